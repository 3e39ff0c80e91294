import { screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExact } from '#domain/text/exact-number.ts'
import { CANARY } from './sandbox/canary.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'
import { tnProfile } from './support/records.ts'
import { tnRow } from './support/rows.ts'

const api = useSandbox({ numbers: 10 })
const handedOver = useDownloads()

const uuid = (digit: number) => `${digit}0000000-0000-4000-8000-000000000000`
/** Nothing in it can be read but what it is called. */
const BROKEN = {
  uuid: uuid(1),
  created_on: 'yesterday',
  tn: { tn: 'none', registered: 'perhaps', deleted_on: 'gone' },
  expired_on: 'soon',
  autorenew: 'x',
  account: { uuid: uuid(7), name: { en: 'Acme', password: `${CANARY}1` }, balance: 'much' },
  tnorder: { uuid: uuid(8), state: ['success'], price: { mrc: 'free' } },
  messaging_profile: 7,
  sip_connection: { uuid: uuid(9), name: 'Trunk', is_active: 'maybe', port: '5o6o' },
  sip_control_app: null,
}
const SOUND = {
  uuid: uuid(2),
  tn: { tn: 12029822917, registered: true, deleted_on: null },
  expired_on: '2090-01-01T00:00:00Z',
  autorenew: true,
}

const table = () => screen.getByRole('table', { name: 'Telephone numbers' })
const titles = () =>
  within(table())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent)

async function openList(search = '') {
  api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload: [BROKEN, SOUND] } })
  const opened = await open(`/tns${search}`)
  await findCount(/2 numbers/)
  return opened
}

async function openRecord(record: object = BROKEN) {
  const json = { success: true, payload: [record] }
  api.sandbox.faults.set(`/rest/profile/tn/${uuid(1)}`, { json })
  const opened = await open(`/tns/${uuid(1)}`)
  await screen.findByText('End of the lease')
  return opened
}
const region = (name: string) => screen.getByRole('region', { name })
const valueIn = (name: string, label: string) =>
  within(region(name)).getByText(label).nextElementSibling?.textContent

test('the list shows what it cannot read as it was sent, with the path on hover', async () => {
  await openList()

  const row = within(table()).getByRole('row', { name: /none/ })

  expect(within(row).getByRole('link')).toHaveTextContent('none unreadable')
  for (const sent of ['soon', 'x', '["success"]', '7'])
    expect(within(row).getByRole('cell', { name: `${sent} unreadable` })).toBeVisible()
  expect(within(row).getByText('soon').parentElement).toHaveAttribute(
    'title',
    expect.stringContaining('expired_on'),
  )
  expect(within(row).getByText('soon')).toHaveAttribute('translate', 'no')
  expect(within(row).getByText(/"en":"Acme"/)).not.toHaveTextContent(CANARY)
})

test('what cannot be read sorts last in both directions', async () => {
  const { unmount } = await openList('?sort=number')
  const up = titles()
  unmount()
  await openList('?sort=-number')

  expect(up).toEqual(['+1 202-982-2917', 'none unreadable'])
  expect(titles()).toEqual(up)
})

test('filters keep what cannot be read apart from what the API did not include', async () => {
  const { user, router } = await openList()
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  const filters = await screen.findByRole('region', { name: 'Filters' })
  const group = (name: string) => within(filters).getByRole('group', { name })

  for (const name of ['Order state', 'Auto-renew', 'Expires', 'Registered', 'Messaging profile'])
    expect(within(group(name)).getByRole('checkbox', { name: /^Unreadable ?1$/ })).toBeVisible()
  await user.click(within(group('Expires')).getByRole('checkbox', { name: /^Unreadable/ }))

  expect(titles()).toEqual(['none unreadable'])
  expect(router.location.search).toBe('?expiry=unreadable')
})

test('copies no number that it did not read, and says how many', async () => {
  const { user } = await openList()

  await user.click(screen.getByRole('checkbox', { name: 'Select all 2 rows' }))
  await user.click(screen.getByRole('button', { name: 'Copy numbers' }))

  expect(await navigator.clipboard.readText()).toBe('+12029822917')
  expect(screen.getByText('1 row has nothing for “Copy numbers”')).toBeVisible()
})

test('the file holds what was sent, and the paths', async () => {
  const { user } = await openList('?expiry=unreadable')

  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Every column' }))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  const file = (await handedOver[0]?.file.text()) ?? ''

  expect(file).toContain('none,gone,')
  expect(file).toContain(',yesterday,,perhaps,')
  expect(file).toContain('"{""en"":""Acme"",""password"":""[redacted]""}"')
  expect(file).toContain(`Trunk,${uuid(9)},maybe`)
  expect(file).toContain(
    'created_on; expired_on; autorenew; tn.tn; tn.registered; tn.deleted_on; account.name; account.balance; tnorder.state; tnorder.price.mrc; messaging_profile; sip_connection.is_active; sip_connection.port',
  )
  expect(file).not.toContain(CANARY)
})

