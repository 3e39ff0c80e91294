import type { Sort } from '#domain/query/row-query.ts'
import { collate } from '#domain/text/collate.ts'
import type { Column } from '#ui/data-table/columns.ts'

/** Rows by the `value` of each column in turn; empty ones last in both directions; ties keep their order. */
export function inOrder<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sort: readonly Sort<string>[],
) {
  const keys = sort.flatMap(({ column, desc }) => {
    const value = columns.find(({ id }) => id === column)?.value
    return value ? [{ value, sign: desc ? -1 : 1 }] : []
  })
  return rows.toSorted((a, b) => {
    for (const { value, sign } of keys) {
      const order = compare(value(a), value(b), sign)
      if (order) return order
    }
    return 0
  })
}

function compare(a: string | number | null, b: string | number | null, sign: number) {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collate(`${a}`, `${b}`)
  return order * sign
}
