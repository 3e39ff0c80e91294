import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { apiClock } from '#api/request/clock.ts'
import { setHidden } from '#ui/value/use-disguise.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'
import { fillStorage } from './support/storage.ts'

const api = useSandbox({ numbers: 0 })
const handedOver = useDownloads()
// The next answer of an API with the right time comes only with the next test.
afterEach(() => apiClock.hear(Date.now()))

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()
const FAR = inDays(200)
const uuid = (digit: number) => `${digit}1111111-1111-4111-8111-111111111111`
const sip = (digit: number, is_active = true) => ({
  uuid: uuid(digit),
  name: `Trunk ${digit}`,
  is_active,
})
const account = { uuid: uuid(9), name: 'Acmetel', balance: '12.50' }
/** A number that nothing is wrong with. */
const sound = (digit: number) => ({
  uuid: uuid(digit),
  tn: { tn: 12029822910 + digit, registered: true },
  expired_on: FAR,
  autorenew: true,
  account,
  tnorder: { uuid: uuid(digit), state: 'success', autorenew: true },
  messaging_profile: { uuid: uuid(8), name: 'Alerts', callback_url: 'https://a.example' },
  sip_connection: sip(5),
  sip_control_app: null,
})

/** `ahead`: milliseconds that the API's clock is ahead of this computer's. */
async function openOverview(records: object[], search = '', { ahead = 0 } = {}) {
  const json = { success: true, payload: records }
  const headers = { date: new Date(Date.now() + ahead).toUTCString() }
  api.sandbox.faults.set('/rest/profile/tn', { json, headers })
  const opened = await open(`/overview${search}`)
  await findCount(/^\d+ (numbers?|price plans?)$/)
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  return opened
}
const region = (name: string) => screen.getByRole('region', { name })
const link = (name: string | RegExp, place = 'Expiring') =>
  within(region(place)).getByRole('link', { name })

test('says what is wrong, worst first, and each line leads to exactly its numbers', async () => {
  const { user, router } = await openOverview([
    { ...sound(1), sip_connection: null },
    { ...sound(2), messaging_profile: null },
    { ...sound(3), messaging_profile: null },
  ])

  const lines = await within(region('Findings')).findAllByRole('listitem')

  expect(lines[0]).toHaveTextContent('No voice route, high1+1 202-982-2911Show')
  expect(lines[1]).toHaveTextContent('No messaging profile, medium2+1 202-982-2912')
  expect(lines).toHaveLength(2)
  expect(api.sandbox.requests.map(({ path }) => path)).toEqual(['/rest/profile/tn'])
  await user.click(link('Show 2 numbers: No messaging profile', 'Findings'))
  expect(router.location.search).toBe('?finding=M1')
  await findCount('2 of 3 numbers')
})

test('nothing wrong is said in one line', async () => {
  await openOverview([sound(1), sound(2)])

  expect(region('Findings')).toHaveTextContent(
    'FindingsNothing wrong was found in 2 numbers, as far as the list tells.',
  )
  expect(screen.queryByRole('list', { name: 'Most urgent' })).toBeNull()
})

test('headlines are what cannot wait, three at most, each the way to its numbers', async () => {
  const { user } = await openOverview([
    { ...sound(1), expired_on: inDays(0.01), autorenew: false },
    { ...sound(2), expired_on: inDays(-3), autorenew: false },
    { ...sound(3), expired_on: inDays(9), account: { ...account, balance: '-1.5' } },
    { ...sound(4), sip_connection: null },
  ])

  const cards = within(await screen.findByRole('list', { name: 'Most urgent' }))

  expect(cards.getAllByRole('link').map((it) => it.textContent)).toEqual([
    '1 ends by tomorrow, not renewing',
    '1 renewal unfunded Acmetel, balance −1.5',
    '1 past its end',
  ])
  await user.click(cards.getByRole('link', { name: /by tomorrow/ }))
  await findCount('1 of 4 numbers')
})

test('tells when numbers end, by the week too, and plans for a day to come', async () => {
  const { user, router } = await openOverview([
    { ...sound(1), expired_on: inDays(3), autorenew: false },
    { ...sound(2), expired_on: inDays(40) },
    { ...sound(3), expired_on: null },
  ])
  expect(link('1 Within 7 days')).toHaveAttribute('href', '/tns?expiry=7d')
  expect(link('1 Within 7 days, auto-renew off')).toBeInTheDocument()

  const day = inDays(38).slice(0, 10)
  fireEvent.change(screen.getByLabelText('As of'), { target: { value: day } })

  expect(await within(region('Expiring')).findByRole('link', { name: '1 Overdue' })).toBeVisible()
  expect(router.location.search).toBe(`?asof=${day}`)
  expect(region('Expiring')).toHaveTextContent('Not in these weeks: 1 before, 1 without a date.')
  const bar = within(region('Expiring')).getByRole('link', { name: /: 1 number, 1 auto-renew on$/ })
  await user.click(bar)
  await findCount('1 of 3 numbers')
  expect(await screen.findByRole('button', { name: /^Remove Ends: / })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '+1 202-982-2912' })).toBeInTheDocument()
})

