import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { findCount, open, useSandbox } from './support/open.tsx'
import { blockStorage } from './support/storage.ts'

const api = useSandbox({ numbers: 0 })

const UUID = '44444444-4444-4444-8444-444444444444'
const LEASE = {
  uuid: UUID,
  tn: { tn: 12029822917, registered: true },
  created_on: '2026-01-15T13:30:00Z',
  expired_on: '2027-01-15T13:30:00Z',
  autorenew: true,
  account: { uuid: UUID, name: 'Acmetel', balance: '12.50' },
  tnorder: { uuid: UUID, state: 'success', autorenew: true, created_on: '2026-01-15T13:29:00Z' },
}

function serve() {
  const json = { success: true, payload: [LEASE] }
  api.sandbox.faults.set('/rest/profile/tn', { json })
  api.sandbox.faults.set(`/rest/profile/tn/${UUID}`, { json })
}

const row = () => screen.getByRole('row', { name: /202-982-2917/ })

type User = Awaited<ReturnType<typeof open>>['user']
const menuItem = () => screen.findByRole('menuitemcheckbox', { name: 'Times in UTC' })
async function switchZone(user: User) {
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await menuItem())
}

test('one switch tells every time in UTC, at once, and this device remembers it', async () => {
  serve()
  const { user, unmount } = await open('/tns')
  await findCount('1 number')
  expect(row()).toHaveTextContent('Jan 16, 2027')
  expect(within(row()).getByTitle('2027-01-15 13:30:00 UTC')).toBeInTheDocument()

  await switchZone(user)

  await waitFor(() => expect(row()).toHaveTextContent('Jan 15, 2027'))
  const both = '2027-01-16 02:30:00 GMT+13 (2027-01-15 13:30:00 UTC)'
  expect(within(row()).getByTitle(both)).toBeInTheDocument()
  expect(screen.getByText(/^loaded \d+:\d\d [AP]M UTC$/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  expect(await menuItem()).toHaveAttribute('aria-checked', 'true')
  unmount()
  await open('/tns')
  await findCount('1 number')
  expect(row()).toHaveTextContent('Jan 15, 2027')
})

test('a number tells all its times in the zone that is chosen, with what the other one says on hover', async () => {
  serve()
  const { user } = await open(`/tns/${UUID}`)
  await screen.findAllByText('Jan 16, 2026, 2:30 AM GMT+13')
  const history = screen.getByRole('region', { name: 'History' })
  const state = screen.getByRole('list', { name: 'State' })
  expect(state).toHaveTextContent('Renews Jan 16, 2027')

  await switchZone(user)

  await within(history).findByText('Jan 15, 2026, 1:30 PM UTC')
  expect(within(history).getByTitle(/^2026-01-16 02:30:00 GMT\+13 /)).toBeInTheDocument()
  expect(state).toHaveTextContent('Renews Jan 15, 2027')
  expect(document.body.textContent).not.toContain('GMT+13')
})

test('the overview says whose days its weeks have, and each leads to the numbers it counts', async () => {
  // The first moment of a day in Auckland is on the day before in UTC.
  const soon = new Date(Date.now() + 30 * 86_400_000)
  soon.setHours(0, 0, 0, 0)
  const json = { success: true, payload: [{ ...LEASE, expired_on: soon.toISOString() }] }
  api.sandbox.faults.set('/rest/profile/tn', { json })
  const { user } = await open('/overview')
  const expiring = await screen.findByRole('region', { name: 'Expiring' })
  await within(expiring).findByText(/days in Pacific\/Auckland$/)
  const bar = () => within(expiring).findByRole('link', { name: /: 1 number, / })
  const local = (await bar()).getAttribute('href') ?? ''
  expect(local).toMatch(/ends=\d{4}-\d\d-\d\dT1[012]%3A00/)

  await switchZone(user)

  await within(expiring).findByText(/days in UTC$/)
  await waitFor(async () =>
    expect(await bar()).toHaveAttribute('href', expect.not.stringMatching(/%3A/)),
  )
  await user.click(await bar())
  await findCount('1 number')
  const chip = screen.getByRole('button', { name: /^Remove Ends: / })
  expect(chip).not.toHaveAccessibleName(/UTC/)
  await switchZone(user)
  await waitFor(() => expect(chip).toHaveAccessibleName(/ [AP]M (GMT\+1[23]|– .* GMT\+1[23])$/))
  await findCount('1 number')
})

test('another tab follows, and a browser that keeps nothing says so', async () => {
  serve()
  const first = await open('/tns')
  await findCount('1 number')

  act(() => {
    localStorage.setItem('opentact.utc', 'true')
    fireEvent(window, new StorageEvent('storage', { key: 'opentact.utc' }))
  })

  await waitFor(() => expect(row()).toHaveTextContent('Jan 15, 2027'))
  first.unmount()
  localStorage.clear()
  blockStorage()
  const { user } = await open('/tns')
  await findCount('1 number')
  expect(row()).toHaveTextContent('Jan 16, 2027')
  await switchZone(user)
  await waitFor(() => expect(row()).toHaveTextContent('Jan 15, 2027'))
  expect(screen.getByText(/Your settings will not be kept on this device/)).toBeVisible()
  await switchZone(user)
  await waitFor(() => expect(row()).toHaveTextContent('Jan 16, 2027'))
  vi.restoreAllMocks()
})
