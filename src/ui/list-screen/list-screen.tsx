import { type ReactNode, useMemo, useState } from 'react'
import type { CsvTable } from '#domain/csv/csv.ts'
import type { Sort } from '#domain/query/row-query.ts'
import { CopyAsButton } from '#ui/copy/copy-as-button.tsx'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/rows/row-source.ts'
import { PRINTED } from '#ui/data-table/rows/use-row-window.ts'
import { type TableLayout, visibleColumns } from '#ui/data-table/table-layout.ts'
import { ExportButton } from '#ui/export/export-button.tsx'
import { late } from '#ui/late.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { CountStatus } from '#ui/page/count-status.tsx'
import { type Stored, useStored } from '#ui/stored.ts'
import { useStable } from '#ui/use-stable.ts'
import { shownOf } from '#ui/value/format.ts'
import { markFor } from '#ui/value/mark.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { type Copy, SelectionBar } from './bars/selection-bar.tsx'
import { StatusLine } from './bars/status-line.tsx'
import { type Panel, Toolbar } from './bars/toolbar.tsx'
import { activeFilters, FilterChips } from './filters/filter-chips.tsx'
import { NoRows } from './filters/no-rows.tsx'
import { ListPanel } from './list-panel.tsx'
import classes from './list-screen.module.css'
import type { Listing } from './listing.ts'
import { useRowLinks } from './use-row-links.ts'

const PrintLong = late(async () => (await import('./bars/print-long.tsx')).PrintLong)
export type ListScreenProps<Row, Name extends string> = {
  /** The table's name: "Special prices". */
  label: string
  /** What a row is: "special price". */
  noun: string
  listing: Listing<Row, Name>
  /** Stable between renders. */
  columns: readonly Column<Row>[]
  layout: Stored<TableLayout>
  /** The columns are about to be chosen among. */
  onColumns?: () => void
  copies: readonly Copy<Row>[]
  /** What else can be done with the ticked rows. */
  acts?: (selected: readonly Row[]) => ReactNode
  csv: () => Promise<CsvTable<Row>>
  /** Takes several lines that were pasted into the search; stable between renders. */
  onPasteLines?: (text: string) => void
  /** Rows are still to come. */
  pending?: boolean
  /** What stands beside the search, before the panels. */
  tools?: ReactNode
  /** What of the rows is worth a look. */
  signals?: ReactNode
  /** How old the rows are. */
  aside?: ReactNode
  /** How far loading is. */
  progress?: ReactNode
  /** What is to be said about the rows. */
  notices?: ReactNode
  /** What stands in place of rows when there are none at all. */
  empty?: ReactNode
}

/** A list with everything to browse it: search, filters, columns, selection, export. */
export function ListScreen<Row extends { key: string }, Name extends string>(
  props: ListScreenProps<Row, Name>,
) {
  const { label, noun, listing, columns, layout: store, pending = false } = props
  const { view, rows, all, facets, values, selection, selected } = listing
  const [panel, setPanel] = useState<Panel | null>(null)
  /** Every row in the page, for find-in-page and print. */
  const [everyRow, setEveryRow] = useState(false)
  const layout = useStored(store)
  const { q } = view.query
  const shownAs = useDisguise()
  const mark = useMemo(() => markFor(q, shownAs), [q, shownAs])
  const openRow = useRowLinks()
  const ticked = selected.length > 0
  const active = activeFilters(view.query, facets, values)
  const taken = {
    noun,
    rows: ticked ? rowsFrom(selected) : rows,
    all,
    columns: visibleColumns(columns, layout).map(({ id }) => id),
    csv: props.csv,
    selection: ticked,
  }
  const openPanel = useStable((next: Panel | null) => {
    if (next === 'columns') props.onColumns?.()
    setPanel(next)
  })
  const clear = () => view.choose({ q: '', filters: {} })

  return (
    <>
      <Toolbar
        search={`Search ${noun}s`}
        typed={view.typed}
        onType={view.type}
        onPasteLines={props.onPasteLines}
        onRest={view.settle}
        panel={panel}
        onPanel={openPanel}
        tools={props.tools}
      >
        <CopyAsButton {...taken} />
        <ExportButton {...taken} />
      </Toolbar>
      <StatusLine
        count={
          <CountStatus
            count={pending && all === 0 ? '' : shownOf(rows.count, all, noun)}
            loading={pending}
          />
        }
        aside={
          <>
            {rows.count > PRINTED && !everyRow && (
              <PrintLong noun={noun} shown={rows.count} onEveryRow={setEveryRow} />
            )}
            {props.aside}
          </>
        }
        searched={view.query.q}
        progress={props.progress}
        selection={
          (ticked || selection.gone > 0) && (
            <SelectionBar
              rows={selected}
              gone={selection.gone}
              copies={props.copies}
              onClear={selection.clear}
            >
              {props.acts?.(selected)}
            </SelectionBar>
          )
        }
      >
        {props.signals}
        <FilterChips active={active} onRemove={view.choose} onClear={clear} />
      </StatusLine>
      {!pending && view.ignored.length > 0 && (
        <Notice>
          {`The address has parts this page does not know: ${view.ignored.join(', ')}.`}
        </Notice>
      )}
      {props.notices}
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only hears the links inside, which have keys */}
      <div className={classes.body} data-panel={panel ?? undefined} onClick={openRow}>
        {panel && (
          <ListPanel
            {...props}
            panel={panel}
            everyRow={everyRow}
            onEveryRow={setEveryRow}
            onClose={() => setPanel(null)}
          />
        )}
        <DataTable
          label={label}
          columns={columns}
          layout={store}
          rows={rows}
          view={view.query}
          mark={mark}
          sort={view.query.sort}
          onSort={(sort: Sort[]) => view.choose({ sort })}
          selection={selection}
          showAll={everyRow}
          pending={pending}
          empty={
            all === 0 && props.empty ? (
              props.empty
            ) : (
              <NoRows
                noun={noun}
                all={all}
                filters={view.query.filters}
                active={active}
                onlyFailed={listing.onlyFailed}
                onDrop={view.choose}
                onClear={clear}
              />
            )
          }
        />
      </div>
    </>
  )
}
