import { type ColumnSizingState, type columnResizingState, useTable } from '@tanstack/react-table'
import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Sort } from '#domain/query/row-query.ts'
import { type Column, features, toColumnDefs, withinWidths } from './columns.ts'
import { type TableLayout, visibleColumns } from './table-layout.ts'

type Options<Row extends object> = {
  columns: readonly Column<Row>[]
  sort: readonly Sort[]
  onSort: (sort: Sort[]) => void
  layout: TableLayout
  onLayout: (layout: TableLayout) => void
}

/** TanStack Table draws no rows here: order, filter and window come with the row source. */
const none: never[] = []

const STILL: columnResizingState = {
  startOffset: null,
  startSize: null,
  deltaOffset: null,
  deltaPercentage: null,
  isResizingColumn: false,
  columnSizingStart: [],
}

/** TanStack's table over the columns, arranged as the layout says. */
export function useDataTable<Row extends object>({
  columns,
  sort,
  onSort,
  layout,
  onLayout,
}: Options<Row>) {
  const defs = useMemo(() => toColumnDefs(visibleColumns(columns, layout)), [columns, layout])
  const [dragged, setDragged] = useState<ColumnSizingState | null>(null)
  /** How far a drag has come. Its events follow each other within a frame, faster than state is drawn. */
  const drag = useRef<{ widths: ColumnSizingState | null; resizing: columnResizingState }>({
    widths: null,
    resizing: STILL,
  })
  const state = useMemo(
    () => ({
      sorting: sort.map(({ column, desc }) => ({ id: column, desc })),
      columnSizing: dragged ?? layout.widths,
    }),
    [sort, layout, dragged],
  )

  function widen(widths: ColumnSizingState) {
    drag.current.widths = clamped(widths)
    setDragged(drag.current.widths)
  }

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
    onColumnSizingChange: (change) =>
      widen(typeof change === 'function' ? change(drag.current.widths ?? layout.widths) : change),
    onColumnResizingChange: (change) => {
      const { resizing, widths } = drag.current
      drag.current.resizing = typeof change === 'function' ? change(resizing) : change
      if (drag.current.resizing.isResizingColumn || !widths) return
      drag.current.widths = null
      setDragged(null)
      onLayout({ ...layout, widths })
    },
  })

  return {
    table,
    /** Takes a column at the width in pixels that it is drawn with, before a drag begins. */
    grab: (id: string, width: number) => flushSync(() => widen({ ...layout.widths, [id]: width })),
    widths: state.columnSizing,
  }
}

const clamped = (widths: ColumnSizingState) =>
  Object.fromEntries(Object.entries(widths).map(([id, width]) => [id, withinWidths(width)]))
