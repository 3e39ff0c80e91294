import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSandbox } from './support/open.tsx'
import { blockStorage, fillStorage } from './support/storage.ts'

useSandbox({ numbers: 3 })

// A page of its own each: what it reads from storage as it starts counts, too.
beforeEach(() => vi.resetModules())
// Before the storage is emptied.
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Opens the app anew at a path and signs in there. */
async function signInAt(path: string, { keep = false } = {}) {
  const { open } = await import('./support/open.tsx')
  const opened = await open(path, { signedIn: false })
  const { user } = opened
  await user.type(await screen.findByRole('textbox', { name: 'Email' }), 'admin@example.com')
  await user.type(screen.getByLabelText('Password'), 'sandbox')
  if (keep) await user.click(screen.getByRole('checkbox', { name: /^Keep me signed in/ }))
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await screen.findByText('3 numbers', { selector: '[role=status]' })
  return opened
}

const notice = () => screen.getByRole('status', { name: 'Session' })
const compact = () => screen.getByRole('radio', { name: 'compact' })

test.each([
  ['blocked', blockStorage],
  ['full', fillStorage],
])(
  'with storage %s a person signs in, settings hold for the visit, and signing out ends it',
  async (_how, spoil) => {
    spoil()
    const { user } = await signInAt('/tns')
    expect(notice()).toHaveTextContent('Your sign-in will not outlive a reload')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(notice()).toBeEmptyDOMElement()

    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('radio', { name: 'compact' }))
    await user.click(screen.getByRole('checkbox', { name: 'UUID' }))

    expect(compact()).toBeChecked()
    expect(screen.queryByRole('columnheader', { name: 'UUID' })).toBeNull()
    expect(within(notice()).getAllByText(/settings will not be kept on this device/)).toHaveLength(
      1,
    )

    await user.click(within(notice()).getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('button', { name: 'Dark colours' }))
    expect(screen.getByRole('button', { name: 'Light colours' })).toBeVisible()
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect(notice()).toBeEmptyDOMElement()

    await user.click(screen.getByRole('button', { name: 'Account menu' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  },
)

test.each([
  ['blocked', blockStorage],
  ['full', fillStorage],
])('with storage %s a sign-in to be kept says that it will not be', async (_how, spoil) => {
  spoil()

  await signInAt('/tns', { keep: true })

  expect(notice()).toHaveTextContent('Your sign-in will not be kept on this device')
})

test('where only the device refuses, a session to be kept there is kept for the tab, and that is said', async () => {
  const set = Storage.prototype.setItem
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, text) {
    if (this === localStorage) throw new DOMException('full', 'QuotaExceededError')
    set.call(this, key, text)
  })

  await signInAt('/tns', { keep: true })

  expect(notice()).toHaveTextContent('will not be kept on this device')
  expect(sessionStorage.length).toBe(1)
})

test('with storage as it should be nothing is said', async () => {
  const { user } = await signInAt('/tns', { keep: true })

  await user.click(screen.getByRole('button', { name: 'Columns' }))
  await user.click(await screen.findByRole('radio', { name: 'compact' }))

  expect(notice()).toBeEmptyDOMElement()
})

test.each([
  ['are missing', undefined],
  [
    'are not allowed',
    class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    },
  ],
])('where channels between tabs %s, tabs still hear of a sign-out', async (_how, channel) => {
  vi.stubGlobal('BroadcastChannel', channel)
  await signInAt('/tns')
  vi.resetModules()
  const other = await import('#api/credentials.ts')
  const words = vi.spyOn(Storage.prototype, 'setItem')

  other.credentials.clear('signed-out')
  const [key, newValue] = words.mock.calls[0] ?? []
  fireEvent(window, new StorageEvent('storage', { key: key ?? null, newValue: newValue ?? null }))

  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(localStorage.length + sessionStorage.length).toBe(0)
})
