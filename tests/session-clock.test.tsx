import { act, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { credentials } from '#api/credentials.ts'
import { apiClock } from '#api/request/clock.ts'
import { useExpiry } from '#session/use-expiry.ts'
import { ADMIN, signToken } from './sandbox/sign-in.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 3 })
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

afterEach(() => {
  vi.useRealTimers()
  apiClock.hear(Date.now())
})

/** Signs in with a token that ends so much later, by this computer's clock. */
async function signInFor(milliseconds: number) {
  const token = await signToken(ADMIN, { lifetimeSeconds: milliseconds / 1000 })
  credentials.set({ token, email: ADMIN.email, name: null, account: null }, false)
}

/** Every answer of the API tells a time so far from this computer's. */
const setApiClock = (ahead: number) =>
  api.sandbox.faults.set('/rest/*', {
    headers: { date: new Date(Date.now() + ahead).toUTCString() },
  })

const notice = () => screen.getByRole('status', { name: 'Session' })

test('a computer whose clock is hours fast does not warn of an end that is hours away', async () => {
  setApiClock(-3 * HOUR)
  await signInFor(4 * MINUTE)

  await open('/special-prices', { signedIn: false })
  await findCount(/special prices$/)

  expect(notice()).toBeEmptyDOMElement()
})

test('a computer whose clock is hours slow warns in time', async () => {
  setApiClock(3 * HOUR)
  await signInFor(3 * HOUR + 4 * MINUTE)

  await open('/special-prices', { signedIn: false })

  await waitFor(() => expect(notice()).toHaveTextContent(/session ends at/))
})

test('an end is not warned of before the API has told the time', async () => {
  vi.resetModules()
  const fresh = {
    ...(await import('#api/credentials.ts')),
    ...(await import('#api/request/clock.ts')),
    ...(await import('#session/use-expiry.ts')),
  }
  const token = await signToken(ADMIN, { lifetimeSeconds: 60 })
  fresh.credentials.set({ token, email: null, name: null, account: null }, false)
  const { result } = renderHook(fresh.useExpiry)
  expect(result.current).toBeNull()

  act(() => fresh.apiClock.hear(null))

  expect(result.current).not.toBeNull()
})

const signIn = (auth: Auth) => auth.signIn(ADMIN.email, ADMIN.password)
const check = (auth: Auth, token: string) => auth.checkToken(token)

test.each([
  ['a new token tells that the clock is fast', signIn, -5 * HOUR, -5 * HOUR],
  ['a new token tells that the clock is slow', signIn, 5 * HOUR, 5 * HOUR],
  ['a pasted token may have been issued hours ago', check, -5 * HOUR, 0],
  ['a pasted token cannot be issued later than now', check, 5 * HOUR, 5 * HOUR],
  ['a pasted token that is accepted cannot be over', check, -30 * HOUR, -30 * HOUR],
])('where answers tell no time, %s', async (_what, enter, issued, ahead) => {
  vi.resetModules()
  const auth = await import('#api/auth.ts')
  const iat = Math.round((Date.now() + issued) / 1000)
  const claims = Buffer.from(JSON.stringify({ iat, exp: iat + 86_400 })).toString('base64url')
  const json = { success: true, payload: { token: `x.${claims}.x`, email: ADMIN.email } }
  api.sandbox.faults.set('/rest/auth', { headers: { date: '' }, json })

  const { clockAhead } = await enter(auth, `x.${claims}.x`)

  expect(Math.abs((clockAhead ?? Number.NaN) - ahead)).toBeLessThan(MINUTE)
})
type Auth = typeof import('#api/auth.ts')

test('a warning does not come early because the end is further away than a timer goes', async () => {
  await signInFor(30 * DAY)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  act(() => apiClock.hear(Date.now()))
  const { result } = renderHook(useExpiry)

  act(() => void vi.advanceTimersByTime(29 * DAY))
  expect(result.current).toBeNull()
  act(() => void vi.advanceTimersByTime(DAY - 4 * MINUTE))

  expect(result.current).not.toBeNull()
})

test('a computer that slept past the warning is warned as it wakes', async () => {
  await signInFor(HOUR)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  act(() => apiClock.hear(Date.now()))
  const { result } = renderHook(useExpiry)

  vi.setSystemTime(Date.now() + HOUR - MINUTE)
  expect(result.current).toBeNull()
  act(() => void document.dispatchEvent(new Event('visibilitychange')))

  expect(result.current).not.toBeNull()
})
