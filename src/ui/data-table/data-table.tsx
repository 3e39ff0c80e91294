import { type CSSProperties, type ReactNode, useMemo } from 'react'
import type { Sort } from '#domain/row-query.ts'
import type { Stored } from '#ui/stored.ts'
import { useStored } from '#ui/stored.ts'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'
import { rowAfterKey } from './row-keys.ts'
import type { RowSource } from './row-source.ts'
import type { Selection } from './selection.ts'
import { TableHead } from './table-head.tsx'
import { DENSITIES, type TableLayout } from './table-layout.ts'
import { TableRow } from './table-row.tsx'
import { useDataTable } from './use-data-table.ts'
import { useRowWindow } from './use-row-window.ts'
import { useScrollMemory } from './use-scroll-memory.ts'
import { useWide } from './use-wide.ts'

type DataTableProps<Row extends object> = {
  /** The table's name. */
  label: string
  /** Stable between renders. */
  columns: readonly Column<Row>[]
  /** How the columns are arranged, as this device remembers it. */
  layout: Stored<TableLayout>
  rows: RowSource<Row>
  sort: readonly Sort<string>[]
  onSort: (sort: Sort<string>[]) => void
  /** Rows can be ticked. */
  selection?: Selection
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
  layout: store,
  rows,
  sort,
  onSort,
  selection,
  showAll = false,
  pending = false,
  empty,
}: DataTableProps<Row>) {
  const layout = useStored(store)
  const rowHeight = DENSITIES[layout.density]
  const { scroller, items, height, setFocused, focusRow } = useRowWindow(
    rows.count,
    rowHeight,
    showAll,
  )
  useScrollMemory(scroller, rows.count > 0, focusRow)
  const visible = `${items[0]?.index}-${items.at(-1)?.index}-${items.length}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are the same while their bounds are
  const data = useMemo(() => items.map(({ index }) => rows.at(index)), [rows, visible])
  const { table, settle, widths } = useDataTable({
    columns,
    data,
    sort,
    onSort,
    layout,
    onLayout: store.set,
  })

  const shown = table.getVisibleLeafColumns()
  // A width that a person chose is kept to the pixel; the others share what is left over.
  const tracks = shown.map((column) => {
    const size = column.getSize()
    return column.id in widths ? `${size}px` : `minmax(${size}px, ${size}fr)`
  })
  const width = table.getTotalSize() + (selection ? 36 : 0)
  const wide = useWide(scroller, width)
  const style = {
    '--columns': [...(selection ? ['36px'] : []), ...tracks].join(' '),
    '--table-width': `${width}px`,
    '--row-height': `${rowHeight}px`,
    '--pinned-at': selection ? '36px' : '0px',
  } as CSSProperties
  const models = table.getRowModel().rows
  const shape = shown.map(({ id }) => id).join() + String(layout.pinned)

  return (
    <section
      ref={scroller}
      aria-label={`${label}, scrollable`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classes.scroller}
      data-wide={wide || undefined}
      style={style}
    >
      {/* The roles are said because rows laid out as grids lose them. */}
      <table
        role="table"
        aria-label={label}
        aria-rowcount={rows.count + 1}
        aria-busy={pending}
        className={classes.table}
      >
        <TableHead
          groups={table.getHeaderGroups()}
          selection={selection ?? null}
          count={rows.count}
          onResized={settle}
        />
        <tbody
          role="rowgroup"
          className={classes.body}
          style={height === null ? undefined : { height }}
          onKeyDown={(event) => {
            const next = rowAfterKey(event, rows.count)
            if (next === null) return
            event.preventDefault()
            focusRow(next)
          }}
        >
          {items.map(({ index, start }, place) => {
            const row = models[place]
            if (!row) return null
            const key = rows.keyOf(row.original)
            return (
              // By place, not by record: sorting then changes rows in the page instead of making new ones.
              <TableRow
                key={index}
                row={row}
                index={index}
                start={start}
                shape={shape}
                ticked={selection ? selection.keys.has(key) : null}
                toggle={selection?.toggle}
                setFocused={setFocused}
              />
            )
          })}
        </tbody>
      </table>
      {pending && rows.count === 0 && <div aria-hidden className={classes.bars} />}
      {!pending && rows.count === 0 && <div className={classes.empty}>{empty}</div>}
    </section>
  )
}
