import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CANARY } from './sandbox/canary.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 100 })
const handedOver = useDownloads()
afterEach(() => void api.sandbox.configure({ shape: 'lease' }))

const findTable = () => screen.findByRole('table', { name: 'Special prices' })

test('shows leases with the costs that stand in the order or in the number’s plan', async () => {
  await open('/special-prices')

  const table = await findTable()
  await within(table).findAllByRole('rowheader')

  expect(within(table).getAllByRole('link', { name: /^\+/ }).length).toBeGreaterThan(3)
  expect(within(table).getAllByTitle(/^tnorder\.price/).length).toBeGreaterThan(0)
  expect(within(table).getAllByTitle(/^tn\.profile/).length).toBeGreaterThan(0)
  expect(within(table).getByRole('button', { name: 'Order state' })).toBeVisible()
})

test('shows plans with their costs grouped and as sent', async () => {
  const plan = {
    uuid: '22222222-2222-4222-8222-222222222222',
    name: 'US local',
    is_active: true,
    country: { name: 'United States', a2: 'US' },
    expired_on: '2030-01-01T00:00:00Z',
    nrc: 0,
    mrc: '0.50',
    sms_per_send_cost: 0.0000001,
    voice_incoming_per_min_cost: 0.001,
  }
  api.sandbox.faults.set('/rest/profile/tn/special_prices', {
    json: { success: true, payload: [plan] },
  })
  await open('/special-prices')

  const row = await screen.findByRole('row', { name: /US local/ })

  expect(row).toHaveTextContent('United States')
  expect(row).toHaveTextContent('once 0monthly 0.5')
  expect(row).toHaveTextContent('send 0.0000001')
  expect(row).toHaveTextContent('in 0.001')
})

test('flags a special price that is dearer than the list', async () => {
  api.sandbox.configure({ shape: 'mixed' })
  const { user } = await open('/tns')
  await screen.findByText(/numbers/, { selector: '[role=status]' })

  await user.click(screen.getByRole('link', { name: 'Special prices' }))

  const table = await findTable()
  expect(await within(table).findByText(/^Dearer: /)).toBeVisible()
})

