import { type Query, QueryClient } from '@tanstack/react-query'
import { credentials, samePerson } from '#api/credentials.ts'
import { ApiError } from '#api/request/api-error.ts'
import { FRESH } from '#api/request/http.ts'
import { forgetScrolls } from '#ui/data-table/rows/use-scroll-memory.ts'
import { keptVisit } from '#ui/kept-visit.ts'
import { forgetSets } from '#ui/list-screen/kept-sets.ts'
import { KEPT as KEPT_HERE } from '#ui/use-kept.ts'
import { forgetDisguise, setHidden } from '#ui/value/use-disguise.ts'

/** Milliseconds that a cached answer outlives its last screen. */
const KEPT = 30 * 60_000
/** The longest `Retry-After` worth waiting for, in milliseconds; past it the person decides. */
const LONGEST_PAUSE = 30_000

/** A query client that retries what can heal, and forgets everything when somebody leaves or comes. */
export function createQueryClient() {
  // Whoever comes back after an error asks again; whoever comes first, as to a list that was asked for before its
  // screen was here, shows it.
  const leftBehind = new WeakSet<Error>()
  const mayAsk = ({ state: { error } }: Query) => error === null || leftBehind.has(error)
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        gcTime: KEPT,
        networkMode: 'always',
        retry: (failures, error) => failures < 3 && heals(error),
        retryDelay: (failures, error) => waitOf(error) ?? 300 * 2 ** failures,
        retryOnMount: mayAsk,
        refetchOnMount: mayAsk,
      },
    },
  })
  client.setQueryDefaults(KEPT_HERE, { gcTime: Number.POSITIVE_INFINITY, structuralSharing: false })
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'observerRemoved' && query.state.error) leftBehind.add(query.state.error)
  })
  let before = credentials.get()
  credentials.subscribe(() => {
    const now = credentials.get()
    const stays = before !== null && now !== null && samePerson(before, now)
    before = now
    if (!now && credentials.endReason() !== 'expired') {
      setHidden(false)
      forgetSets()
      keptVisit.forget()
    }
    if (stays) return
    void client.cancelQueries()
    client.clear()
    forgetScrolls()
    forgetDisguise()
  })
  return client
}

const waitOf = (error: unknown) => (error instanceof ApiError ? error.retryAfter : null)

function heals(error: unknown) {
  if (!(error instanceof ApiError)) return false
  if ((error.retryAfter ?? 0) > LONGEST_PAUSE) return false
  return ['offline', 'code', 'server', 'too-many-requests'].includes(error.kind)
}
