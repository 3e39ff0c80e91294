import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { Navigate, useLocation, useParams } from 'react-router-dom'
import { ApiError } from '#api/request/api-error.ts'
import { tnProfiles, useTnProfile } from '#api/tn-profiles.ts'
import { sameUuid, toUuid } from '#domain/text/uuid.ts'
import { MoreNotice } from '#ui/notice/answer-notices.tsx'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { ListPager } from './back-link.tsx'
import { MalformedUuid, NotFound } from './dead-ends.tsx'
import { LeaseScreen } from './lease-screen.tsx'
import { PlanScreen } from './plan-screen.tsx'

type TnDetailPageProps = {
  /** Draws the ways through the list that a number was opened from. */
  Pager: ComponentProps<typeof ListPager>['value']
}

/** One number by the uuid in the address, in any case; the address ends up in the API's lower case. */
export const TnDetailPage = ({ Pager }: TnDetailPageProps) => (
  <ListPager value={Pager}>
    <NumberScreen />
  </ListPager>
)

function NumberScreen() {
  const { uuid: typed = '' } = useParams()
  const location = useLocation()
  const uuid = toUuid(typed)
  if (!uuid) return <MalformedUuid typed={typed} />
  if (uuid !== typed) {
    return (
      <Navigate to={{ ...location, pathname: `/tns/${uuid}` }} state={location.state} replace />
    )
  }
  return <RecordScreen key={uuid} uuid={uuid} />
}

/** The record of a uuid: what the list knows of it at once, then all of it. */
function RecordScreen({ uuid }: { uuid: string }) {
  const { data: profile, dataUpdatedAt, error, isFetching, refetch } = useTnProfile(uuid)
  const { list, row, plan } = useListed(uuid)

  if (!profile && error instanceof ApiError && error.kind === 'not-found') {
    return <NotFound uuid={uuid} list={list} listed={row !== null || plan !== null} />
  }
  const notice = (
    <>
      {error && (
        <ErrorNotice
          title={profile ? 'The record could not be refreshed.' : 'The record could not be loaded.'}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {profile && <MoreNotice more={profile.more} />}
    </>
  )
  if (profile?.kind === 'plan') {
    return <PlanScreen uuid={uuid} plan={profile.plan} raw={profile.raw} notice={notice} />
  }
  if (!profile && plan) {
    return <PlanScreen uuid={uuid} plan={plan} busy={isFetching} notice={notice} />
  }
  return (
    <LeaseScreen
      uuid={uuid}
      profile={profile ?? null}
      fetchedAt={dataUpdatedAt}
      listed={row}
      list={list}
      busy={!profile && isFetching}
      notice={notice}
    />
  )
}

/** What the list of numbers knows of a uuid, as far as the list is here; never asks for it. */
function useListed(uuid: string) {
  const { data: list } = useQuery({ ...tnProfiles.list(), enabled: false })
  return {
    list: list ?? null,
    row: list?.index.rows.find(uuid) ?? null,
    plan: list?.plans.find((plan) => plan.uuid && sameUuid(plan.uuid, uuid)) ?? null,
  }
}
