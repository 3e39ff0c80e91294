import { type UseQueryResult, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { copied } from '#domain/text/telephone-number.ts'
import { late } from '#ui/late.tsx'
import type { Copy } from '#ui/list-screen/bars/selection-bar.tsx'
import { setOf } from '#ui/list-screen/kept-sets.ts'
import { ListScreen } from '#ui/list-screen/list-screen.tsx'
import { EmptyState } from '#ui/notice/empty-state.tsx'
import { LoadingNumbers } from '#ui/notice/loading-numbers.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Freshness } from '#ui/page/freshness.tsx'
import { Link } from '#ui/page/link.tsx'
import { disguise } from '#ui/value/use-disguise.ts'
import { ListSignals } from './list-signals.tsx'
import type { Costs } from './more/number-cost-columns.tsx'
import { useNumbers, useNumbersView } from './use-numbers.ts'
import { tnLayout, useTnColumns } from './use-tn-columns.ts'
import { ViewsButton } from './views/views-button.tsx'

type NumbersViewProps = {
  /** Undefined while nothing has arrived. */
  list: TnList | undefined
  query: Pick<UseQueryResult, 'isFetching' | 'failureCount' | 'failureReason'>
  refresh: () => unknown
}

const TriageOffer = late(async () => (await import('./triage-offer.tsx')).TriageOffer)
const copies: readonly Copy<TnRow>[] = [
  { label: 'Copy numbers', of: copiedNumber },
  { label: 'Copy UUIDs', of: ({ uuid }) => uuid },
]
const CompareButton = late(async () => (await import('./compare-button.tsx')).CompareButton, {
  lost: () => null,
})
const compare = (selected: readonly TnRow[]) => <CompareButton rows={selected} />

const noNumbers = (
  <EmptyState title="No numbers yet">
    This account has no telephone numbers. Numbers appear here once an order for them succeeds.
  </EmptyState>
)
const nothingRead = (
  <EmptyState title="No numbers to show">
    Nothing that the API sent could be read as a number.
  </EmptyState>
)
function copiedNumber(row: TnRow) {
  const tn = numberOf(row)
  return tn === null ? null : disguise().number(copied(tn))
}

/** The numbers of the account, with everything to browse them. */
export function NumbersView({ list, query, refresh }: NumbersViewProps) {
  const view = useNumbersView(list)
  const { sort } = view.query
  const [costs, setCosts] = useState<Costs | null>(null)
  const { columns, keys, shown, ask, CostsOf } = useTnColumns(sort, costs)
  const { listing, order } = useNumbers(list, { view, keys })
  const client = useQueryClient()
  const [pasted, setPasted] = useState<string | null>(null)
  const gone = view.query.filters.set?.some((id) => !setOf(id))
  const pending = query.isFetching && !list?.complete

  return (
    <ListScreen
      label="Telephone numbers"
      noun="number"
      listing={listing}
      columns={columns}
      layout={tnLayout}
      onColumns={ask}
      copies={copies}
      acts={compare}
      csv={async () => (await import('./more/costs-in-file.ts')).tnCsvOf(list, client)}
      onPasteLines={setPasted}
      pending={pending}
      tools={<ViewsButton search={view.search} onOpen={view.open} />}
      signals={
        <>
          {CostsOf && (
            <CostsOf
              list={list}
              order={order}
              shown={shown}
              sort={sort}
              pending={pending}
              onCosts={setCosts}
            />
          )}
          <ListSignals listing={listing} changes={list?.changes} />
        </>
      }
      aside={
        <Freshness
          loadedAt={list?.complete ? list.askedAt : null}
          query={query}
          onRefresh={refresh}
        />
      }
      progress={pending && <LoadingNumbers list={list} />}
      notices={
        <>
          {pasted !== null && <TriageOffer text={pasted} onClose={() => setPasted(null)} />}
          {gone && (
            <Notice tone="amber">
              This address shows numbers that were looked up, and which ones is not known here: it
              was made on another device, in another tab, or before the last sign-out. Look them up
              again with “Find a number” or in <Link to="/triage">Triage</Link>.
            </Notice>
          )}
          {view.query.filters.finding?.includes('I3') && !(list && isWhole(list)) && (
            <Notice>
              Which numbers are leased twice is known only once the whole list is here.
            </Notice>
          )}
        </>
      }
      empty={list && !isWhole(list) ? nothingRead : noNumbers}
    />
  )
}
