import { ApiError } from '#api/api-error.ts'
import { useTnProfile } from '#api/tn-profiles.ts'
import { ErrorNotice } from '#ui/error-notice.tsx'
import { LeaseScreen } from './lease-screen.tsx'
import { NotFound } from './not-found.tsx'
import { PlanScreen } from './plan-screen.tsx'
import { useListed } from './use-listed.ts'

/** The record of a uuid: what the list knows of it at once, then all of it. */
export function RecordScreen({ uuid }: { uuid: string }) {
  const { data: profile, error, isFetching, refetch } = useTnProfile(uuid)
  const { list, row, plan } = useListed(uuid)

  if (!profile && error instanceof ApiError && error.kind === 'not-found') {
    return <NotFound uuid={uuid} list={list} listed={row !== null || plan !== null} />
  }
  const notice = error && (
    <ErrorNotice
      title={profile ? 'The record could not be refreshed.' : 'The record could not be loaded.'}
      error={error}
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
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
      listed={row}
      list={list}
      busy={!profile && isFetching}
      notice={notice}
    />
  )
}
