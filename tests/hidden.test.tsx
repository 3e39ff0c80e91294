import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { leaseUuid } from './sandbox/leases.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 30 })
const handedOver = useDownloads()
type User = Awaited<ReturnType<typeof open>>['user']

const uuid = leaseUuid('main', 1)
const RECORD = {
  uuid,
  tn: { tn: 12029822918, registered: true },
  expired_on: '2030-01-12T00:00:00Z',
  account: { uuid: 'a', name: 'Acmetel', balance: 4218.87895, email: 'billing@acmetel.example' },
  sip_connection: { uuid: 'b', name: 'Trunk 203.0.113.77', is_active: true, ip: '203.0.113.77' },
  messaging_profile: {
    uuid: 'c',
    name: 'For 12029822918',
    callback_url: 'https://x.example/12029822918',
  },
  created_by: {
    uuid: 'd',
    first_name: 'Annabel',
    last_name: 'Leeds',
    email: 'annabel@acmetel.example',
  },
  created_on: '2019-08-24T14:15:22Z',
  callback: 12029822918,
}
const SECRET = /2-?9-?8-?2-?2-?9(?!-)|4218|acmetel\.example|203\.0|Annabel|Leeds/
const serve = () => {
  for (const path of ['/rest/profile/tn', `/rest/profile/tn/${uuid}`]) {
    api.sandbox.faults.set(path, { json: { success: true, payload: [RECORD] } })
  }
}

async function hide(user: User) {
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Hide sensitive data' }))
  await screen.findByText('Sensitive data is hidden')
}
const everything = () => document.documentElement.outerHTML + document.title

test('a list is hidden and still told apart, its search finds by the real number, and the file is hidden too', async () => {
  serve()
  const { user } = await open('/tns')
  await findCount('1 number')
  await hide(user)

  expect(await screen.findByRole('link', { name: '+1 202-•••-••18 #1' })).toBeVisible()
  expect(everything()).not.toMatch(SECRET)
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Every column' }))
  await screen.findByText(/^Saved /)
  const csv = await handedOver[0]?.file.text()
  expect(csv).not.toMatch(SECRET)
  expect(csv).toContain('••18 #1')
  expect(csv).toContain('2030-01-12T00:00:00Z')
  await user.type(screen.getByRole('searchbox', { name: 'Search numbers' }), '982-2918')

  expect(await screen.findByRole('link', { name: '+1 202-•••-••18 #1' })).toBeVisible()
  await user.type(screen.getByRole('searchbox', { name: 'Search numbers' }), '7')
  await findCount('0 of 1 number')
})

test('a number, its raw record, its tab title and what is copied of it are hidden, until they are shown again', async () => {
  serve()
  const { user } = await open(`/tns/${uuid}`)
  await screen.findByText('Balance')
  expect(everything()).toMatch(SECRET)
  await hide(user)
  await screen.findByRole('heading', { level: 1, name: '+1 202-•••-••18 #1' })
  await user.click(screen.getByRole('button', { name: 'Show raw JSON' }))
  await screen.findByRole('button', { name: 'Copy JSON' })

  expect(everything()).not.toMatch(SECRET)
  expect(document.title).toContain('+1 202-•••-••18 #1')
  for (const name of ['Copy number', 'Copy JSON', 'Copy link', 'Copy as cURL']) {
    await user.click(screen.getByRole('button', { name }))
    expect(await navigator.clipboard.readText(), name).not.toMatch(SECRET)
  }
  expect(await navigator.clipboard.readText()).toContain(uuid)
  await user.click(screen.getByRole('button', { name: 'Show it' }))
  await screen.findByRole('heading', { level: 1, name: '+1 202-982-2918' })
  expect(screen.queryByText('Sensitive data is hidden')).toBeNull()
})

test('a comparison is hidden, field by field', async () => {
  serve()
  const other = { ...RECORD, uuid: leaseUuid('main', 2), tn: { tn: 12029822919 } }
  api.sandbox.faults.set(`/rest/profile/tn/${other.uuid}`, {
    json: {
      success: true,
      payload: [{ ...other, account: { ...RECORD.account, balance: -4218.5 } }],
    },
  })
  const { user } = await open(`/tns/compare?ids=${uuid},${other.uuid}`)
  await screen.findByText('4218.87895')
  await hide(user)
  await screen.findByRole('heading', { level: 1, name: 'Compare numbers' })

  expect(everything()).not.toMatch(SECRET)
  expect(everything()).toContain('••19 #')
})

test('what is hidden stays so on every screen, and not over a sign-out', async () => {
  const first = await open('/special-prices')
  await screen.findByRole('navigation', { name: 'Main' })
  await hide(first.user)
  first.unmount()

  const { user } = await open('/special-prices')
  await screen.findByText('Sensitive data is hidden')
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  const item = await screen.findByRole('menuitemcheckbox', { name: 'Hide sensitive data' })
  expect(item).toBeChecked()
  expect(within(screen.getByRole('menu')).getByText(/^•••/)).toBeInTheDocument()
  await user.click(screen.getByRole('menuitem', { name: 'Sign out' }))
  await screen.findByRole('heading', { name: 'Sign in' })

  expect(sessionStorage.length).toBe(0)
})
