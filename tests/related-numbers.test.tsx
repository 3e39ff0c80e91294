import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 3 })
const LIST = '/rest/profile/tn'
const uuidOf = (place: number) => `33333333-3333-4333-8333-${String(place).padStart(12, '0')}`
const SIP = { uuid: '11111111-1111-4111-8111-111111111111', name: 'Edge', is_active: true }
const PROFILE = { uuid: '22222222-2222-4222-8222-222222222222', name: 'Inbox' }

const record = (place: number, more: object = {}) => ({
  uuid: uuidOf(place),
  tn: { tn: 12025550100 + place, registered: true },
  account: { uuid: 'a', name: 'Acmetel', balance: 3 },
  sip_connection: SIP,
  messaging_profile: PROFILE,
  ...more,
})
/** Forty-eight numbers on one connection, the first without a messaging profile; two in another block and elsewhere. */
const RECORDS = [
  record(0, { messaging_profile: null }),
  ...Array.from({ length: 47 }, (_, i) => record(i + 1)),
  ...[2100, 2101].map((at) =>
    record(at, { sip_connection: null, account: { uuid: 'b', name: 'Others', balance: 1 } }),
  ),
]
const success = (payload: unknown) => ({ json: { success: true, payload } })
const region = () => screen.getByRole('region', { name: 'Related numbers' })

async function openFirst() {
  api.sandbox.faults.set(LIST, success(RECORDS))
  api.sandbox.faults.set(`${LIST}/${uuidOf(0)}`, success([RECORDS[0]]))
  const opened = await open('/tns')
  await findCount('50 numbers')
  await opened.user.click(screen.getByRole('link', { name: '+1 202-555-0100' }))
  await screen.findByRole('heading', { level: 1, name: '+1 202-555-0100' })
  return opened
}

test('says who shares what with a number, in what it is unlike them, and leads to each group', async () => {
  const { user, router } = await openFirst()
  await within(region()).findByText(/^Among all 50 numbers of the list of /)

  const said = [...within(region()).getAllByText(/^Same /)].map(
    (it) => it.parentElement?.textContent,
  )

  expect(said).toEqual([
    'Same block of a hundred+1 202-555-0100 to …9947 other numbers',
    'Same SIP connectionEdge47 other numbers',
    'Same accountAcmetel47 other numbers',
  ])
  expect(
    within(region()).getAllByText('47 of 48 have a messaging profile, this one does not'),
  ).toHaveLength(3)
  expect(within(region()).getAllByRole('link', { name: '+1 202-555-0101' })).not.toHaveLength(0)
  await user.click(
    within(region()).getAllByRole('link', { name: '47 other numbers' })[0] as Element,
  )
  await findCount('48 of 50 numbers')
  expect(router.location.search).toBe('?q=%2B120255501')
})

test('every group leads to as many numbers as it says, and one more', async () => {
  const { user } = await openFirst()
  await within(region()).findByText(/^Among all/)

  await user.click(
    within(region()).getAllByRole('link', { name: '47 other numbers' })[1] as Element,
  )

  await findCount('48 of 50 numbers')
})

test('asks for the list only when told to', async () => {
  api.sandbox.faults.set(LIST, success(RECORDS))
  api.sandbox.faults.set(`${LIST}/${uuidOf(0)}`, success([RECORDS[0]]))
  const { user } = await open(`/tns/${uuidOf(0)}`)
  await screen.findByText('Balance')
  expect(api.sandbox.requests.map((it) => it.path)).toEqual([`${LIST}/${uuidOf(0)}`])

  await user.click(within(region()).getByRole('button', { name: 'Load the list' }))

  await within(region()).findByText(/^Among all 50 numbers/)
  expect(api.sandbox.requests).toHaveLength(2)
})

test('claims nothing of a list that is not whole', async () => {
  api.sandbox.faults.set(LIST, success([...RECORDS, 'not a record']))
  api.sandbox.faults.set(`${LIST}/${uuidOf(0)}`, success([RECORDS[0]]))
  const { user } = await open(`/tns/${uuidOf(0)}`)
  await screen.findByText('Balance')

  await user.click(within(region()).getByRole('button', { name: 'Load the list' }))

  await waitFor(() =>
    expect(region()).toHaveTextContent('that came and could be read: there may be others'),
  )
})
