import { act, screen, within } from '@testing-library/react'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Credentials, credentials } from '#api/credentials.ts'
import { get } from '#api/request/http.ts'
import { withSession } from '#api/with-session.ts'
import { ADMIN, OPS, type SandboxUser, signToken } from './sandbox/sign-in.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 6 })
const KEY = 'opentact.credentials'
const SPECIAL = '/rest/profile/tn/special_prices'
const LIST = '/rest/profile/tn'

/** A session of its own, over where its lifetime is negative. */
async function sessionOf(user: SandboxUser, lifetimeSeconds: number): Promise<Credentials> {
  const token = await signToken(user, { lifetimeSeconds })
  return { token, email: user.email, name: null, account: null }
}

/** What another tab does when somebody signs in there and wants to be kept on this device. */
function keepInOtherTab(session: Credentials) {
  localStorage.setItem(KEY, JSON.stringify(session))
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: KEY })))
}

const tokenKept = (area: Storage) => (JSON.parse(area.getItem(KEY) ?? 'null') as Credentials)?.token
const asked = (path: string) => api.sandbox.requests.filter((request) => request.path === path)
const tokensSent = (path: string) => asked(path).map(({ headers }) => headers['x-auth-token'])
const heading = (name: string) => screen.findByRole('heading', { name })

test('the 401 of a stale tab leaves the session that another tab has kept since', async () => {
  const [stale, newer] = [await sessionOf(ADMIN, 60), await sessionOf(ADMIN, 600)]
  credentials.set(stale, true)
  localStorage.setItem(KEY, JSON.stringify(newer))

  credentials.clear('expired', stale.token)

  expect(credentials.get()).toBeNull()
  expect(tokenKept(localStorage)).toBe(newer.token)
})

test('a 401 for a token that is no longer in force ends nothing', async () => {
  const [stale, newer] = [await sessionOf(ADMIN, 60), await sessionOf(ADMIN, 600)]
  credentials.set(newer, true)

  credentials.clear('expired', stale.token)

  expect(credentials.get()?.token).toBe(newer.token)
  expect(tokenKept(localStorage)).toBe(newer.token)
})

test.each([true, false])(
  'a stale tab goes on with the newer session of the same person, kept on the device: %s',
  async (keep) => {
    const [stale, newer] = [await sessionOf(ADMIN, -60), await sessionOf(ADMIN, 600)]
    credentials.set(stale, keep)
    localStorage.setItem(KEY, JSON.stringify(newer))

    const { router } = await open('/special-prices?sort=-name', { signedIn: false })

    await findCount(/^\d+ special prices$/)
    expect(router.location.pathname + router.location.search).toBe('/special-prices?sort=-name')
    expect(tokensSent(SPECIAL)).toEqual([stale.token, newer.token])
    expect(asked('/rest/auth')).toEqual([])
    expect(sessionStorage.length).toBe(0)
    expect(tokenKept(localStorage)).toBe(newer.token)
  },
)

test('a stale tab does not go on with the session of somebody else, and leaves it alone', async () => {
  const [stale, theirs] = [await sessionOf(ADMIN, -60), await sessionOf(OPS, 600)]
  credentials.set(stale, true)
  localStorage.setItem(KEY, JSON.stringify(theirs))

  await open('/special-prices', { signedIn: false })

  expect(await heading('Sign in')).toBeVisible()
  expect(screen.getByText(/session has expired/)).toBeVisible()
  expect(tokensSent(SPECIAL)).toEqual([stale.token])
  expect(tokenKept(localStorage)).toBe(theirs.token)
})

test('a newer session of the same person comes in from another tab without a word', async () => {
  const [older, newer] = [await sessionOf(ADMIN, 60), await sessionOf(ADMIN, 600)]
  credentials.set(older, true)
  const { user } = await open('/tns', { signedIn: false })
  await findCount('6 numbers')

  keepInOtherTab(newer)
  await findCount('6 numbers')
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await screen.findByText('nothing changed')

  expect(tokensSent(LIST)).toEqual([older.token, newer.token])
})

test('a session that another tab keeps takes nobody away who signed in for this tab only', async () => {
  const mine = await sessionOf(ADMIN, 600)
  credentials.set(mine, false)
  await open('/tns', { signedIn: false })
  await findCount('6 numbers')

  keepInOtherTab(await sessionOf(OPS, 600))

  expect(credentials.get()?.token).toBe(mine.token)
  expect(screen.getByRole('table', { name: 'Telephone numbers' })).toBeVisible()
})

