import * as v from 'valibot'
import { type Credentials, credentials } from './credentials.ts'
import { ApiError } from './request/api-error.ts'
import { get } from './request/http.ts'

/** Milliseconds that the API is given to say whether a session still holds. */
const TIMEOUT = 10_000

/** Where the session in force has been accepted so far. */
let accepted = { token: '', paths: new Set<string>() }
let checking: { token: string; holds: Promise<boolean> } | null = null

/**
 * What `ask` resolves to, a request at this path as whoever is signed in. An answer of 401 is asked about before it
 * is believed: where another tab has a newer session of the same person, that goes on and `ask` runs again; where
 * the API still accepts the session elsewhere, throws ApiError 'denied'; else the session ends, once, and it is
 * thrown as it came.
 */
export async function withSession<T>(path: string, ask: () => Promise<T>): Promise<T> {
  const session = credentials.get()
  try {
    const answer = await ask()
    if (session) pathsOf(session).add(path)
    return answer
  } catch (error) {
    if (!session || !(error instanceof ApiError) || error.kind !== 'unauthorized') throw error
    if (credentials.takeOver(session)) return withSession(path, ask)
    // What took this very session before and does so no longer says that it is over.
    if (!pathsOf(session).has(path) && (await holds(session))) {
      throw new ApiError('denied', { status: error.status })
    }
    if (credentials.takeOver(session)) return withSession(path, ask)
    credentials.clear('expired', session.token)
    throw error
  }
}

function pathsOf({ token }: Credentials) {
  if (accepted.token !== token) accepted = { token, paths: new Set() }
  return accepted.paths
}

/** Whether the API accepts a session; false where it does not say. However many ask at once, it is asked once. */
function holds({ token }: Credentials) {
  if (checking?.token !== token) {
    const check = get(v.unknown(), '/auth', {
      headers: { 'x-auth-token': token },
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const holds = check.then(
      () => true,
      () => false,
    )
    checking = { token, holds }
    void holds.then(() => {
      if (checking?.holds === holds) checking = null
    })
  }
  return checking.holds
}
