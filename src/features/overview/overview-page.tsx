import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { specialPrices } from '#api/special-prices.ts'
import { useTnProfiles } from '#api/tn-profiles.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { readerZone } from '#domain/text/time/reader-zone.ts'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { AnswerNotices } from '#ui/notice/answer-notices.tsx'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { LoadingNumbers } from '#ui/notice/loading-numbers.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { buttonLook } from '#ui/page/button.tsx'
import { CountStatus } from '#ui/page/count-status.tsx'
import { Freshness } from '#ui/page/freshness.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import { AccountsSection } from './accounts-section.tsx'
import { ClockNotice } from './clock-notice.tsx'
import { ConnectionsSection } from './connections-section.tsx'
import { ExpiringSection } from './expiring/expiring-section.tsx'
import { FindingsSection } from './findings-section.tsx'
import { HeadlineCards } from './headline-cards.tsx'
import { OverviewExport } from './overview-export.tsx'
import classes from './overview-page.module.css'
import { asOfIn, type ListState, useEnds, useSummary } from './use-overview.ts'
import { VisitSection } from './visit-section.tsx'

/** What needs somebody today, from the list of the visit. */
export function OverviewPage() {
  const query = useTnProfiles()
  const { data: list, error, isFetching, refetch } = query
  const { params, go } = useAddress()
  // Special prices count where another screen has asked for them; this one does not.
  const prices = useQuery({ ...specialPrices.list(), enabled: false }).data
  const day = params.get('asof')
  useTimesInUtc()
  const zone = readerZone.name()
  const asOf = useMemo(() => asOfIn(day, Date.now(), zone), [day, zone])
  const summary = useSummary(list, zone)
  const ends = useEnds(list, asOf ?? null, prices?.profiles ?? null, zone)
  const refresh = useCallback(() => refetch({ cancelRefetch: false }), [refetch])
  const state = stateOf(list, isFetching, Math.min(summary?.read ?? 0, ends?.read ?? 0))
  const { pending } = state
  const look = summary?.result.withFindings ?? 0

  function plan(day: string) {
    const next = new URLSearchParams(params)
    if (day) next.set('asof', day)
    else next.delete('asof')
    go(next, { replace: true })
  }

  return (
    <Page
      title="Overview"
      aside={
        <div className={classes.status}>
          <CountStatus count={countWords(list, state)} loading={pending} />
          {look > 0 && (
            <span>{`${formatCount(look)} ${look === 1 ? 'needs' : 'need'} a look`}</span>
          )}
          <div className={classes.aside}>
            <Freshness
              loadedAt={list?.complete ? list.askedAt : null}
              query={query}
              onRefresh={refresh}
            />
            <OverviewExport
              summary={summary?.result ?? null}
              ends={ends?.result ?? null}
              part={!state.whole || (state.numbers === 0 && !state.none)}
            />
          </div>
        </div>
      }
    >
      {pending && <LoadingNumbers list={list} />}
      {error && (
        <ErrorNotice
          title={
            state.numbers === 0
              ? 'The numbers could not be loaded.'
              : list?.complete
                ? 'The numbers could not be refreshed; this is said of the last ones loaded.'
                : 'Only a part of the numbers arrived; the rest is not in what stands here.'
          }
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {list && <AnswerNotices {...list} total={list.complete ? list.total : null} />}
      <ClockNotice />
      {asOf === undefined && (
        <Notice>{`The address has parts this page does not know: asof “${day}”.`}</Notice>
      )}
      {!pending && list && <NothingHere list={list} />}
      {summary && (
        <HeadlineCards headlines={summary.result.headlines} lines={summary.result.lines} />
      )}
      <div className={classes.halves}>
        <FindingsSection lines={summary?.result.lines ?? null} state={state} />
        <ExpiringSection
          ends={ends?.result ?? null}
          special={prices !== undefined}
          state={state}
          asOf={asOf ?? null}
          zone={zone}
          day={day}
          onPlan={plan}
        />
      </div>
      <ConnectionsSection connections={summary?.result.connections ?? null} state={state} />
      <div className={classes.halves}>
        <VisitSection list={list} />
        <AccountsSection accounts={summary?.result.accounts ?? null} state={state} />
      </div>
    </Page>
  )
}

function stateOf(list: TnList | undefined, isFetching: boolean, read: number): ListState {
  const numbers = list?.index.rows.count ?? 0
  const pending = (isFetching && !list?.complete) || read < numbers
  const whole = list !== undefined && isWhole(list) && read >= numbers
  return { pending, whole, numbers, none: whole && numbers === 0 && list.plans.length === 0 }
}

/** How many numbers are here, or what is in place of them; '' while nobody can say. */
function countWords(list: TnList | undefined, { numbers, none }: ListState) {
  if (numbers > 0 || none) return countOf(numbers, 'number')
  return list?.complete && list.plans.length > 0 ? countOf(list.plans.length, 'price plan') : ''
}

/** Why there is nothing to see, where there is not. */
function NothingHere({ list }: { list: TnList }) {
  if (list.index.rows.count > 0) return null
  return (
    <Notice>
      {list.plans.length > 0
        ? `The API sent ${countOf(list.plans.length, 'price plan')} in place of numbers: nothing is known of numbers here. `
        : isWhole(list)
          ? 'This account has no telephone numbers yet. '
          : 'Nothing that the API sent could be read as a number. '}
      <Link to="/tns" {...buttonLook({ variant: 'default', size: 'compact-sm' })}>
        {list.plans.length > 0 ? 'Go to the price plans' : 'Go to the numbers'}
      </Link>
    </Notice>
  )
}
