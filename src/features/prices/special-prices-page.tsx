import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { useSpecialPrices } from '#api/special-prices.ts'
import { tnProfiles } from '#api/tn-profiles.ts'
import { holdsAll } from '#domain/record/answer.ts'
import { AnswerNotices } from '#ui/page/answer-notices.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { Loaded } from '#ui/page/loaded.tsx'
import { Page } from '#ui/page/page.tsx'
import { PriceTable } from './price-table.tsx'

const none: readonly never[] = []

/** What the account pays where it does not pay the list price. */
export function SpecialPricesPage() {
  const prices = useSpecialPrices()
  // The list plans, for comparison, where another screen has them; this page does not ask for them.
  const { data: list } = useQuery({ ...tnProfiles.list(), enabled: false })
  const plans = list?.plans ?? none

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
            <PriceTable profiles={profiles} plans={plans} now={prices.dataUpdatedAt} />
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
    <Button component={Link} to="/tns" variant="default">
      Go to the numbers
    </Button>
  </EmptyState>
)
