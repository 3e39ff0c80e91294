import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react'
import type { Sort } from '#domain/query/row-query.ts'
import type { Stored } from '#ui/stored.ts'
import { useStored } from '#ui/stored.ts'
import { usePrinting } from '#ui/use-printing.ts'
import { formatCount } from '#ui/value/format.ts'
import { type Mark, plain } from '#ui/value/mark.tsx'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'
import type { RowSource } from './rows/row-source.ts'
import { TableBody } from './rows/table-body.tsx'
import { toShown } from './rows/table-row.tsx'
import { PRINTED } from './rows/use-row-window.ts'
import { TableHead } from './table-head.tsx'
import { DENSITIES, type TableLayout } from './table-layout.ts'
import { useDataTable } from './use-data-table.ts'
import type { Selection } from './use-selection.ts'
import { useWide } from './use-wide.ts'

type DataTableProps<Row extends object> = {
  /** The table's name. */
  label: string
  /** Stable between renders. */
  columns: readonly Column<Row>[]
  /** How the columns are arranged, as this device remembers it. */
  layout: Stored<TableLayout>
  rows: RowSource<Row>
  /** What the rows answer: while it stays the same, rows that come or go move none of the others on the screen. */
  view: unknown
  /** Marks what was searched for. Stable while that stays the same. */
  mark?: Mark
  sort: readonly Sort[]
  onSort: (sort: Sort[]) => void
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
  view,
  mark = plain,
  sort,
  onSort,
  selection,
  showAll = false,
  pending = false,
  empty,
}: DataTableProps<Row>) {
  const layout = useStored(store)
  const scroller = useRef<HTMLElement>(null)
  const printing = usePrinting()
  const rowHeight = DENSITIES[layout.density]
  const { table, grab, widths } = useDataTable({
    columns,
    sort,
    onSort,
    layout,
    onLayout: store.set,
  })

  const visible = table.getAllLeafColumns()
  // A width that a person chose is kept to the pixel; the others share what is left over.
  const tracks = visible.map((column) => {
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
  const pinned = layout.pinned ? columns.find(({ rowHeader }) => rowHeader)?.id : undefined
  const inUtc = useTimesInUtc()
  // biome-ignore lint/correctness/useExhaustiveDependencies: cells say times in the zone that is chosen
  const shown = useMemo(() => toShown(columns, layout), [columns, layout, inUtc])

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
      {printing && <PrintedPart count={rows.count} showAll={showAll} pending={pending} />}
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
          pinned={pinned}
          selection={selection ?? null}
          count={rows.count}
          onGrab={grab}
        />
        <TableBody
          scroller={scroller}
          columns={shown}
          rows={rows}
          rowHeight={rowHeight}
          selection={selection}
          showAll={showAll}
          growing={pending}
          view={view}
          mark={mark}
        />
      </table>
      {pending && rows.count === 0 && (
        <div aria-hidden className={classes.bars}>
          {selection && <span data-select />}
          {visible.map(({ id }) => (
            <span key={id} />
          ))}
        </div>
      )}
      {!pending && rows.count === 0 && <div className={classes.empty}>{empty}</div>}
    </section>
  )
}

/** What is not on the paper. */
function PrintedPart(props: { count: number; showAll: boolean; pending: boolean }) {
  const { count, showAll, pending } = props
  const cut = !showAll && count > PRINTED
  if (!cut && !pending) return null
  const words = [
    cut && `First ${formatCount(PRINTED)} of ${formatCount(count)} rows. Use Export CSV for all.`,
    pending && 'Rows were still arriving when this was printed.',
  ]
  return <p className={classes.part}>{words.filter(Boolean).join(' ')}</p>
}
