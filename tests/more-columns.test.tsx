import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 30 })
const handedOver = useDownloads()
type User = Awaited<ReturnType<typeof open>>['user']

const uuid = (digit: number) => `${digit}0000000-0000-4000-8000-000000000001`
const KNOWN = {
  uuid: uuid(1),
  created_on: '2024-08-24T12:00:00Z',
  modified_on: '2025-01-02T12:00:00Z',
  tn: {
    tn: 12029822917,
    registered: true,
    profile: { uuid: uuid(5), name: 'US local', country: { name: 'United States', a2: 'US' } },
  },
  account: { uuid: uuid(6), name: 'Acmetel', level: 'Level2' },
  tnorder: {
    uuid: uuid(7),
    state: 'success',
    created_by: { uuid: uuid(8), first_name: 'Maya', last_name: 'Okafor', password: 'CANARY' },
  },
  sip_connection: { uuid: uuid(9), name: 'Trunk', tech_prefix: 4711, product: { name: 'Flat' } },
}
const UNREAD = {
  uuid: uuid(2),
  created_on: 'long ago',
  tn: { tn: 12029822918, registered: 'perhaps', profile: null },
  account: {},
  tnorder: { uuid: uuid(7), created_by: {} },
  sip_connection: null,
}
const serve = (...payload: object[]) =>
  api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload } })

async function choose(user: User, ...names: string[]) {
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  for (const name of names) await user.click(await screen.findByRole('checkbox', { name }))
  await user.click(screen.getByRole('button', { name: 'Columns' }))
}
const table = () => screen.getByRole('table', { name: 'Telephone numbers' })
const cellsOf = (name: RegExp) =>
  within(within(table()).getByRole('row', { name }))
    .getAllByRole('cell')
    .slice(-ALL.length)
    .map((cell) => cell.textContent?.trim())
const ALL = [
  ...['Created', 'Modified', 'Registered', 'Order', 'Ordered by'],
  ...['Tech prefix', 'Product', 'Country', 'Price plan', 'Level'],
]

test('what else the list says of a number shows where a person chooses it, each of three answers apart', async () => {
  serve(KNOWN, UNREAD)
  const { user } = await open('/tns')
  await findCount('2 numbers')
  expect(within(table()).queryByRole('columnheader', { name: 'Created' })).toBeNull()

  await choose(user, ...ALL)

  await within(table()).findByRole('columnheader', { name: 'Level' })
  expect(cellsOf(/2917/)).toEqual([
    expect.stringMatching(/^Aug 24, 2024/),
    expect.stringMatching(/^Jan 2, 2025/),
    ...['Yes', '70000000…0001', 'Maya Okafor', '4711', 'Flat', 'United States', 'US local'],
    'Level2',
  ])
  expect(cellsOf(/2918/)).toEqual([
    ...['long ago unreadable', '—', 'perhaps unreadable', '70000000…0001', 'Not included'],
    ...['None', 'None', 'None', 'None', 'Not included'],
  ])
})

test('the address sorts by them, also where they do not show, and what is not known comes last', async () => {
  serve(UNREAD, KNOWN, { ...KNOWN, uuid: uuid(3), created_on: '2023-01-01T00:00:00Z' })
  const { user, router } = await open('/tns?sort=-created')
  await findCount('3 numbers')
  const order = () =>
    within(table())
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')?.at(5))
  await waitFor(() => expect(order()).toEqual(['1', '3', '2']))

  await choose(user, 'Created')
  const header = await within(table()).findByRole('columnheader', { name: 'Created' })
  expect(header).toHaveAttribute('aria-sort', 'descending')
  await user.click(within(header).getByRole('button', { name: 'Created' }))
  await user.click(within(header).getByRole('button', { name: 'Created' }))

  await waitFor(() => expect(order()).toEqual(['3', '1', '2']))
  expect(router.location.search).toBe('?sort=created')
})

test('they are in the file and in what is copied, are remembered, and people are hidden with the rest', async () => {
  serve(KNOWN)
  const first = await open('/tns')
  await findCount('1 number')
  await choose(first.user, 'Ordered by', 'Level')
  await within(table()).findByText('Maya Okafor')
  first.unmount()

  const { user } = await open('/tns')
  await within(await screen.findByRole('table')).findByText('Maya Okafor')
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Visible columns/ }))
  await screen.findByText(/^Saved /)
  expect(await handedOver[0]?.file.text()).toMatch(/UUID,Ordered by,Level\r\n.*,Maya Okafor,Level2/)
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Hide sensitive data' }))
  await screen.findByText('Sensitive data is hidden')
  await waitFor(() => expect(document.body).not.toHaveTextContent(/Maya|Okafor/))
  await user.click(screen.getByRole('button', { name: 'Copy as' }))
  await user.click(await screen.findByRole('menuitem', { name: 'JSON' }))
  await screen.findByText(/^Copied 1 number/)

  const copied = await navigator.clipboard.readText()
  expect(copied).not.toMatch(/Maya|Okafor|CANARY/)
  expect(JSON.parse(copied)[0]).toMatchObject({ 'Ordered by': '••• #1', Level: 'Level2' })
})
