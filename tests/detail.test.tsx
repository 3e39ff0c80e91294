import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CANARY } from './sandbox/canary.ts'
import { leaseUuid } from './sandbox/leases.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 30 })

const uuid = leaseUuid('main', 1)
const path = `/rest/profile/tn/${uuid}`
const NUMBER = '+1 202-982-2918'
const REGIONS = ['Findings', 'Lease', 'Order', 'Messaging', 'SIP', 'Account', 'History', 'Raw JSON']

const region = (name: string) => screen.getByRole('region', { name })
const findNumber = (name = NUMBER) => screen.findByRole('heading', { level: 1, name })
const findLoaded = () => screen.findByText('Balance')
const asked = () => api.sandbox.requests.map((request) => request.path)
const answer = (record: object) =>
  api.sandbox.faults.set(path, { json: { success: true, payload: [{ uuid, ...record }] } })

function valueIn(name: string, label: string) {
  const term = within(region(name)).getByText(label)
  return term.nextElementSibling?.textContent
}

test('shows which number it is, every part of the record, and asks once', async () => {
  await open(`/tns/${uuid}`)

  await findNumber()

  await findLoaded()
  for (const name of REGIONS) expect(region(name)).not.toHaveAttribute('aria-busy')
  expect(screen.getByRole('list', { name: 'State' })).toHaveTextContent(
    /^RegisteredAuto-renew onRenews .* in .*Order success$/,
  )
  expect(screen.getByText(uuid)).toBeVisible()
  expect(valueIn('Order', 'Numbers ordered')).toMatch(/^\d+ numbers?$/)
  expect(valueIn('Account', 'Balance')).toBe('4218.87895')
  expect(document.title).toContain(NUMBER)
  expect(asked()).toEqual([path])
})

test('says that nothing is wrong only in what could be checked without the list', async () => {
  await open(`/tns/${uuid}`)

  await findNumber()

  const findings = region('Findings')
  expect(findings).toHaveTextContent('15 of 16 checks could run: nothing wrong in those')
  expect(within(findings).getByRole('list', { name: 'Not checked' })).toHaveTextContent(
    'The whole list of numbers is not here → not checked: double lease',
  )
})

test('says that nobody can tell a double lease where another lease of the number may be current', async () => {
  const tn = { tn: 12029822918, registered: true, deleted_on: null }
  const other = { uuid: leaseUuid('main', 2), tn, expired_on: '2020-01-01T00:00:00Z' }
  const payload = [
    { uuid, tn, expired_on: '2099-01-01T00:00:00Z', autorenew: true },
    { ...other, autorenew: 'perhaps' },
  ]
  api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload } })
  answer(payload[0] as object)
  const { user } = await open('/tns')
  await findCount('2 numbers')

  await user.click(screen.getAllByRole('link', { name: NUMBER })[0] as HTMLElement)

  await findNumber()
  const notChecked = await screen.findByRole('list', { name: 'Not checked' })
  expect(notChecked).toHaveTextContent(
    'Unreadable whether another lease of the number is current → not checked: double lease',
  )
})

test('names what the API did not send once for every check that would have needed it', async () => {
  answer({
    tn: { tn: 12029822918 },
    account: { uuid: 'a', name: 'Acmetel' },
    messaging_profile: null,
    expired_on: null,
    autorenew: true,
  })
  await open(`/tns/${uuid}`)
  await findNumber()

  const reasons = within(region('Findings')).getByRole('list', { name: 'Not checked' })

  expect([...reasons.children].map((line) => line.textContent)).toEqual([
    'Not included by the API: SIP connection, SIP control app, order → not checked: voice route, SIP connection state, SIP control app state, account match, order state, auto-renew of the order',
    'No value sent: end date, balance, registration → not checked: renewal, end date, funds for renewal, registration',
    'The whole list of numbers is not here → not checked: double lease',
  ])
  expect(region('Findings')).toHaveTextContent(
    /^FindingsMediumNo messaging profile.*5 of 16 checks could run/,
  )
})

test('lists what is wrong, worst first, with the rule and where it stands', async () => {
  answer({
    tn: { tn: 12029822918, registered: false },
    expired_on: '2020-01-01T00:00:00Z',
    autorenew: false,
    account: { uuid: 'a', name: 'Acmetel', balance: {} },
    messaging_profile: { uuid: 'm', name: 'Hooks', callback_url: 'http://hooks.example/in' },
    sip_connection: null,
    sip_control_app: null,
  })
  await open(`/tns/${uuid}`)
  await findNumber()

  const list = within(region('Findings')).getByRole('list', { name: 'Findings' })
  const findings = within(list).getAllByRole('listitem')

  expect(findings.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^HighNo voice route V1: .*None sip_connectionNone sip_control_app$/),
    expect.stringMatching(
      /^HighLease ended E2: .*(Dec 31, 2019|Jan 1, 2020) expired_onOff autorenew$/,
    ),
    expect.stringMatching(/^MediumNot registered I1: .*No tn.registered$/),
    expect.stringMatching(
      /^LowCallback not encrypted M3: .*http:\/\/hooks.example\/in messaging_profile.callback_url$/,
    ),
    expect.stringMatching(/^InfoUnreadable field D1: .*\{\} account.balance$/),
  ])
})

