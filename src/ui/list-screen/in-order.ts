import type { Sort } from '#domain/query/row-query.ts'
import { collate } from '#domain/text/collate.ts'
import { compareDecimals } from '#domain/text/decimal.ts'
import type { Column } from '#ui/data-table/columns.ts'

/** Rows by the `value` of each column in turn; empty ones last in both directions; ties keep their order. */
export function inOrder<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sort: readonly Sort<string>[],
) {
  const keys = sort.flatMap(({ column, desc }) => {
    const { value, decimals } = columns.find(({ id }) => id === column) ?? {}
    return value ? [{ value, decimals, sign: desc ? -1 : 1 }] : []
  })
  return rows.toSorted((a, b) => {
    for (const { value, decimals, sign } of keys) {
      const order = compare(value(a), value(b), { decimals, sign })
      if (order) return order
    }
    return 0
  })
}

type Value = string | number | null
type How = { decimals: true | undefined; sign: number }

function compare(a: Value, b: Value, { decimals, sign }: How) {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign
  return (decimals ? compareDecimals(`${a}`, `${b}`) : collate(`${a}`, `${b}`)) * sign
}
