import { type ComponentType, type ReactNode, useCallback } from 'react'
import { ApiError } from '#api/request/api-error.ts'
import { useTnProfiles } from '#api/tn-profiles.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { useDefaultView } from '#features/tns/views/use-default-view.ts'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { AnswerNotices } from '#ui/notice/answer-notices.tsx'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { Freshness } from '#ui/page/freshness.tsx'
import { Page } from '#ui/page/page.tsx'
import { countOf } from '#ui/value/format.ts'
import { NumbersView } from './numbers-view.tsx'
import classes from './tns-page.module.css'

export { makeFormats } from '#ui/value/format.ts'
export { preloadColumns } from './use-tn-columns.ts'

type PlansViewProps = {
  plans: readonly PricePlan[]
  /** When they were asked for, milliseconds UTC. */
  now: number
  /** How old they are. */
  aside: ReactNode
  /** What is to be said about them. */
  notices: ReactNode
}

type TnsPageProps = {
  /** Draws price plans that came where leases were expected. */
  PlansView: ComponentType<PlansViewProps>
}

/** Every number of the account; price plans where the API sends those instead, or both. */
export function TnsPage({ PlansView }: TnsPageProps) {
  const query = useTnProfiles()
  const { data: list, error, isFetching, refetch } = query
  const { params, go } = useAddress()
  useDefaultView()
  const refresh = useCallback(() => refetch({ cancelRefetch: false }), [refetch])
  const numbers = list?.index.rows.count ?? 0
  const plans = list?.plans.length ?? 0
  const both = numbers > 0 && plans > 0
  const showsPlans = plans > 0 && (numbers === 0 || params.get('show') === 'plans')

  const choice = both && (
    <ShapeChoice
      choices={[
        { value: 'numbers', label: countOf(numbers, 'number') },
        { value: 'plans', label: countOf(plans, 'price plan') },
      ]}
      value={showsPlans ? 'plans' : 'numbers'}
      onChange={(show) => go(new URLSearchParams(show === 'plans' ? { show } : {}))}
    />
  )

  return (
    <Page title="Telephone numbers" fill aside={choice}>
      {error && (
        <ErrorNotice
          title={failureOf(numbers + plans, error, list?.complete)}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {list && <AnswerNotices {...list} total={list.complete ? list.total : null} />}
      {showsPlans && list ? (
        <PlansView
          plans={list.plans}
          now={list.askedAt}
          aside={
            <Freshness
              loadedAt={list.complete ? list.askedAt : null}
              query={query}
              onRefresh={refresh}
            />
          }
          notices={
            numbers === 0 && (
              <p className={classes.instead}>The API sent price plans in place of numbers.</p>
            )
          }
        />
      ) : (
        (list || !error) && <NumbersView list={list} query={query} refresh={refresh} />
      )}
    </Page>
  )
}

function failureOf(shown: number, error: Error, complete = false) {
  if (shown === 0) return 'The numbers could not be loaded.'
  if (complete) return 'The numbers could not be refreshed; these are the last ones loaded.'
  return error instanceof ApiError && error.kind === 'not-json'
    ? 'The numbers could not be read to the end of the answer.'
    : 'Only a part of the numbers arrived.'
}

type ShapeChoiceProps = {
  choices: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** Numbers or price plans, where the API sends both. */
function ShapeChoice({ choices, value, onChange }: ShapeChoiceProps) {
  return (
    <fieldset className={classes.choice}>
      <legend className="visually-hidden">What to show</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.option}>
          <input
            type="radio"
            name="shape"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