test('tells what there is none of from what the API did not include', async () => {
  answer({
    tn: { tn: 12029822918 },
    account: {},
    messaging_profile: null,
    sip_connection: null,
    sip_control_app: { uuid: 'a1', name: 'IVR', is_active: true, account: null },
  })
  await open(`/tns/${uuid}`)

  await findNumber()

  expect(region('Messaging')).toHaveTextContent(/^MessagingNone$/)
  expect(region('Order')).toHaveTextContent(/^OrderNot included by the API$/)
  expect(region('Account')).toHaveTextContent(/^AccountNot included by the API$/)
  expect(region('SIP')).toHaveTextContent('SIP connectionNone')
  expect(valueIn('SIP', 'Owner account')).toBe('None')
  expect(valueIn('SIP', 'Outbound voice profile')).toBe('Not included by the API')
})

test('says where it looked for a number that the API does not have', async () => {
  const nobody = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'
  const { user, router } = await open(`/tns/${nobody}`)
  await screen.findByRole('heading', { level: 1, name: 'Number not found' })

  await user.type(screen.getByRole('searchbox', { name: 'Search numbers' }), '202 982{Enter}')

  await waitFor(() => expect(router.location.pathname).toBe('/tns'))
  expect(router.location.search).toBe('?q=202+982')
  expect(asked()[0]).toBe(`/rest/profile/tn/${nobody}`)
})

test('says that an address holds no uuid, offers the search, and asks nothing', async () => {
  await open('/tns/not-a-uuid')

  await screen.findByRole('heading', { level: 1, name: 'Not a valid UUID' })

  expect(screen.getByRole('searchbox', { name: 'Search numbers' })).toHaveValue('not-a-uuid')
  expect(screen.getByText('not-a-uuid')).toBeVisible()
  expect(asked()).toEqual([])
})

test('takes a uuid in capitals and puts the address in the form of the API', async () => {
  const { router } = await open(`/tns/${uuid.toUpperCase()}`)

  await findNumber()

  expect(router.location.pathname).toBe(`/tns/${uuid}`)
  expect(asked()).toEqual([path])
})