test('a 404 means that the account has none', async () => {
  api.sandbox.faults.set('/rest/profile/tn/special_prices', { status: 404 })

  await open('/special-prices')

  expect(await screen.findByRole('heading', { name: 'No special prices' })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('sorts by its columns and keeps that in the address', async () => {
  const { user, router } = await open('/special-prices')
  const table = await findTable()
  await within(table).findAllByRole('rowheader')

  await user.click(within(table).getByRole('button', { name: 'Ends on' }))

  expect(router.location.search).toBe('?sort=ends')
  expect(within(table).getByRole('columnheader', { name: 'Ends on' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
})

test('says what failed and tries again on Retry', async () => {
  api.sandbox.faults.set('/rest/profile/tn/special_prices', { body: '<html>' })
  const { user } = await open('/special-prices')

  expect(await screen.findByRole('alert')).toHaveTextContent('not JSON')
  api.sandbox.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Retry' }))

  expect(await screen.findAllByRole('rowheader')).not.toHaveLength(0)
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const plan = (digit: number, name: string, country: string, more: object = {}) => ({
  uuid: `${digit}0000000-0000-4000-8000-000000000000`,
  name,
  is_active: true,
  country: { name: country, a2: country.slice(0, 2).toUpperCase() },
  account: { uuid: 'a0000000-0000-4000-8000-00000000000a', name: 'Acmetel' },
  expired_on: inDays(100 * digit),
  nrc: 0,
  mrc: digit / 10,
  ...more,
})
const PLANS = [
  plan(1, 'DE local', 'Germany'),
  plan(2, 'US local', 'United States', { expired_on: inDays(3) }),
  plan(3, '=US toll-free', 'United States', { sms_per_send_cost: 0.0000001 }),
  plan(4, 'Canada local', 'Canada', { account: {}, expired_on: null }),
]
const LEASE = {
  uuid: 'b0000000-0000-4000-8000-000000000000',
  autorenew: true,
  expired_on: inDays(20),
  tn: { tn: 2029822917 },
  account: { uuid: 'a0000000-0000-4000-8000-00000000000b', name: 'Acmetel Retail' },
  tnorder: { uuid: 'c', state: 'success', price: { nrc: 1, mrc: 2 }, token: `${CANARY}order` },
}

async function openPrices(search = '', payload: unknown[] = PLANS) {
  api.sandbox.faults.set('/rest/profile/tn/special_prices', { json: { success: true, payload } })
  const opened = await open(`/special-prices${search}`)
  await findCount(new RegExp(`${payload.length} special prices`))
  return opened
}
const names = () => screen.queryAllByRole('rowheader').map(({ textContent }) => textContent)
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const openFilters = async (user: Awaited<ReturnType<typeof open>>['user']) => {
  await user.click(button('Filters'))
  return screen.findByRole('region', { name: 'Filters' })
}

test('narrows special prices by filters with counts, shown as chips and kept in the address', async () => {
  const { user, router } = await openPrices()
  const filters = await openFilters(user)

  await user.click(within(filters).getByRole('checkbox', { name: /^United States ?2$/ }))
  await user.click(within(filters).getByRole('checkbox', { name: /^Within 7 days ?1$/ }))

  expect(names()).toEqual(['US local'])
  expect(await findCount('1 of 4 special prices')).toBeVisible()
  expect(router.location.search).toBe('?country=United+States&expiry=7d')
  await user.click(button('Remove Ends on: Within 7 days'))
  expect(names()).toEqual(['US local', '=US toll-free'])
  await user.click(button('Clear filters'))
  expect(await findCount('4 special prices')).toBeVisible()
  expect(router.location.search).toBe('')
})

test('offers only filters on which some special price says something', async () => {
  const { user } = await openPrices()

  const filters = await openFilters(user)

  const groups = within(filters)
    .getAllByRole('group')
    .map((group) => within(group).getAllByRole('checkbox').length && group.textContent)
  expect(groups).toEqual([
    'AccountAcmetel3Not included by the API1',
    'CountryUnited States2Canada1Germany1',
    'ActiveYes4',
    'Ends onWithin 7 days1Later2No date1',
  ])
})

test('tells leases among special prices by the state of their order', async () => {
  const { user } = await openPrices('', [...PLANS, LEASE])
  const filters = await openFilters(user)

  await user.click(within(filters).getByRole('checkbox', { name: /^Success ?1$/ }))

  expect(names()).toEqual(['+1 202-982-2917'])
})

test('narrows special prices to those dearer than the list', async () => {
  api.sandbox.configure({ shape: 'mixed' })
  const { user, router } = await open('/tns')
  await findCount(/numbers/)
  await user.click(screen.getByRole('link', { name: 'Special prices' }))
  await findTable()
  const filters = await openFilters(user)

  await user.click(within(filters).getByRole('checkbox', { name: /^Dearer/ }))

  expect(router.location.search).toBe('?list=dearer')
  const dearer = within(await findTable()).getAllByText(/^Dearer: /)
  expect(dearer).toHaveLength(names().length)
})

test.each([
  ['toll', ['=US toll-free']],
  ['united local', ['US local']],
  ['(202) 982-2917', ['+1 202-982-2917']],
  ['40000000-', ['Canada local']],
])('finds special prices by %s', async (typed, found) => {
  const { user, router } = await openPrices('', [...PLANS, LEASE])

  await user.type(screen.getByRole('searchbox', { name: 'Search special prices' }), typed)

  await waitFor(() => expect(names()).toEqual(found))
  await waitFor(() => expect(new URLSearchParams(router.location.search).get('q')).toBe(typed))
})

test('an empty result says which filter to drop', async () => {
  const { user } = await openPrices('?q=local&country=Germany&expiry=7d')

  expect(screen.getByRole('heading', { name: 'No special price matches' })).toBeVisible()
  expect(button('Without “Ends on: Within 7 days”: 1 special price')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Without “Search/ })).toBeNull()
  await user.click(button('Without “Country: Germany”: 1 special price'))

  expect(names()).toEqual(['US local'])
})

test('names the parts of an address that special prices do not know and shows the rest', async () => {
  await openPrices('?colour=red&sort=size,-name&expiry=banana&list=free&country=Germany&show=plans')

  expect(
    screen.getByText(
      /does not know: sort “size”, “colour”, expiry “banana”, list “free”, “show”\.$/,
    ),
  ).toBeVisible()
  expect(names()).toEqual(['DE local'])
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
})

test('hides and moves columns of special prices, remembers them and brings them back', async () => {
  const { user, unmount } = await openPrices()
  await user.click(button('Columns'))
  const columns = await screen.findByRole('region', { name: 'Columns' })
  await user.click(within(columns).getByRole('checkbox', { name: 'Account' }))
  await user.click(within(columns).getByRole('button', { name: 'Move Ends on up' }))
  await user.click(within(columns).getByRole('button', { name: 'Move Ends on up' }))
  unmount()

  await openPrices()

  const headers = () =>
    screen
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
      .filter(Boolean)
  expect(headers().slice(0, 3)).toEqual(['Name', 'Ends on', 'Country'])
  await user.click(button('Columns'))
  await user.click(await screen.findByRole('button', { name: 'Reset' }))
  expect(headers().slice(0, 4)).toEqual(['Name', 'Account', 'Country', 'Ends on'])
})

const tick = (place: number) =>
  screen.getAllByRole('checkbox', { name: 'Select this row' })[place] as HTMLElement

test('ticks special prices in ranges and copies them in the order of the screen', async () => {
  const { user } = await openPrices('?sort=name', [...PLANS, LEASE])
  const shown = names()

  await user.click(tick(3))
  await user.keyboard('{Shift>}')
  await user.click(tick(1))
  await user.keyboard('{/Shift}')
  await user.click(button('Copy names'))
  const copied = await navigator.clipboard.readText()
  await user.click(screen.getByRole('checkbox', { name: 'Select all 5 rows' }))
  await user.click(button('Copy numbers'))

  expect(copied.split('\n')).toEqual(shown.slice(1, 4).filter((name) => !name?.startsWith('+')))
  expect(await navigator.clipboard.readText()).toBe('+12029822917')
  expect(screen.getByText('5 rows selected')).toBeVisible()
})

async function exported(user: Awaited<ReturnType<typeof open>>['user'], columns: RegExp) {
  await user.click(button('Export CSV'))
  await user.click(await screen.findByRole('menuitem', { name: columns }))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  const { name, file } = handedOver[0] as (typeof handedOver)[0]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
  return { name, lines: text.slice(1).trimEnd().split('\r\n'), text }
}

test('exports what shows of the special prices with the visible columns', async () => {
  const { user } = await openPrices('?country=United+States&sort=-name')

  expect(button('Export CSV')).toHaveTextContent('2')
  const { name, lines, text } = await exported(user, /^Visible columns/)

  expect(name).toMatch(/^special-prices-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/)
  expect(text.startsWith('\uFEFFName,Account,Country,Ends on,')).toBe(true)
  expect(lines[0]).toContain('Number once,Number monthly,SMS once')
  expect(lines.slice(1).map((line) => line.split(',').slice(0, 3))).toEqual([
    ['US local', 'Acmetel', 'United States'],
    [`"'=US toll-free"`, 'Acmetel', 'United States'],
  ])
  expect(lines[2]).toContain(',0,0.3,')
  expect(lines[2]).toContain(',0.0000001,')
})

test('exports only the ticked special prices in the order of the screen, with everything they know but no secret', async () => {
  const { user } = await openPrices('?sort=-name', [...PLANS, LEASE])
  const first = names()[0]
  await user.click(tick(names().indexOf('+1 202-982-2917')))
  await user.click(tick(0))

  await user.click(button('Export CSV'))
  await waitFor(() => expect(screen.getByText('2 selected special prices')).toBeVisible())
  await user.keyboard('{Escape}')
  const { lines } = await exported(user, /^Every column/)

  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(new RegExp(`^${first},price plan,`))
  expect(lines[0]).toMatch(
    /^Name,Record,UUID,Active,Toll-free,Account,Account UUID,Country,Order state,Ends on,/,
  )
  expect(lines[2]).toMatch(
    /^12029822917,lease,b0000000-[0-9-]+,,,Acmetel Retail,.*,,success,20.*Z,,,1,2,/,
  )
  expect(lines.join()).not.toContain(CANARY)
})

test('opened with a filter on list prices, says that they are not loaded and offers to load them', async () => {
  api.sandbox.configure({ shape: 'mixed' })
  const { user } = await open('/special-prices?list=dearer')
  await screen.findByText('List prices come with the numbers; they are not loaded.')
  expect(screen.getByRole('heading', { name: 'No special price matches' })).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Compare with list prices' }))

  expect(await within(await findTable()).findByText(/^Dearer: /)).toBeVisible()
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Compare with list prices' })).toBeNull(),
  )
  expect(api.sandbox.requests.filter(({ path }) => path === '/rest/profile/tn')).toHaveLength(1)
})

test('says so where the numbers came without list prices', async () => {
  const { user } = await open('/special-prices?list=dearer')

  await user.click(await screen.findByRole('button', { name: 'Compare with list prices' }))

  expect(await screen.findByText(/^The numbers came without list prices/)).toBeVisible()
})

test('says why the list prices could not be loaded, and loads them on Retry', async () => {
  api.sandbox.configure({ shape: 'mixed' })
  api.sandbox.faults.set('/rest/profile/tn', { status: 403 })
  const { user } = await open('/special-prices')
  await user.click(await screen.findByRole('button', { name: 'Compare with list prices' }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The list prices could not be loaded. ')
  api.sandbox.faults.clear()

  await user.click(within(alert).getByRole('button', { name: 'Retry' }))

  expect(await within(await findTable()).findByText(/^Dearer: /)).toBeVisible()
})
