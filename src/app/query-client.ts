import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '#api/api-error.ts'
import { credentials } from '#api/credentials.ts'
import { FRESH } from '#api/http.ts'
import { forgetPlaces } from '#ui/data-table/use-scroll-memory.ts'

/** Milliseconds that a cached answer outlives its last screen. */
const KEPT = 30 * 60_000
/** The longest `Retry-After` worth waiting for, in milliseconds; past it the person decides. */
const PATIENCE = 30_000

/** A query client that retries what can heal, ends the session on 401, and forgets everything when the session changes. */
export function createQueryClient() {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.kind === 'unauthorized') credentials.clear('expired')
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        gcTime: KEPT,
        networkMode: 'always',
        retry: (failures, error) => failures < 3 && heals(error),
        retryDelay: (failures, error) => waitOf(error) ?? 300 * 2 ** failures,
      },
    },
  })
  credentials.subscribe(() => {
    void client.cancelQueries()
    client.clear()
    forgetPlaces()
  })
  return client
}

const waitOf = (error: unknown) => (error instanceof ApiError ? error.retryAfter : null)

function heals(error: unknown) {
  if (!(error instanceof ApiError)) return false
  if ((error.retryAfter ?? 0) > PATIENCE) return false
  return ['offline', 'server', 'too-many-requests'].includes(error.kind)
}
