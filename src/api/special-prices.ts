import { queryOptions, useQuery } from '@tanstack/react-query'
import type { AnswerNotes } from '#domain/record/answer.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { eachOf } from '#domain/text/steps.ts'
import type { Records } from './records.ts'
import { ApiError, lostCode } from './request/api-error.ts'
import { getRecords } from './request/http.ts'
import { inSlices } from './slices/in-slices.ts'
import { withSession } from './with-session.ts'

const PATH = '/profile/tn/special_prices'

/** The special prices of an account, and what their answer says of itself. */
export type SpecialPrices = AnswerNotes & { profiles: readonly TnProfile[] }

/** The queries on special prices. */
export const specialPrices = {
  /** The account's special prices, as plans or leases; none where the API answers 404. Source: GET /profile/tn/special_prices. */
  list: () =>
    queryOptions({
      queryKey: ['special-prices'],
      queryFn: async ({ signal }): Promise<SpecialPrices> => {
        const [{ records, total, more }, { readTnProfile }] = await Promise.all([
          withSession(PATH, () => getRecords(PATH, { signal })).catch(noneAt404),
          import('#domain/record/schema/tn-profile.ts').catch(lostCode),
        ])
        const read = await inSlices(eachOf(records, readTnProfile), { signal })
        const profiles = read.filter((profile) => profile !== null)
        const skipped = records.length - profiles.length
        return { profiles, records: records.length, skipped, total, more }
      },
      structuralSharing: false,
    }),
}

function noneAt404(error: unknown): Records {
  if (error instanceof ApiError && error.kind === 'not-found')
    return { records: [], total: null, more: null }
  throw error
}

/** The special prices. Its error is an ApiError. */
export const useSpecialPrices = () => useQuery(specialPrices.list())
