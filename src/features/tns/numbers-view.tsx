import { lazy, Suspense, useMemo, useState } from 'react'
import { RowIndex } from '#domain/row-index.ts'
import type { RowQuery } from '#domain/row-query.ts'
import type { TnList } from '#domain/tn-list.ts'
import type { TnRow } from '#domain/tn-row.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/row-source.ts'
import { useSelection } from '#ui/data-table/selection.ts'
import { tableLayout, visibleIds } from '#ui/data-table/table-layout.ts'
import { countOf } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { useStored } from '#ui/stored.ts'
import { ExportButton } from './export-button.tsx'
import { activeFilters, FilterChips } from './filter-chips.tsx'
import { ListState } from './list-state.tsx'
import { NoRows } from './no-rows.tsx'
import classes from './numbers-view.module.css'
import { RowChanges } from './row-changes.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { tnColumns } from './tn-columns.tsx'
import { type Panel, Toolbar } from './toolbar.tsx'
import { useRowLinks } from './use-row-links.ts'
import { useTnView } from './use-tn-view.ts'
import { ViewsButton } from './views-button.tsx'

const FilterPanel = lazy(async () => ({
  default: (await import('./filter-panel.tsx')).FilterPanel,
}))
const ColumnPanel = lazy(async () => ({
  default: (await import('#ui/data-table/column-panel.tsx')).ColumnPanel,
}))

type NumbersViewProps = {
  /** Undefined while nothing has arrived. */
  list: TnList | undefined
  isFetching: boolean
  refresh: () => unknown
}

const nothing = new RowIndex()
const unchanged = new Map()
const layoutStore = tableLayout('tns')
const anyColumns = tnColumns as unknown as readonly Column<never>[]

/** The numbers: what narrows them above, the table below, and a panel of filters or columns beside it. */
export function NumbersView({ list, isFetching, refresh }: NumbersViewProps) {
  const view = useTnView()
  const openRow = useRowLinks()
  const [panel, setPanel] = useState<Panel | null>(null)
  const [showAll, setShowAll] = useState(false)
  const layout = useStored(layoutStore)
  const index = list?.index ?? nothing
  const now = list?.askedAt ?? 0
  // The list is a new object each time rows arrive in its index.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index grows in place
  const answer = useMemo(() => index.query(view.query, now), [list, view.query])
  const rows = useMemo(() => rowSource(index, answer.order), [index, answer])
  const selection = useSelection(rows)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index grows in place
  const selected = useMemo(
    () => index.inOrder(selection.keys, view.query.sort),
    [list, selection.keys, view.query.sort],
  )
  const ticked = selected.length > 0
  const active = activeFilters(view.query, answer.facets)
  const columns = visibleIds(anyColumns, layout) as (typeof tnColumns)[number]['id'][]
  const clear = () => view.choose({ q: '', filters: {} })

  return (
    <RowChanges value={list?.changes?.rows ?? unchanged}>
      <Toolbar
        typed={view.typed}
        onType={view.type}
        onRest={view.settle}
        panel={panel}
        onPanel={setPanel}
      >
        <ViewsButton search={view.search} onOpen={view.open} />
        <ExportButton
          rows={ticked ? rowsFrom(selected, rows.keyOf) : rows}
          all={index.rows.length}
          columns={columns}
          selection={ticked}
        />
      </Toolbar>
      <ListState
        list={list}
        shown={rows.count}
        isFetching={isFetching}
        refresh={refresh}
        showAll={showAll}
        onShowAll={setShowAll}
      />
      <FilterChips active={active} onRemove={view.choose} onClear={clear} />
      <SelectionBar rows={selected} onClear={selection.clear} />
      {view.ignored.length > 0 && (
        <Notice>The address has parts this page does not know: {view.ignored.join(', ')}.</Notice>
      )}
      {list && list.skipped > 0 && (
        <Notice tone="amber">
          {countOf(list.skipped, 'record')} of the list could not be read and{' '}
          {list.skipped === 1 ? 'is' : 'are'} left out.
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only hears the links inside, which have keys */}
      <div className={classes.body} data-panel={panel ?? undefined} onClick={openRow}>
        <Suspense>
          {panel === 'filters' && (
            <FilterPanel
              facets={answer.facets}
              filters={view.query.filters}
              onChange={(filters) => view.choose({ filters })}
            />
          )}
          {panel === 'columns' && <ColumnPanel columns={anyColumns} store={layoutStore} />}
        </Suspense>
        <DataTable
          label="Telephone numbers"
          columns={tnColumns}
          layout={layoutStore}
          rows={rows}
          sort={view.query.sort}
          onSort={(sort) => view.choose({ sort: sort as RowQuery['sort'] })}
          selection={selection}
          showAll={showAll}
          pending={isFetching && !list?.complete}
          empty={
            <NoRows
              index={index}
              query={view.query}
              now={now}
              active={active}
              onDrop={view.choose}
              onClear={clear}
            />
          }
        />
      </div>
    </RowChanges>
  )
}

const rowSource = (index: RowIndex, order: Uint32Array) => ({
  count: order.length,
  at: (place: number) => index.rows[order[place] as number] as TnRow,
  keyOf: (row: TnRow) => row.position,
})
