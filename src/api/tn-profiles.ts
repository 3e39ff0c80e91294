import { queryOptions, useQuery } from '@tanstack/react-query'
import * as v from 'valibot'
import { loadTnList } from '#api/ingest/load-list.ts'
import { changesSince } from '#domain/numbers/changes.ts'
import type { RowIndex } from '#domain/numbers/row-index.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { ApiError } from './api-error.ts'
import { one } from './envelope.ts'
import { FRESH, get } from './http.ts'
import { withSession } from './with-session.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Waits until the page has nothing else to do; Safari does not tell, so there it only gives way. */
const idle = () =>
  new Promise<unknown>((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
  )

async function prepare(index: RowIndex) {
  await idle()
  for (const _ of index.prepare()) await idle()
}

/** The queries on numbers. */
export const tnProfiles = {
  all: () => ['tn-profiles'] as const,

  /** Every number of the account. While the first answer streams in, the data grows. Source: GET /profile/tn. */
  list: () =>
    queryOptions({
      queryKey: [...tnProfiles.all(), 'list'],
      queryFn: async ({ client, queryKey, signal }): Promise<TnList> => {
        const key = queryKey as ReturnType<typeof tnProfiles.list>['queryKey']
        const before = client.getQueryData(key)
        const latest = await withSession('/profile/tn', async () => {
          let latest: TnList | undefined
          for await (latest of loadTnList({ signal })) {
            if (!before?.complete) client.setQueryData(key, latest)
          }
          if (!latest) throw new ApiError('wrong-shape', { status: 200 })
          return latest
        })
        void prepare(latest.index)
        if (!before?.complete) return latest
        const changes = await changesSince(before.index.rows, latest.index.rows, pause)
        latest.index.mark(changes.rows)
        return { ...latest, changes }
      },
      structuralSharing: false,
      // A list that was cut off is asked for again when its screen opens.
      staleTime: ({ state }) => (state.data?.complete ? FRESH : 0),
    }),

  /** One number by uuid, which must be in the API's form (see toUuid). Source: GET /profile/tn/{uuid}. */
  detail: (uuid: string) =>
    queryOptions({
      queryKey: [...tnProfiles.all(), 'detail', uuid],
      queryFn: async ({ signal }) => {
        const path = `/profile/tn/${uuid}`
        // The list needs no schema of records in the page: they come with the first record.
        const [payload, { tnProfile }] = await Promise.all([
          withSession(path, () => get(v.unknown(), path, { signal })),
          import('#domain/record/tn-profile.ts'),
        ])
        const record = one(payload, uuid)
        if (record === undefined || record === null)
          throw new ApiError('not-found', { status: 404 })
        const profile = tnProfile(record)
        if (!profile) throw new ApiError('wrong-shape', { status: 200 })
        return profile
      },
      structuralSharing: false,
    }),
}

/** The list of numbers: a growing TnList. Throws nothing; its error is an ApiError. */
export const useTnProfiles = () => useQuery(tnProfiles.list())

/**
 * Keeps the list while its screen is away, loading or loaded, so that coming back costs no second request.
 * Asks for nothing and renders nothing.
 */
export function useKeptList() {
  useQuery({ ...tnProfiles.list(), enabled: false, notifyOnChangeProps: [] })
}

/** The full record of one number. Its error is an ApiError, 'not-found' where the API has none. */
export const useTnProfile = (uuid: string) => useQuery(tnProfiles.detail(uuid))
