import * as v from 'valibot'
import type { Credentials } from './credentials.ts'
import { ApiError } from './request/api-error.ts'
import { apiClock } from './request/clock.ts'
import { get } from './request/http.ts'

const word = v.optional(v.fallback(v.nullable(v.string()), null), null)
/** The token is the one secret that is meant for us. */
const Me = v.object({
  token: word,
  email: word,
  first_name: word,
  last_name: word,
  account: v.optional(v.fallback(v.nullable(v.object({ name: word })), null), null),
})

/** The credentials of whoever has this e-mail and password. Throws ApiError, 'unauthorized' where they are wrong. Source: GET /auth. */
export async function signIn(email: string, password: string) {
  const me = await get(Me, '/auth', {
    headers: { authorization: `Basic ${base64(`${email}:${password}`)}` },
  })
  if (!me.token) throw new ApiError('wrong-shape', { status: 200 })
  return credentialsOf(me, me.token, aheadBy(me.token, true))
}

/** The credentials of a pasted token, once the API accepts it. Throws ApiError, 'unauthorized' where it does not. Source: GET /auth. */
export async function checkToken(token: string) {
  const me = await get(Me, '/auth', { headers: { 'x-auth-token': token } })
  return credentialsOf(me, token, aheadBy(token, false))
}

function credentialsOf(
  me: v.InferOutput<typeof Me>,
  token: string,
  clockAhead: number | undefined,
): Credentials {
  const name = [me.first_name, me.last_name].filter(Boolean).join(' ') || null
  const account = me.account?.name ?? null
  return { token, email: me.email, name, account, clockAhead }
}

/** Base64 of the UTF-8 bytes. Source: RFC 7617 §2.1. */
const base64 = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)))

/** When a JWT ends, in milliseconds UTC; null for an opaque token and where it does not say. Source: RFC 7519 §4.1.4. */
export const expiryOf = (token: string) => claimsOf(token).exp

/**
 * Milliseconds that the API's clock is ahead of this computer's, where its answers do not tell: a new token was
 * issued just now, and one that is accepted was issued before now and has not ended. undefined for an opaque token.
 */
function aheadBy(token: string, isNew: boolean) {
  const told = apiClock.ahead()
  if (typeof told === 'number') return told
  const { iat, exp } = claimsOf(token)
  if (iat === null) return undefined
  const now = Date.now()
  const possible = iat <= now && (exp === null || now < exp)
  return isNew || !possible ? iat - now : 0
}

/** The latest date there is, in milliseconds. Source: ECMA-262 §21.4.1.1. */
const LATEST = 8.64e15

/** The two moments of a JWT, in milliseconds UTC; null where they cannot be read. */
function claimsOf(token: string) {
  try {
    const claims = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')
    const { iat, exp } = JSON.parse(atob(claims)) as { iat?: unknown; exp?: unknown }
    return { iat: moment(iat), exp: moment(exp) }
  } catch {
    return { iat: null, exp: null }
  }
}

const moment = (seconds: unknown) =>
  typeof seconds === 'number' && seconds > 0 && seconds * 1000 <= LATEST ? seconds * 1000 : null
