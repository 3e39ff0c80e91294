import { useQueries, useQuery } from '@tanstack/react-query'
import { ApiError } from '#api/request/api-error.ts'
import { tnProfiles } from '#api/tn-profiles.ts'
import type { Lease } from '#domain/record/schema/lease.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'

/** One number of a comparison. */
export type Compared = {
  uuid: string
  /** What is known of it: its record, or what the list has of it; null where that is nothing. */
  row: LeaseRow | null
  /** Asks for it again. */
  retry: () => void
} & (
  | { is: 'lease'; lease: Lease; more: string | null; error: Error | null }
  | { is: 'pending' | 'plan' | 'not-found' }
  | { is: 'failed'; error: Error; retrying: boolean }
)

/** The records of these numbers, each as far as it is here. What fails with one is no matter of the others. */
export function useCompared(uuids: readonly string[]): Compared[] {
  const queries = useQueries({ queries: uuids.map((uuid) => tnProfiles.detail(uuid)) })
  const { data: list } = useQuery({ ...tnProfiles.list(), enabled: false })
  return uuids.map((uuid, place) => {
    const query = queries[place] as (typeof queries)[number]
    const { data, error, isFetching } = query
    const row = list?.index.rows.find(uuid) ?? null
    const column = { uuid, row, retry: () => void query.refetch() }
    if (data?.kind === 'lease') {
      return { ...column, row: data.lease, is: 'lease', lease: data.lease, more: data.more, error }
    }
    if (data) return { ...column, is: 'plan' }
    if (!error) return { ...column, is: 'pending' }
    if (error instanceof ApiError && error.kind === 'not-found')
      return { ...column, is: 'not-found' }
    return { ...column, is: 'failed', error, retrying: isFetching }
  })
}