test('says what hangs on each connection, inactive ones first', async () => {
  await openOverview([
    { ...sound(1), sip_connection: sip(5) },
    { ...sound(2), sip_connection: sip(5) },
    { ...sound(3), sip_connection: sip(6, false) },
  ])

  const table = await screen.findByRole('table', { name: 'Shared connections' })
  const rows = within(table).getAllByRole('row').slice(1)

  expect(rows.map((row) => row.textContent)).toEqual([
    'Trunk 6SIP connectionInactive11 has no voice01',
    'AlertsMessaging profile—33 would lose messaging01',
    'Trunk 5SIP connectionActive22 would lose voice00',
  ])
  expect(region('Shared connections')).toHaveTextContent(
    'Trunk 5. If this stopped, 2 numbers would lose voice.',
  )
})

test('the accounts have their balance and their numbers by country and order state', async () => {
  await openOverview([
    sound(1),
    { ...sound(2), tn: { tn: '+442079460018' }, tnorder: { state: 'failed' } },
  ])

  expect(region('Accounts')).toHaveTextContent(
    'Acmetel2 numbersBalance 12.50Country code+1: 1+44: 1Order stateSuccess: 1Failed: 1',
  )
})

test('says what numbers cost by their orders and plans where nobody asked for special prices, and an account’s level', async () => {
  const levelled = (digit: number) => ({
    ...sound(digit),
    account: { ...account, level: 'Level2' },
    expired_on: inDays(3),
  })
  await openOverview([
    { ...levelled(1), tnorder: { price: { mrc: '2.50' } } },
    { ...levelled(2), tnorder: { price: { mrc: 'much' } } },
  ])

  const row = await within(region('Expiring')).findByRole('row', { name: /^Within 7 days/ })

  expect(row).toHaveTextContent(/2\.5 1 of 2 known$/)
  expect(region('Expiring')).toHaveTextContent('the special prices are not loaded')
  expect(region('Accounts')).toHaveTextContent('Level Level2')
  expect(api.sandbox.requests.map(({ path }) => path)).toEqual(['/rest/profile/tn'])
})

test('what is new, gone and changed since the last visit is told to who wants that', async () => {
  const first = await openOverview([sound(1), sound(2), sound(3)])
  await first.user.click(screen.getByRole('switch', { name: 'Compare with my last visit' }))
  await within(region('Since your last visit')).findByText(/first visit that is kept/)
  first.unmount()
  const kept = localStorage.getItem('opentact.visit') ?? ''
  expect(kept).toMatch(/^visit-2 [\w-]+ \d+ [\w-]+$/)

  await openOverview([sound(1), { ...sound(2), autorenew: false }, sound(4)])

  const told = await within(region('Since your last visit')).findByText(/^Since .*: 1 new/)
  expect(told).toHaveTextContent('1 new, 1 gone, 1 changed')
})

test('a visit is gone with the session, and said not to be kept where storage refuses', async () => {
  fillStorage()
  const { user } = await openOverview([sound(1)])

  await user.click(screen.getByRole('switch', { name: 'Compare with my last visit' }))

  await within(region('Since your last visit')).findByText(/^Not on this device/)
})

test('signing out wipes the visit', async () => {
  const { user } = await openOverview([sound(1)])
  await user.click(screen.getByRole('switch', { name: 'Compare with my last visit' }))
  await within(region('Since your last visit')).findByText(/first visit that is kept/)
  expect(localStorage.getItem('opentact.visit')).not.toBeNull()

  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))

  await screen.findByRole('heading', { name: 'Sign in' })
  expect(localStorage.getItem('opentact.visit')).toBeNull()
  expect(sessionStorage.getItem('opentact.visit')).toBeNull()
})

test('an account with no numbers, and one of price plans alone, say so', async () => {
  const { unmount } = await openOverview([])
  expect(screen.getByText(/This account has no telephone numbers yet/)).toBeInTheDocument()
  expect(region('Findings')).toHaveTextContent('There is no number to look at.')
  expect(region('Expiring')).toHaveTextContent('There is no number that could end.')
  expect(region('Shared connections')).toHaveTextContent('There is no number that could use one.')
  expect(region('Accounts')).toHaveTextContent('says nothing of an account: it holds no number')
  expect(screen.queryByRole('list', { name: 'Most urgent' })).toBeNull()
  unmount()

  const { user } = await openOverview([
    { uuid: uuid(1), name: 'US local', is_active: true, nrc: 1, mrc: 1 },
  ])

  expect(screen.getByText(/The API sent 1 price plan in place of numbers/)).toBeInTheDocument()
  expect(screen.queryByText(/no telephone numbers yet/)).toBeNull()
  nothingIsKnown()
  await user.click(screen.getByRole('link', { name: 'Go to the price plans' }))
  await screen.findByRole('table', { name: 'Price plans' })
})

