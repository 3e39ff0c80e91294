import type { TnList } from '#domain/numbers/tn-list.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import { numberOf } from '#domain/record/lease-row.ts'
import { copied } from '#domain/text/telephone-number.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { ListScreen } from '#ui/list-screen/list-screen.tsx'
import type { Copy } from '#ui/list-screen/selection-bar.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { Notice } from '#ui/page/notice.tsx'
import { countOf } from '#ui/value/format.ts'
import { ListAge } from './list-age.tsx'
import { RowChanges, tnColumns } from './tn-columns.tsx'
import { useNumbers } from './use-numbers.ts'
import { ViewsButton } from './views/views-button.tsx'

type NumbersViewProps = {
  /** Undefined while nothing has arrived. */
  list: TnList | undefined
  isFetching: boolean
  refresh: () => unknown
}

const unchanged = new Map()
const layout = tableLayout('tns')
const csv = async () => (await import('#domain/csv/tn-csv.ts')).tnCsv
const copies: readonly Copy<TnRow>[] = [
  { label: 'Copy numbers', of: copiedNumber },
  { label: 'Copy UUIDs', of: ({ uuid }) => uuid },
]

function copiedNumber(row: TnRow) {
  const tn = numberOf(row)
  return tn === null ? null : copied(tn)
}

/** The numbers of the account, with everything to browse them. */
export function NumbersView({ list, isFetching, refresh }: NumbersViewProps) {
  const listing = useNumbers(list)
  const { view } = listing

  return (
    <RowChanges value={list?.changes?.rows ?? unchanged}>
      <ListScreen
        label="Telephone numbers"
        noun="number"
        listing={listing}
        columns={tnColumns}
        layout={layout}
        copies={copies}
        csv={csv}
        pending={isFetching && !list?.complete}
        tools={<ViewsButton search={view.search} onOpen={view.open} />}
        status={<ListAge list={list} isFetching={isFetching} refresh={refresh} />}
        notices={
          list &&
          list.skipped > 0 && (
            <Notice tone="amber">
              {`${countOf(list.skipped, 'record')} of the list could not be read and ${list.skipped === 1 ? 'is' : 'are'} left out.`}
            </Notice>
          )
        }
        empty={
          <EmptyState title="No numbers yet">
            This account has no telephone numbers. Numbers appear here once an order for them
            succeeds.
          </EmptyState>
        }
      />
    </RowChanges>
  )
}