test('keeps what the list knew when the record fails, and recovers on Retry', async () => {
  const { user } = await open('/tns')
  await findCount(/30 numbers/)
  api.sandbox.faults.set(path, { status: 403 })
  await user.click(screen.getByRole('link', { name: NUMBER }))

  expect(await screen.findByRole('alert')).toHaveTextContent('not allowed')
  expect(await findNumber()).toBeVisible()
  expect(region('Relationships')).toHaveTextContent('Acmetel')

  api.sandbox.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Retry' }))

  await findLoaded()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('retries a server error by itself before it says so', async () => {
  api.sandbox.faults.set(path, { status: 500 })
  await open(`/tns/${uuid}`)

  const alert = await screen.findByRole('alert', {}, { timeout: 8000 })

  expect(alert).toHaveTextContent('server error')
  expect(within(alert).getByRole('button', { name: 'Retry' })).toBeEnabled()
  expect(asked()).toEqual([path, path, path, path])
})

test('opens with what the list knows while the record is on its way', async () => {
  const { user } = await open('/tns')
  await findCount(/30 numbers/)
  api.sandbox.faults.set(path, { hang: true })

  await user.click(screen.getByRole('link', { name: NUMBER }))

  await findNumber()
  expect(region('Findings')).toHaveTextContent('Nothing wrong · 16 checks')
  expect(region('Relationships')).toHaveTextContent(/Account\s*Acmetel/)
  expect(region('Lease')).toHaveAttribute('aria-busy', 'true')
  expect(screen.getByRole('button', { name: 'Show raw JSON' })).toBeEnabled()
})

test('leads from a finding by its value to the field it is about, which is marked', async () => {
  answer({
    tn: { tn: 12029822918, registered: false },
    account: { uuid: 'a', name: 'Acmetel', balance: 3 },
    sip_connection: { uuid: 's', name: 'Edge', is_active: false },
    sip_control_app: null,
  })
  const { user } = await open(`/tns/${uuid}`)
  await findNumber()
  const findings = within(region('Findings'))

  await user.click(findings.getByRole('button', { name: 'Inactive' }))

  expect(document.activeElement).toHaveTextContent('StateInactive')
  expect(document.activeElement).toHaveAttribute('data-tone', 'red')
  await user.click(findings.getByRole('button', { name: 'No' }))
  expect(document.activeElement).toHaveTextContent('RegisteredNo')
  expect(document.activeElement).toHaveAttribute('data-tone', 'amber')
})

test('opens what passed and what could not be checked, each with its reason and what was found', async () => {
  answer({
    tn: { tn: 12029822918, registered: true },
    account: {},
    sip_connection: { uuid: 's', name: 'Edge', is_active: true },
    messaging_profile: null,
  })
  const { user } = await open(`/tns/${uuid}`)
  await findNumber()
  const findings = within(region('Findings'))

  await user.click(findings.getByRole('button', { name: /^\d+ passed, \d+ not checked$/ }))

  const all = within(findings.getByRole('list', { name: 'Other checks' })).getAllByRole('listitem')
  const said = all.map(({ textContent }) => textContent)
  expect(said).toContainEqual(
    expect.stringMatching(
      /^PassedVoice route V1: Calls go to a SIP connection\.\s*Edge sip_connectionNot included sip_control_app$/,
    ),
  )
  expect(said).toContainEqual(
    expect.stringMatching(/^UnknownFunds for renewal E4: .*Not included account\.balance/),
  )
  expect(said).toHaveLength(15)
})

test.each([
  [true, '2099-01-01T12:00:00Z', 'Renews', 'Renews Jan 1, 2099 in 72 years'],
  [false, '2099-01-01T12:00:00Z', 'Ends', 'Ends Jan 1, 2099 in 72 years'],
  [null, '2099-01-01T12:00:00Z', 'Ends', 'Ends Jan 1, 2099 in 72 years'],
  [true, '2001-01-01T12:00:00Z', 'Renews', /^Renewal was due Jan 1, 2001 /],
  [false, '2001-01-01T12:00:00Z', 'Ends', /^Ended Jan 1, 2001 /],
])(
  'where auto-renew is %s a number that has %s is said to %s',
  async (autorenew, end, label, words) => {
    answer({ tn: { tn: 12029822918 }, expired_on: end, autorenew })
    await open(`/tns/${uuid}`)

    await findNumber()

    const year = end.slice(0, 4)
    expect(valueIn('Lease', label)).toContain(`Jan 1, ${year}`)
    expect(within(screen.getByRole('list', { name: 'State' })).getByText(words)).toBeVisible()
  },
)

test('folds the costs away behind the two of the number itself', async () => {
  const { user } = await open(`/tns/${uuid}`)
  await findLoaded()
  const costs = within(region('Lease')).getByRole('button', {
    name: /^[\d.]+ monthly, [\d.]+ one-off$/,
  })
  expect(within(region('Lease')).queryByRole('table')).toBeNull()

  await user.click(costs)

  const columns = within(region('Lease')).getAllByRole('columnheader')
  expect(columns.map(({ textContent }) => textContent)).toEqual([
    'Service',
    'One-off',
    'Monthly',
    'Outgoing',
    'Incoming',
  ])
})

test('names the owner of a relation only where it is another account', async () => {
  answer({
    tn: { tn: 12029822918 },
    account: { uuid: 'a', name: 'Acmetel', balance: 3 },
    messaging_profile: {
      uuid: 'm',
      name: 'Hooks',
      callback_url: 'https://x.example',
      account: { uuid: 'a', name: 'Acmetel' },
    },
    sip_connection: {
      uuid: 's',
      name: 'Edge',
      is_active: true,
      account: { uuid: 'b', name: 'Others' },
    },
  })
  await open(`/tns/${uuid}`)

  await findNumber()

  expect(within(region('Messaging')).queryByText('Owner account')).toBeNull()
  expect(valueIn('SIP', 'Owner account')).toBe('Others')
  expect(region('Findings')).toHaveTextContent('b sip_connection.account.uuid')
})

test.each([['none'], [0], [null]])('offers no copy of a number that is %s', async (tn) => {
  answer({ tn: { tn } })
  await open(`/tns/${uuid}`)

  await screen.findByRole('list', { name: 'State' })

  expect(screen.queryByRole('button', { name: 'Copy number' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Copy UUID' })).toBeEnabled()
})

test('says who shares a connection and leads to them', async () => {
  const { user, router } = await open('/tns')
  await findCount(/30 numbers/)
  await user.click(screen.getByRole('link', { name: NUMBER }))
  await findNumber()

  const shared = within(region('Relationships')).getAllByRole('link', { name: /^shared by \d+/ })
  const account = shared.at(-1) as HTMLElement
  const others = Number(/\d+/.exec(account.textContent)?.[0])
  await user.click(account)

  expect(router.location.search).toMatch(/^\?account=[0-9a-f-]{36}$/)
  await findCount(new RegExp(`^${others + 1} of 30 numbers`))
})

test('shows markup in a name as text', async () => {
  answer({ tn: { tn: 12029822918 }, account: { uuid: 'a', name: '<img src=x onerror=alert(1)>' } })
  await open(`/tns/${uuid}`)

  await findNumber()

  expect(valueIn('Account', 'Name')).toBe('<img src=x onerror=alert(1)>')
  expect(document.querySelector('#main img, main img')).toBeNull()
})

test('shows no secret, neither in the record nor in its raw JSON', async () => {
  const { user } = await open(`/tns/${uuid}`)
  await findNumber()
  await findLoaded()
  const before = document.body.innerHTML

  await user.click(screen.getByRole('button', { name: 'Show raw JSON' }))

  await user.click(await screen.findByRole('button', { name: 'Copy JSON' }))
  const copied = await navigator.clipboard.readText()
  expect(JSON.parse(copied)).toMatchObject({ uuid, created_by: { password: '[redacted]' } })
  expect(before + document.body.innerHTML + copied).not.toContain(CANARY)
})

test('masks what people hide in callback URLs', async () => {
  answer({
    tn: { tn: 12029822918 },
    surprise: 1,
    messaging_profile: {
      uuid: 'm',
      name: 'Hooks',
      callback_url: `https://bob:${CANARY}1@hooks.example/in?lang=en&api_key=${CANARY}2`,
    },
  })
  const { user } = await open(`/tns/${uuid}`)
  await findNumber()

  await user.click(screen.getByRole('button', { name: 'Show raw JSON' }))

  expect(await within(region('Raw JSON')).findByText('surprise')).toBeVisible()
  expect(valueIn('Messaging', 'Callback URL')).toBe(
    'https://•••@hooks.example/in?lang=en&api_key=•••',
  )
  expect(document.body.innerHTML).not.toContain(CANARY)
})

test('copies the uuid, the number, the address and a shell command that holds no token', async () => {
  const { user } = await open(`/tns/${uuid}`)
  await findNumber()

  const copied: string[] = []
  for (const name of [
    'Copy UUID',
    'Copy number',
    'Copy national form',
    'Copy link',
    'Copy as cURL',
  ]) {
    await user.click(screen.getByRole('button', { name }))
    copied.push(await navigator.clipboard.readText())
  }

  expect(copied).toEqual([
    uuid,
    '+12029822918',
    '(202) 982-2918',
    `${window.location.origin}/tns/${uuid}`,
    `curl -sS -H "X-Auth-Token: $OPENTACT_TOKEN" '${api.url}${path}'`,
  ])
})

test('shows a record that is a price plan with its costs', async () => {
  answer({ name: 'US local', is_active: true, nrc: 0.39, mrc: 0.54, sms_per_send_cost: 0.001 })
  await open(`/tns/${uuid}`)

  await findNumber('Price plan: US local')

  const costs = within(region('Costs'))
  expect(costs.getByRole('row', { name: 'Number 0.39 0.54 —' })).toBeVisible()
  expect(costs.getByRole('row', { name: 'SMS per message — — 0.001' })).toBeVisible()
  expect(costs.queryByRole('row', { name: /Fax/ })).toBeNull()
})

test('warns when the API answers with another record', async () => {
  const other = leaseUuid('main', 2)
  answer({ uuid: other, tn: { tn: 12029822918 } })
  await open(`/tns/${uuid}`)

  await findNumber()

  expect(screen.getByText(/answered with another record/)).toHaveTextContent(other)
})

test.each([
  ['192.0.2.7', 5060, '192.0.2.7:5060'],
  ['2001:db8::1', 5060, '[2001:db8::1]:5060'],
  ['2001:db8::1', null, '2001:db8::1'],
  ['[2001:db8::1]', '5061', '[2001:db8::1]:5061'],
  ['192.0.2.7', undefined, '192.0.2.7'],
  [null, 5060, 'port 5060'],
  [null, null, '—'],
])('writes the address %s with port %s as %s', async (ip, port, shown) => {
  answer({ tn: { tn: 12029822918 }, sip_connection: { uuid: 's', is_active: true, ip, port } })

  await open(`/tns/${uuid}`)
  await screen.findByText('Tech prefix')

  expect(valueIn('SIP', 'Address')).toBe(shown)
})

test('goes back to the list that it was opened from, which the way back names', async () => {
  const { user, router } = await open('/special-prices?q=2029822917')
  await user.click(await screen.findByRole('link', { name: '+1 202-982-2917' }))
  await findNumber('+1 202-982-2917')

  await user.click(screen.getByRole('link', { name: 'Back to special prices' }))

  await screen.findByRole('table', { name: 'Special prices' })
  expect(router.location.pathname + router.location.search).toBe('/special-prices?q=2029822917')
})
