import { useMemo, useState } from 'react'
import { RowIndex } from '#domain/numbers/row-index.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import type { RowQuery } from '#domain/query/row-query.ts'
import { TN_WORDS } from '#domain/query/row-query-url.ts'
import { numberOf } from '#domain/record/lease-row.ts'
import { dialled } from '#domain/text/e164.ts'
import { ViewsButton } from '#features/tns/views/views-button.tsx'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/row-source.ts'
import { useSelection } from '#ui/data-table/selection.ts'
import { tableLayout, visibleIds } from '#ui/data-table/table-layout.ts'
import { ExportButton } from '#ui/export/export-button.tsx'
import { activeFilters, FilterChips } from '#ui/list-screen/filter-chips.tsx'
import { IgnoredParts, ListBody } from '#ui/list-screen/list-body.tsx'
import { NoRows } from '#ui/list-screen/no-rows.tsx'
import { type Copy, SelectionBar } from '#ui/list-screen/selection-bar.tsx'
import { type Panel, Toolbar } from '#ui/list-screen/toolbar.tsx'
import { useListView } from '#ui/list-screen/use-list-view.ts'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { Notice } from '#ui/page/notice.tsx'
import { useStored } from '#ui/stored.ts'
import { countOf } from '#ui/value/format.ts'
import { FILTER_NAMES } from './filter-names.ts'
import { ListState } from './list-state.tsx'
import { RowChanges, tnColumns } from './tn-columns.tsx'
import { useRowLinks } from './use-row-links.ts'

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
  const view = useListView(TN_WORDS)
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
  const active = activeFilters(view.query, FILTER_NAMES, answer.facets)
  const clear = () => view.choose({ q: '', filters: {} })

  return (
    <RowChanges value={list?.changes?.rows ?? unchanged}>
      <Toolbar
        search="Search numbers"
        typed={view.typed}
        onType={view.type}
        onRest={view.settle}
        panel={panel}
        onPanel={setPanel}
      >
        <ViewsButton search={view.search} onOpen={view.open} />
        <ExportButton
          noun="number"
          rows={ticked ? rowsFrom(selected, rows.keyOf) : rows}
          all={index.rows.length}
          columns={visibleIds(anyColumns, layout)}
          csv={tnFile}
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
      <SelectionBar rows={selected} copies={tnCopies} onClear={selection.clear} />
      {list && <IgnoredParts ignored={view.ignored} />}
      {list && list.skipped > 0 && (
        <Notice tone="amber">
          {countOf(list.skipped, 'record')} of the list could not be read and{' '}
          {list.skipped === 1 ? 'is' : 'are'} left out.
        </Notice>
      )}
      <ListBody
        panel={panel}
        filters={{
          names: FILTER_NAMES,
          facets: answer.facets,
          filters: view.query.filters,
          onChange: (filters) => view.choose({ filters }),
        }}
        columns={anyColumns}
        layout={layoutStore}
        onClick={openRow}
      >
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
            index.rows.length === 0 ? (
              <NoNumbers />
            ) : (
              <NoRows
                noun="number"
                all={index.rows.length}
                active={active}
                left={(without) => index.query({ ...view.query, ...without }, now).order.length}
                onDrop={view.choose}
                onClear={clear}
              />
            )
          }
        />
      </ListBody>
    </RowChanges>
  )
}

const rowSource = (index: RowIndex, order: Uint32Array) => ({
  count: order.length,
  at: (place: number) => index.rows[order[place] as number] as TnRow,
  keyOf: (row: TnRow) => row.position,
})

/** The account has no numbers at all. */
export const NoNumbers = () => (
  <EmptyState title="No numbers yet">
    This account has no telephone numbers. Numbers appear here once an order for them succeeds.
  </EmptyState>
)

/** Brings what a file says of the numbers. */
export const tnFile = async () => (await import('#domain/csv/tn-csv.ts')).tnCsv

/** What can be copied of ticked numbers. */
export const tnCopies: readonly Copy<TnRow>[] = [
  { label: 'Copy numbers', of: (row) => dialled(numberOf(row)) },
  { label: 'Copy UUIDs', of: ({ uuid }) => uuid },
]
