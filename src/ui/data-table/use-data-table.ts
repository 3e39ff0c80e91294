import { type ColumnSizingState, useTable } from '@tanstack/react-table'
import { useMemo, useRef, useState } from 'react'
import type { Sort } from '#domain/query/row-query.ts'
import { type Column, features, toColumnDefs } from './columns.ts'
import { type TableLayout, visibleIds } from './table-layout.ts'

type Options<Row extends object> = {
  columns: readonly Column<Row>[]
  sort: readonly Sort<string>[]
  onSort: (sort: Sort<string>[]) => void
  layout: TableLayout
  onLayout: (layout: TableLayout) => void
}

/** TanStack Table draws no rows here: order, filter and window come with the row source. */
const none: never[] = []

/** TanStack's table over the columns, arranged as the layout says. */
export function useDataTable<Row extends object>({
  columns,
  sort,
  onSort,
  layout,
  onLayout,
}: Options<Row>) {
  const defs = useMemo(() => toColumnDefs(columns), [columns])
  const [dragged, setDragged] = useState<ColumnSizingState | null>(null)
  const latest = useRef({ layout, dragged })
  latest.current = { layout, dragged }
  const state = useMemo(() => {
    const shown = visibleIds(columns as readonly Column<never>[], layout)
    const header = columns.find(({ rowHeader }) => rowHeader)
    return {
      sorting: sort.map(({ column, desc }) => ({ id: column, desc })),
      columnOrder: shown,
      columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])),
      columnPinning: { start: layout.pinned && header ? [header.id] : [], end: [] },
      columnSizing: dragged ?? layout.widths,
    }
  }, [columns, sort, layout, dragged])

  const table = useTable({
    features,
    columns: defs,
    data: none as Row[],
    manualSorting: true,
    columnResizeMode: 'onChange',
    state,
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change(state.sorting) : change
      onSort(next.map(({ id, desc }) => ({ column: id, desc })))
    },
    onColumnSizingChange: (change) => {
      setDragged((before) =>
        typeof change === 'function' ? change(before ?? layout.widths) : change,
      )
    },
  })

  /** Keeps the widths that a drag has just left. */
  function settle() {
    const { layout, dragged } = latest.current
    if (!dragged) return
    onLayout({ ...layout, widths: dragged })
    setDragged(null)
  }

  return { table, settle, widths: state.columnSizing, pinned: state.columnPinning.start[0] }
}
