import * as v from 'valibot'
import { known } from '#domain/record/related.ts'
import { related, text } from '#domain/record/shapes.ts'
import { ApiError } from './api-error.ts'
import type { Credentials } from './credentials.ts'
import { get } from './http.ts'

const Me = v.object({
  token: text,
  email: text,
  first_name: text,
  last_name: text,
  account: related(v.object({ name: text })),
})

/** The credentials of whoever has this e-mail and password. Throws ApiError, 'unauthorized' where they are wrong. Source: GET /auth. */
export async function signIn(email: string, password: string) {
  const me = await get(Me, '/auth', {
    headers: { authorization: `Basic ${base64(`${email}:${password}`)}` },
  })
  if (!me.token) throw new ApiError('wrong-shape', { status: 200 })
  return credentialsOf(me, me.token)
}

/** The credentials of a pasted token, once the API accepts it. Throws ApiError, 'unauthorized' where it does not. Source: GET /auth. */
export async function checkToken(token: string) {
  const me = await get(Me, '/auth', { headers: { 'x-auth-token': token } })
  return credentialsOf(me, token)
}

function credentialsOf(me: v.InferOutput<typeof Me>, token: string): Credentials {
  const name = [me.first_name, me.last_name].filter(Boolean).join(' ') || null
  const account = known(me.account)?.name ?? null
  return { token, email: me.email, name, account }
}

/** Base64 of the UTF-8 bytes. Source: RFC 7617 §2.1. */
const base64 = (text: string) => btoa(String.fromCodePoint(...new TextEncoder().encode(text)))

/** When a JWT ends, in milliseconds UTC; null for an opaque token. Source: RFC 7519 §4.1.4. */
export function expiryOf(token: string) {
  try {
    const claims = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')
    const { exp } = JSON.parse(atob(claims)) as { exp?: unknown }
    return typeof exp === 'number' ? exp * 1000 : null
  } catch {
    return null
  }
}
