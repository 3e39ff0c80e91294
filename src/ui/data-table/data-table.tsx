import { useTable } from '@tanstack/react-table'
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import type { Sort } from '#domain/row-query.ts'
import { type Column, features, toColumnDefs } from './columns.ts'
import classes from './data-table.module.css'
import type { RowSource } from './row-source.ts'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { useRowWindow } from './use-row-window.ts'

type DataTableProps<Row extends object> = {
  /** The table's name. */
  label: string
  /** Stable between renders. */
  columns: readonly Column<Row>[]
  rows: RowSource<Row>
  sort: readonly Sort<string>[]
  onSort: (sort: Sort<string>[]) => void
  /** Every row in the page, for find-in-page and print. */
  showAll?: boolean
  /** Rows are still to come: grey bars stand where they will. */
  pending?: boolean
  /** What stands in place of rows when there are none. */
  empty?: ReactNode
}

/**
 * A table that scrolls in its own region: sortable headers, a fixed first column, and above 300 rows
 * only those in sight. On a phone each row is a two-line card. Order and filter come with the rows.
 */
export function DataTable<Row extends object>({
  label,
  columns,
  rows,
  sort,
  onSort,
  showAll = false,
  pending = false,
  empty,
}: DataTableProps<Row>) {
  const { scroller, items, height, setFocused } = useRowWindow(rows.count, showAll)
  const defs = useMemo(() => toColumnDefs(columns), [columns])
  const sorting = useMemo(() => sort.map(({ column, desc }) => ({ id: column, desc })), [sort])
  const visible = `${items[0]?.index}-${items.at(-1)?.index}-${items.length}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are the same while their bounds are
  const data = useMemo(() => items.map(({ index }) => rows.at(index)), [rows, visible])

  const table = useTable({
    features,
    columns: defs,
    data,
    manualSorting: true,
    state: { sorting },
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change(sorting) : change
      onSort(next.map(({ id, desc }) => ({ column: id, desc })))
    },
  })

  const sizes = table.getAllLeafColumns().map((column) => column.getSize())
  const layout = {
    '--columns': sizes.map((size) => `minmax(${size}px, ${size}fr)`).join(' '),
    '--table-width': `${table.getTotalSize()}px`,
  } as CSSProperties
  const models = table.getRowModel().rows

  return (
    <section
      ref={scroller}
      aria-label={`${label}, scrollable`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classes.scroller}
    >
      {/* The roles are said because rows laid out as grids lose them. */}
      <table
        role="table"
        aria-label={label}
        aria-rowcount={rows.count + 1}
        aria-busy={pending}
        className={classes.table}
        style={layout}
      >
        <TableHead groups={table.getHeaderGroups()} />
        <tbody
          role="rowgroup"
          className={classes.body}
          style={height === null ? undefined : { height }}
        >
          {items.map(({ index, start }, place) => {
            const row = models[place]
            return (
              row && (
                <TableRow
                  key={rows.keyOf(row.original)}
                  row={row}
                  index={index}
                  start={start}
                  setFocused={setFocused}
                />
              )
            )
          })}
        </tbody>
      </table>
      {pending && rows.count === 0 && <div aria-hidden className={classes.bars} />}
      {!pending && rows.count === 0 && <div className={classes.empty}>{empty}</div>}
    </section>
  )
}
