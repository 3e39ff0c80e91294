import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { Sort } from '#domain/row-query.ts'
import { formatSort, parseSort } from '#domain/row-query-url.ts'
import type { Column } from './columns.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Rows in the order of the URL's `?sort=`, and the way to change it. For lists short enough to sort at once. */
export function useSortedRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  const [search, setSearch] = useSearchParams()
  const text = search.get('sort')
  const { sort } = useMemo(
    () =>
      parseSort(
        text,
        columns.map(({ id }) => id),
      ),
    [text, columns],
  )
  const sorted = useMemo(() => inOrder(columns, rows, sort), [columns, rows, sort])

  function onSort(next: Sort<string>[]) {
    const params = new URLSearchParams(search)
    if (next.length) params.set('sort', formatSort(next))
    else params.delete('sort')
    setSearch(params)
  }

  return { sorted, sort, onSort }
}

/** Sorted by each key in turn; empty values last in both directions; ties keep their order. */
function inOrder<Row>(
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
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`)
  return order * sign
}
