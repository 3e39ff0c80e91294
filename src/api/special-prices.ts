import { queryOptions, useQuery } from '@tanstack/react-query'
import * as v from 'valibot'
import { type TnProfile, tnProfile } from '#domain/record/tn-profile.ts'
import { ApiError } from './api-error.ts'
import { many } from './envelope.ts'
import { get } from './http.ts'
import { withSession } from './with-session.ts'

const PATH = '/profile/tn/special_prices'

/** The queries on special prices. */
export const specialPrices = {
  /** The account's special prices, as plans or leases; empty where the API answers 404. Source: GET /profile/tn/special_prices. */
  list: () =>
    queryOptions({
      queryKey: ['special-prices'],
      queryFn: async ({ signal }): Promise<TnProfile[]> => {
        const payload = await withSession(PATH, () => get(v.unknown(), PATH, { signal })).catch(
          noneAt404,
        )
        const records = many(payload)
        if (!records) throw new ApiError('wrong-shape', { status: 200 })
        return records.map(tnProfile).filter((profile) => profile !== null)
      },
      structuralSharing: false,
    }),
}

function noneAt404(error: unknown): never[] {
  if (error instanceof ApiError && error.kind === 'not-found') return []
  throw error
}

/** The special prices. Its error is an ApiError. */
export const useSpecialPrices = () => useQuery(specialPrices.list())
