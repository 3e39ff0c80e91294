import { queryOptions, useQuery } from '@tanstack/react-query'
import { loadTnList } from '#api/ingest/load-list.ts'
import { changesSince } from '#domain/numbers/changes.ts'
import type { RowIndex } from '#domain/numbers/row-index.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { eachOf } from '#domain/text/steps.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import { ApiError, lostCode } from './request/api-error.ts'
import { FRESH, getRecords } from './request/http.ts'
import { inTurn } from './request/in-turn.ts'
import { inSlices } from './slices/in-slices.ts'
import { pause } from './slices/pause.ts'
import { withSession } from './with-session.ts'

/** Waits until the page has nothing else to do; Safari does not tell, so there it only gives way. */
const idle = () =>
  new Promise<unknown>((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
  )

async function prepare(index: RowIndex) {
  await idle()
  for (const _ of index.prepare()) await idle()
}

/** Single records are asked for two at a time: whoever compares five, or pages fast, does not flood the API. */
const detailTurn = inTurn(2)

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
        // What is not in a part of the list may be in the rest.
        if (!before || !isWhole(before) || !isWhole(latest)) return latest
        const changes = await changesSince(before.index.rows, latest.index.rows, pause)
        latest.index.rows.mark(changes.rows)
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
        const [{ records, more }, { readTnProfile }] = await Promise.all([
          detailTurn(signal, () => withSession(path, () => getRecords(path, { signal }))),
          import('#domain/record/schema/tn-profile.ts').catch(lostCode),
        ])
        const read = await inSlices(eachOf(records, readTnProfile), { signal })
        return { ...oneOf(read, records, uuid), more }
      },
      structuralSharing: false,
    }),
}

/** The record with this uuid, else the first. Throws ApiError where there is none. */
function oneOf(read: readonly (TnProfile | null)[], records: readonly unknown[], uuid: string) {
  if (records.length === 0) throw new ApiError('not-found', { status: 404 })
  const profiles = read.filter((profile) => profile !== null)
  const uuidOf = (it: TnProfile) => (it.kind === 'plan' ? it.plan : it.lease).uuid
  const profile = profiles.find((it) => sameUuid(uuidOf(it) ?? '', uuid)) ?? profiles[0]
  if (profile) return profile
  const isJson = records.some((record) => record !== undefined)
  throw new ApiError(isJson ? 'wrong-shape' : 'not-json', { status: 200 })
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
