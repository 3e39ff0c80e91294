import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useSpecialPrices } from '#api/special-prices.ts'
import { tnProfiles } from '#api/tn-profiles.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { PriceRow } from '#domain/prices/price-row.ts'
import { holdsAll } from '#domain/record/answer.ts'
import { AnswerNotices } from '#ui/notice/answer-notices.tsx'
import { EmptyState } from '#ui/notice/empty-state.tsx'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { Loaded } from '#ui/notice/loaded.tsx'
import { Button, buttonLook } from '#ui/page/button.tsx'
import { Freshness } from '#ui/page/freshness.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { PriceTable } from './price-table.tsx'

const none: readonly never[] = []

/** What the account pays where it does not pay the list price. */
export function SpecialPricesPage() {
  const prices = useSpecialPrices()
  // The list plans, for comparison, where another screen has them; this page does not ask for them.
  const list = useQuery({ ...tnProfiles.list(), enabled: false })
  const plans = list.data?.plans ?? none

  return (
    <Page title="Special prices" fill>
      {prices.data && <AnswerNotices {...prices.data} />}
      <Loaded
        query={prices}
        failure="The special prices could not be loaded."
        pending={<PriceTable profiles={none} plans={none} now={0} pending />}
      >
        {({ profiles, ...notes }) =>
          profiles.length > 0 ? (
            <PriceTable
              profiles={profiles}
              plans={plans}
              now={prices.dataUpdatedAt}
              aside={
                <Freshness
                  loadedAt={prices.dataUpdatedAt}
                  query={prices}
                  onRefresh={() => prices.refetch()}
                />
              }
              missing={(rows) => <ListPrices rows={rows} list={list} />}
              notices={<ListPricesFailed list={list} />}
            />
          ) : (
            holdsAll(notes) && <NoSpecialPrices />
          )
        }
      </Loaded>
    </Page>
  )
}

const NoSpecialPrices = () => (
  <EmptyState title="No special prices">
    This account pays the list price for every number.
    <Link to="/tns" {...buttonLook({ variant: 'default' })}>
      Go to the numbers
    </Link>
  </EmptyState>
)

type ListPricesProps = { rows: readonly PriceRow[]; list: UseQueryResult<TnList> }

/** What has arrived is compared already, so that one which was cut off is asked for anew. */
const load = (list: UseQueryResult<TnList>) => void list.refetch({ cancelRefetch: false })

/** What is missing to compare with the list prices, and the way to it. Nothing where there is nothing to compare. */
function ListPrices({ rows, list }: ListPricesProps) {
  const { data, error, isFetching } = list
  if (error || rows.every((row) => row.list !== null)) return null
  if (data?.complete) {
    return data.plans.length === 0 && <span>The numbers came without list prices.</span>
  }
  return (
    <>
      <span className="not-on-phone">
        {isFetching ? 'The list prices are on their way.' : 'List prices come with the numbers'}
      </span>
      <Button variant="default" size="compact-sm" loading={isFetching} onClick={() => load(list)}>
        Compare with list prices
      </Button>
    </>
  )
}

function ListPricesFailed({ list }: Pick<ListPricesProps, 'list'>) {
  const { error, isFetching } = list
  if (!error) return null
  return (
    <ErrorNotice
      title="The list prices could not be loaded."
      error={error}
      onRetry={() => load(list)}
      retrying={isFetching}
    />
  )
}