test('the detail shows it as it was sent wherever it stands, and lists it', async () => {
  await openRecord()

  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('none unreadable')
  expect(document.title).toContain('none (unreadable)')
  expect(valueIn('Lease', 'Starts')).toBe('yesterday unreadable')
  expect(valueIn('Lease', 'Ends')).toBe('soon unreadable')
  expect(valueIn('Lease', 'Deleted')).toBe('gone unreadable')
  expect(valueIn('Lease', 'Registered')).toBe('perhaps unreadable')
  expect(valueIn('Order', 'State')).toBe('["success"] unreadable')
  expect(within(region('Order')).getByRole('row', { name: /^Number/ })).toHaveTextContent(
    'free unreadable',
  )
  expect(region('Messaging')).toHaveTextContent(/^Messaging7 unreadable$/)
  expect(valueIn('SIP', 'Address')).toBe('—5o6o unreadable')
  expect(valueIn('Account', 'Balance')).toBe('much unreadable')
  expect(region('History')).toHaveTextContent('Number deletedgone unreadable')
  expect(screen.getByRole('list', { name: 'State' })).toHaveTextContent('End date unreadable')
  expect(
    within(region('Findings')).getByText('sip_connection.port').parentElement,
  ).toHaveTextContent('5o6o sip_connection.port')
  expect(document.body.innerHTML).not.toContain(CANARY)
})

const PLAN = {
  uuid: uuid(1),
  name: 'US local',
  is_active: true,
  country: { name: 5, a2: {} },
  expired_on: 'never',
  mrc: 'free',
  nrc: 0.5,
}

test('a price plan shows what it cannot read as it was sent', async () => {
  api.sandbox.faults.set(`/rest/profile/tn/${uuid(1)}`, { json: { success: true, payload: PLAN } })
  await open(`/tns/${uuid(1)}`)
  await screen.findByRole('heading', { level: 1, name: 'Price plan: US local' })

  expect(valueIn('Plan', 'Country')).toBe('5{} unreadable')
  expect(valueIn('Plan', 'Ends')).toBe('never unreadable')
  expect(within(region('Costs')).getByRole('row', { name: /^Number/ })).toHaveTextContent(
    'Number 0.5free unreadable',
  )
  expect(screen.getByText(/could not be read/)).toHaveTextContent('country.a2, expired_on, mrc')
})

test('a special price with a cost that cannot be read is not the same as the list price', async () => {
  const list = [{ ...PLAN, mrc: 1 }]
  const specials = [PLAN, { ...PLAN, uuid: uuid(2), nrc: 0.7 }]
  api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload: list } })
  api.sandbox.faults.set('/rest/profile/tn/special_prices', {
    json: { success: true, payload: specials },
  })
  const { user } = await open('/tns')
  await screen.findByRole('table', { name: 'Price plans' })
  await user.click(screen.getByRole('link', { name: 'Special prices' }))

  const [dearer, unsure] = await screen.findAllByRole('row', { name: /US local/ })

  expect(unsure).toHaveTextContent('free unreadable')
  expect(unsure).toHaveTextContent('never unreadable')
  expect(unsure).toHaveTextContent('not known')
  expect(unsure).toHaveTextContent('same')
  expect(dearer).toHaveTextContent('0.70.5+0.2 +40 %')
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  const against = await screen.findByRole('group', { name: 'Against list' })
  expect(within(against).queryByRole('checkbox', { name: /^Same/ })).toBeNull()
  expect(within(against).getByRole('checkbox', { name: /^Not known ?1$/ })).toBeVisible()
})

test('shows blanks, and numbers to their last digit', () => {
  const record = parseExact('{"tn":{"tn":12345678901234567890},"autorenew":" ","expired_on":""}')

  expect(tnRow(record, 0, 0)?.unreadable).toEqual([
    { path: 'expired_on', sent: '""' },
    { path: 'autorenew', sent: '" "' },
    { path: 'tn.tn', sent: '12345678901234567890' },
  ])
})

test('any value is read or stands as it was sent, without a secret and cut short', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constant({ token: CANARY, more: 'x'.repeat(999) }))
  const field = fc.constantFrom('expired_on', 'autorenew', 'tn', 'account', 'sip_connection')
  fc.assert(
    fc.property(fc.dictionary(field, anything), (record) => {
      const profile = tnProfile({ tn: {}, ...record })

      const { unreadable } = profile?.kind === 'lease' ? profile.lease : { unreadable: [] }
      for (const { path, sent } of unreadable) {
        expect(Object.keys({ ...record, tn: {} })).toContain(path.split('.')[0])
        expect(sent.trim()).not.toBe('')
        expect(sent.length).toBeLessThanOrEqual(201)
        expect(sent).not.toContain(CANARY)
      }
    }),
  )
})