/** None of the regions claims that there is no number. */
function nothingIsKnown() {
  for (const name of ['Findings', 'Expiring', 'Shared connections', 'Accounts'])
    expect(region(name)).toHaveTextContent('Nothing is known of numbers here.')
  expect(screen.queryByText(/^There is no number/)).toBeNull()
  expect(screen.queryByText('0 numbers')).toBeNull()
  expect(screen.getByRole('button', { name: 'Export CSV' })).toBeDisabled()
}

test('where the list could not be loaded nothing is said of numbers, not even that there are none', async () => {
  api.sandbox.faults.set('/rest/profile/tn', { status: 403 })

  await open('/overview')

  await screen.findByText('The numbers could not be loaded.')
  nothingIsKnown()
})

test('what numbers cost a month is said of those whose special price is known, and of none where none is', async () => {
  const special = { ...sound(1), tnorder: { uuid: uuid(1), price: { mrc: '0.5', nrc: '1' } } }
  const prices = '/rest/profile/tn/special_prices'
  const records = [sound(1), sound(2)]
  const { user, unmount } = await openOverview(records)
  expect(region('Expiring')).not.toHaveTextContent('Monthly')
  api.sandbox.faults.set(prices, { json: { success: true, payload: [special] } })

  await user.click(screen.getByRole('link', { name: 'Special prices' }))
  await findCount('1 special price')
  await user.click(screen.getByRole('link', { name: 'Overview' }))

  await waitFor(() => expect(region('Expiring')).toHaveTextContent('Monthly'))
  expect(region('Expiring')).toHaveTextContent('0.5 1 of 2 known')
  unmount()
  api.sandbox.faults.set(prices, { status: 404 })
  const none = await openOverview(records)
  await none.user.click(screen.getByRole('link', { name: 'Special prices' }))
  await screen.findByText('No special prices')
  await none.user.click(screen.getByRole('link', { name: 'Overview' }))
  await screen.findByRole('table', { name: 'Numbers by when they end' })
  expect(region('Expiring')).not.toHaveTextContent('Monthly')
})

test.each([
  [-20, '20 minutes ahead of'],
  [-180, '3 hours ahead of'],
  [180, '3 hours behind'],
  [7200, '5 days behind'],
])(
  'a computer’s clock that is wrong by %d minutes is told, and what counts then is that clock',
  async (minutes, said) => {
    await openOverview(
      [
        { ...sound(1), expired_on: inDays(1 / 24), autorenew: false },
        { ...sound(2), expired_on: inDays(-1 / 24), autorenew: false },
      ],
      '',
      { ahead: minutes * 60_000 },
    )

    expect(
      screen.getByText(
        `This computer’s clock is ${said} that of the API. What ends when is counted by this computer’s.`,
      ),
    ).toBeVisible()
    expect(link('1 Overdue')).toBeInTheDocument()
    expect(link('1 Within 7 days')).toBeInTheDocument()
  },
)

test('a clock that is wrong by less than what shows is not told of', async () => {
  await openOverview([sound(1)], '', { ahead: 4 * 60_000 })

  expect(screen.queryByText(/computer’s clock/)).toBeNull()
})

test('numbers without any date say that nothing ends in the weeks to come', async () => {
  await openOverview([
    { ...sound(1), expired_on: null },
    { ...sound(2), expired_on: 'soon' },
  ])

  expect(region('Expiring')).toHaveTextContent(
    'Nothing ends in these 26 weeks. Not in these weeks: 1 without a date, 1 unreadable.',
  )
  expect(link('1 Unreadable')).toHaveAttribute('href', '/tns?expiry=unreadable')
})

test('what stands there is a file', async () => {
  const { user } = await openOverview([{ ...sound(1), sip_connection: null }])

  await user.click(screen.getByRole('button', { name: 'Export CSV' }))

  await waitFor(() => expect(handedOver).toHaveLength(1))
  const { name, file } = handedOver[0] as (typeof handedOver)[0]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
  const lines = text.split('\r\n')
  expect(name).toMatch(/^overview-.*\.csv$/)
  expect(lines[0]).toMatch(/^\uFEFFSection,What,UUID,/)
  expect(lines).toContain('Findings,No voice route,,high,,,1,,,,,,,,,,')
  expect(lines).toContain(`Account,Acmetel,${account.uuid},,,,1,,,,,,,,,,12.50`)
})

test('what is sensitive stays hidden here and in the file', async () => {
  setHidden(true)
  const trunk = { ...sip(5), name: 'Trunk +1 202-982-2917' }
  const { user } = await openOverview([
    { ...sound(1), sip_connection: trunk, messaging_profile: null },
  ])

  await waitFor(() => expect(region('Accounts')).toHaveTextContent(/Balance ••• #1/))
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await waitFor(() => expect(handedOver).toHaveLength(1))

  const said = `${document.body.textContent} ${await handedOver[0]?.file.text()}`
  expect(said).not.toMatch(/12\.50|982-2917|982-2911/)
  expect(said).toContain('Trunk +1 202-•••-••17')
})

test('an address that names no day is told', async () => {
  await openOverview([sound(1)], '?asof=2026-02-30')

  expect(screen.getByText(/does not know: asof “2026-02-30”/)).toBeInTheDocument()
})
