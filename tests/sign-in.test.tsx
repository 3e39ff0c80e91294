import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { credentials } from '#api/credentials.ts'
import { ADMIN, signToken } from './sandbox/sign-in.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 6 })

const typeIn = async (
  user: Awaited<ReturnType<typeof open>>['user'],
  email: string,
  password: string,
) => {
  await user.type(await screen.findByRole('textbox', { name: 'Email' }), email)
  await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
}

test('signs in with e-mail and password and shows the numbers', async () => {
  const { user } = await open('/', { signedIn: false })

  await typeIn(user, 'admin@example.com', 'sandbox')

  expect(await screen.findByRole('heading', { name: 'Telephone numbers' })).toBeVisible()
  expect(sessionStorage.length).toBe(1)
  expect(localStorage.length).toBe(0)
})

test('asks the API for nothing before somebody has signed in', async () => {
  await open('/tns', { signedIn: false })

  await screen.findByRole('heading', { name: 'Sign in' })

  expect(api.sandbox.requests).toEqual([])
})

test('says that the password is wrong and keeps what was typed', async () => {
  const { user } = await open('/login', { signedIn: false })

  await typeIn(user, 'admin@example.com', 'wrong')

  expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is not right')
  expect(screen.getByRole('textbox', { name: 'Email' })).toHaveValue('admin@example.com')
  expect(screen.getByLabelText('Password')).toHaveValue('wrong')
})

test('says that the API cannot be reached', async () => {
  const { user } = await open('/login', { signedIn: false })
  api.sandbox.faults.set('/rest/auth', { status: 503 })

  await typeIn(user, 'admin@example.com', 'sandbox')

  expect(await screen.findByRole('alert')).toHaveTextContent('server error')
})

test('asks for what is missing instead of sending an empty form', async () => {
  const { user } = await open('/login', { signedIn: false })

  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('alert')).toHaveTextContent('Enter your email and your password')
  expect(api.sandbox.requests).toEqual([])
})

test('sends a password outside Latin-1 as UTF-8', async () => {
  const { user } = await open('/login', { signedIn: false })

  await typeIn(user, 'jörg@example.com', 'pässwörd€😀')
  await screen.findByRole('alert')

  const sent = String(api.sandbox.requests[0]?.headers.authorization).replace('Basic ', '')
  expect(Buffer.from(sent, 'base64').toString('utf8')).toBe('jörg@example.com:pässwörd€😀')
})

test('keeps the session on this device where that is ticked', async () => {
  const { user } = await open('/login', { signedIn: false })

  await user.click(screen.getByRole('checkbox', { name: 'Keep me signed in on this device' }))
  await typeIn(user, 'admin@example.com', 'sandbox')
  await findCount('6 numbers')

  expect(localStorage.length).toBe(1)
  expect(sessionStorage.length).toBe(0)
})

test('signs in with a pasted token that the API accepts', async () => {
  const { user } = await open('/login', { signedIn: false })
  const token = await signToken(ADMIN)

  await user.click(screen.getByRole('tab', { name: 'Use a token' }))
  await user.click(screen.getByRole('textbox', { name: 'Token' }))
  await user.paste(`  ${token} `)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('heading', { name: 'Telephone numbers' })).toBeVisible()
  expect(api.sandbox.requests[0]).toMatchObject({ path: '/rest/auth', query: '' })
  expect(api.sandbox.requests[0]?.headers['x-auth-token']).toBe(token)
})

test('says that a token is over and keeps it in the box', async () => {
  const { user } = await open('/login', { signedIn: false })
  const token = await signToken(ADMIN, { lifetimeSeconds: -60 })

  await user.click(screen.getByRole('tab', { name: 'Use a token' }))
  await user.click(screen.getByRole('textbox', { name: 'Token' }))
  await user.paste(token)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))

  expect(await screen.findByRole('alert')).toHaveTextContent('does not accept this token')
  expect(screen.getByRole('textbox', { name: 'Token' })).toHaveValue(token)
})

test('comes back to where the person was going', async () => {
  const { user, router } = await open('/special-prices?sort=-name', { signedIn: false })

  await typeIn(user, 'admin@example.com', 'sandbox')

  expect(await screen.findByRole('heading', { name: 'Special prices' })).toBeVisible()
  expect(router.location.search).toBe('?sort=-name')
})

test.each(['//evil.example/x', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'never leaves this origin for %s',
  async (next) => {
    const { user, router } = await open(`/login?next=${encodeURIComponent(next)}`, {
      signedIn: false,
    })

    await typeIn(user, 'admin@example.com', 'sandbox')
    await screen.findByRole('heading', { name: 'Telephone numbers' })

    expect(router.location.pathname).toBe('/tns')
  },
)

test('a 401 ends the session once, says so, and leads back to the same view', async () => {
  const { user, router } = await open('/tns?q=917&sort=-expires')
  await screen.findByRole('heading', { name: 'Telephone numbers' })
  const ends: unknown[] = []
  const stop = credentials.subscribe(() => ends.push(credentials.get()))
  await screen.findByRole('table', { name: 'Telephone numbers' })
  await findCount(/of 6 numbers/)

  api.sandbox.faults.set('/rest/profile/tn', { status: 401 })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await screen.findByRole('heading', { name: 'Sign in' })

  expect(ends).toEqual([null])
  expect(screen.getByText(/session has expired/)).toBeVisible()
  stop()
  api.sandbox.faults.clear()
  await typeIn(user, 'admin@example.com', 'sandbox')
  await screen.findByRole('heading', { name: 'Telephone numbers' })
  expect(router.location.search).toBe('?q=917&sort=-expires')
})

test('signing out forgets the session, the cache and the place', async () => {
  const { user, router, queryClient } = await open('/tns?q=917')
  await findCount(/of 6 numbers/)

  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  await screen.findByRole('heading', { name: 'Sign in' })

  expect(sessionStorage.length + localStorage.length).toBe(0)
  expect(queryClient.getQueryCache().getAll()).toEqual([])
  expect(router.location.pathname + router.location.search).toBe('/login')
})

test('another person never sees the rows of the one before', async () => {
  const { user } = await open('/tns')
  await findCount('6 numbers')
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  await screen.findByRole('heading', { name: 'Sign in' })

  api.sandbox.faults.set('/rest/profile/tn', { hang: true })
  await typeIn(user, 'ops@example.com', 'sandbox')
  await screen.findByRole('heading', { name: 'Telephone numbers' })

  expect(screen.queryByText('+1 202-982-2917')).toBeNull()
  expect(screen.queryByText(/\d numbers$/)).toBeNull()
})

test('warns five minutes before the token ends', async () => {
  const token = await signToken(ADMIN, { lifetimeSeconds: 240 })
  credentials.set({ token, email: null, name: null, account: null }, false)

  await open('/special-prices', { signedIn: false })

  await waitFor(() =>
    expect(screen.getByRole('status', { name: 'Session' })).toHaveTextContent(/session ends at/),
  )
})