test('somebody else who signs in on the device sees none of the rows of the one before', async () => {
  credentials.set(await sessionOf(ADMIN, 600), true)
  const { queryClient, router } = await open('/tns?q=917', { signedIn: false })
  await findCount(/of 6 numbers/)
  const theirs = await sessionOf(OPS, 600)

  keepInOtherTab(theirs)

  expect(await heading('Sign in')).toBeVisible()
  expect(screen.getByText(/Somebody else has signed in/)).toBeVisible()
  expect(queryClient.getQueryCache().getAll()).toEqual([])
  expect(router.location.search).toBe('')
  expect(tokenKept(localStorage)).toBe(theirs.token)
})

test('signing in once opens every tab that waits for it at its own place', async () => {
  credentials.set(await sessionOf(ADMIN, -60), true)
  const { router } = await open('/special-prices?sort=-name', { signedIn: false })
  await heading('Sign in')

  keepInOtherTab(await sessionOf(ADMIN, 600))

  expect(await heading('Special prices')).toBeVisible()
  expect(router.location.search).toBe('?sort=-name')
})

test('one endpoint that answers 401 right after a fresh sign-in is told in place, once', async () => {
  api.sandbox.faults.set(SPECIAL, { status: 401 })

  const { user } = await open('/special-prices')
  const alert = await screen.findByRole('alert')

  expect(alert).toHaveTextContent('The API refuses this to your account.')
  expect(screen.queryByRole('heading', { name: 'Sign in' })).toBeNull()
  expect(api.sandbox.requests.map(({ path }) => path)).toEqual([SPECIAL, '/rest/auth'])

  api.sandbox.faults.clear()
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  await findCount(/^\d+ special prices$/)
})

test('a list that answers 401 right after a fresh sign-in is told in place too', async () => {
  api.sandbox.faults.set(LIST, { status: 401 })

  await open('/tns')

  expect(await screen.findByRole('alert')).toHaveTextContent('refuses this to your account')
  expect(asked('/rest/auth')).toHaveLength(1)
})

test('the same endpoint cannot send a person to sign in again and again', async () => {
  // Not one of this very second: that of the second sign-in would have the same token.
  credentials.set(await sessionOf(ADMIN, 600), true)
  const { user } = await open('/special-prices', { signedIn: false })
  await findCount(/^\d+ special prices$/)
  await user.click(screen.getByRole('link', { name: 'Numbers' }))
  await findCount('6 numbers')

  api.sandbox.faults.set(LIST, { status: 401 })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await heading('Sign in')
  await user.type(screen.getByRole('textbox', { name: 'Email' }), 'admin@example.com')
  await user.type(screen.getByLabelText('Password'), 'sandbox')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('alert')).toHaveTextContent('refuses this to your account')
})

test('a session that is over ends once, and is asked about once, however much refuses it', async () => {
  credentials.set(await sessionOf(ADMIN, -60), true)
  const ends: unknown[] = []
  const stop = credentials.subscribe(() => ends.push(credentials.endReason()))
  const ask = (path: string) => withSession(path, () => get(v.unknown(), path))

  const answers = await Promise.allSettled(['/profile/tn', '/profile/tn/special_prices'].map(ask))
  stop()

  expect(answers).toMatchObject([
    { reason: { kind: 'unauthorized' } },
    { reason: { kind: 'unauthorized' } },
  ])
  expect(ends).toEqual(['expired'])
  expect(asked('/rest/auth')).toHaveLength(1)
})

test.each([
  ['answers 500', { status: 500 }],
  ['answers something else', { body: '<html>' }],
])(
  'where the API %s instead of saying that the session holds, the 401 decides',
  async (_how, fault) => {
    api.sandbox.faults.set(SPECIAL, { status: 401 })
    api.sandbox.faults.set('/rest/auth', fault)

    await open('/special-prices')

    expect(await heading('Sign in')).toBeVisible()
    expect(asked('/rest/auth')).toHaveLength(1)
  },
)

test.each([301, 302, 303, 307, 308])(
  'a redirect of %i in front of the API is told as what it is, asked once',
  async (status) => {
    const headers = { location: 'https://sso.example.com/login' }
    api.sandbox.faults.set(SPECIAL, { status, headers })

    await open('/special-prices')

    expect(await screen.findByRole('alert')).toHaveTextContent('sends its own sign-in page')
    expect(api.sandbox.requests).toHaveLength(1)
  },
)

test('a redirect at sign-in is told too', async () => {
  api.sandbox.faults.set('/rest/auth', { status: 302, headers: { location: '/sso' } })
  const { user } = await open('/login', { signedIn: false })

  await user.type(await screen.findByRole('textbox', { name: 'Email' }), 'admin@example.com')
  await user.type(screen.getByLabelText('Password'), 'sandbox')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('alert')).toHaveTextContent('sends its own sign-in page')
  expect(asked('/rest/auth')).toHaveLength(1)
})
