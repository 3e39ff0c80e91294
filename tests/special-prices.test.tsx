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
  const costs = { mrc: '1.50', nrc: 0.3 }
  await openPrices('', [
    { ...LEASE, tnorder: { price: costs } },
    { ...LEASE, uuid: 'd', tnorder: {}, tn: { tn: 2029822918, profile: { ...costs, mrc: 2 } } },
  ])

  const [first, second] = rows()

  expect(first).toHaveTextContent('+1 202-982-2917')
  expect(cellsOf(first)).toEqual([
    '1.50',
    'not known',
    'not known',
    '0.3',
    'not known',
    'not known',
  ])
  expect(cellsOf(second)[0]).toBe('2')
})

test('shows the costs of a plan as sent, and all of them where it is opened', async () => {
  const plan = {
    uuid: '22222222-2222-4222-8222-222222222222',
    name: 'US local',
    is_active: true,
    expired_on: '2030-01-01T00:00:00Z',
    nrc: 0,
    mrc: '0.50',
    sms_per_send_cost: 0.0000001,
    voice_incoming_per_min_cost: 0.001,
  }
  const { user, router } = await openPrices('', [plan])

  await user.click(button('Costs of US local'))

  const costs = screen.getByRole('region', { name: 'Costs of US local' })
  const of = (group: RegExp) => within(costs).getByRole('table', { name: group })
  expect(of(/^Number/)).toHaveTextContent('One-off0——Monthly0.50——')
  expect(of(/^SMS, per message/)).toHaveTextContent('Outgoing0.0000001——')
  expect(of(/^Voice, per minute/)).toHaveTextContent('Incoming0.001——')
  expect(router.location.search).toBe('?price=22222222-2222-4222-8222-222222222222')
  await user.click(button('Costs of US local'))
  expect(screen.queryByRole('region', { name: 'Costs of US local' })).toBeNull()
})

/** Opens special prices with the list plans that they are compared with. */
async function openCompared(special: object[], list: object[], search = '') {
  api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload: list } })
  const opened = await openPrices(search, special)
  await opened.user.click(button('Compare with list prices'))
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Compare with list prices' })).toBeNull(),
  )
  return opened
}

test('says how a special price stands beside the list price, in figures and percent', async () => {
  const list = { uuid: uuidOf(9), name: 'US local', is_active: true, country: {} }
  const { user } = await openCompared(
    [
      {
        ...list,
        uuid: uuidOf(1),
        expired_on: inDays(64),
        mrc: 1.845,
        nrc: '1',
        sms_mrc: 2,
        fax_mrc: 1,
      },
      { ...list, uuid: uuidOf(9), name: 'x', expired_on: inDays(-2), mrc: 1.2, nrc: 1, fax_mrc: 1 },
      { ...list, uuid: uuidOf(3), name: 'no such plan', mrc: 1 },
    ],
    [{ ...list, mrc: 1.48, nrc: '1.0', sms_mrc: 1, fax_mrc: 1 }],
  )

  expect(rows().map(cellsOf)).toEqual([
    ['1.845', '1.48', '+0.365 +24.7 %', '1', '1.0', 'same'],
    ['1.2', '1.48', '−0.28 −18.9 %', '1', '1.0', 'same'],
    ['1', 'not known', 'not known', '—', 'not known', 'not known'],
  ])
  expect(rows()[0]).toHaveTextContent('1 dearer, 1 same')
  expect(button('1 dearer')).toBeVisible()
  expect(button('1 ended')).toBeVisible()
  await user.click(button('Costs of US local'))
  expect(
    screen.getByText('When this ends, a number goes from 1.845 to 1.48 a month.'),
  ).toBeVisible()
  expect(screen.getByText(/matched by name\.$/)).toBeVisible()
  await user.click(button('Costs of x'))
  expect(screen.getByText(/^This has ended: by the list a number is 1.48 a month/)).toBeVisible()
  expect(screen.getByText(/matched by UUID\.$/)).toBeVisible()
})

test('what is wrong with special prices is counted, and narrows them', async () => {
  const { user, router } = await openPrices('', [
    ...PLANS,
    plan(5, 'Free', 'Chile', { mrc: 0 }),
    plan(6, 'Off', 'Chile', { is_active: false }),
    plan(7, 'Over', 'Chile', { expired_on: inDays(-1) }),
  ])

  await user.click(button('2 zero, negative or inactive'))

  expect(names()).toEqual(['Free', 'Off'])
  expect(router.location.search).toBe('?finding=P4')
  expect(button('2 zero, negative or inactive')).toHaveAttribute('aria-pressed', 'true')
  await user.click(button('2 zero, negative or inactive'))
  await user.click(button('1 ends within 30 days'))
  expect(names()).toEqual(['US local'])
})

test('says what a month costs, step by step, and the address says it again', async () => {
  const prices = { mrc: '0.5', voice_mrc: 0.1, voice_outgoing_per_min_cost: '0.0123' }
  const { user, router } = await openPrices('', [
    plan(1, 'A', 'Chile'),
    plan(2, 'B', 'Chile', prices),
  ])
  const whatIf = screen.getByRole('region', { name: 'What if' })
  const box = (name: string) => within(whatIf).getByRole('textbox', { name })

  await user.selectOptions(within(whatIf).getByRole('combobox', { name: 'Price' }), 'B · Acmetel')
  await user.clear(box('Numbers'))
  await user.type(box('Numbers'), '1,000')
  await user.clear(box('Minutes out'))
  await user.type(box('Minutes out'), '30')

  expect(whatIf).toHaveTextContent(
    '1,000 numbers × 0.5500' + '1,000 numbers for voice × 0.1100' + '30 minutes out × 0.01230.369',
  )
  expect(whatIf).toHaveTextContent('A month600.369')
  expect(whatIf).toHaveTextContent('A monthnot known')
  expect(new URLSearchParams(router.location.search).toString()).toBe(
    `price=${uuidOf(2)}&numbers=1000&minutes=30`,
  )
  await user.clear(box('Numbers'))
  await user.type(box('Numbers'), 'ten')
  expect(box('Numbers')).toBeInvalid()
  await user.click(button('Refresh'))
  expect(router.location.search).toContain('numbers=1000')
})

test('an amount has a currency only where whoever runs the page sets one', async () => {
  document.head.insertAdjacentHTML('beforeend', '<meta name="opentact-currency" content="€">')
  await openPrices(`?price=${uuidOf(1)}`)

  expect(screen.getByRole('region', { name: 'What if' })).toHaveTextContent('1 number × €0.1')

  document.querySelector('meta[name="opentact-currency"]')?.remove()
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

  await user.click(within(table).getByRole('button', { name: 'Ends' }))

  expect(router.location.search).toBe('?sort=ends')
  expect(within(table).getByRole('columnheader', { name: 'Ends' })).toHaveAttribute(
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

const uuidOf = (digit: number) => `${digit}0000000-0000-4000-8000-000000000000`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const plan = (digit: number, name: string, country: string, more: object = {}) => ({
  uuid: uuidOf(digit),
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
  await findCount(new RegExp(`${payload.length} special prices?`))
  return opened
}
const rows = () =>
  screen.getAllByRole('row').filter((row) => within(row).queryByRole('rowheader') !== null)
/** What stands in the columns of what the number itself costs. */
const cellsOf = (row: HTMLElement | undefined) =>
  within(row as HTMLElement)
    .getAllByRole('cell')
    .slice(3, 9)
    .map(textOf)
/** What shows of a cell on a wide screen. */
function textOf(cell: HTMLElement) {
  const wide = cell.cloneNode(true) as HTMLElement
  for (const it of wide.querySelectorAll('[class*=onCard]')) it.remove()
  return wide.textContent?.trim()
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
  await findCount('1 of 4 special prices')
  expect(router.location.search).toBe('?country=United+States&expiry=7d')
  await user.click(button('Remove Ends: Within 7 days'))
  expect(names()).toEqual(['US local', '=US toll-free'])
  await user.click(button('Clear filters'))
  await findCount('4 special prices')
  expect(router.location.search).toBe('')
})

test('offers only filters on which some special price says something', async () => {
  const { user } = await openPrices()

  const filters = await openFilters(user)

  const groups = within(filters)
    .getAllByRole('group')
    .map((group) => within(group).getAllByRole('checkbox').length && group.textContent)
  expect(groups).toEqual([
    'FindingEnds within 30 days1No findings3',
    'AccountAcmetel3Not included by the API1',
    'CountryUnited States2Canada1Germany1',
    'ActiveYes4',
    'EndsWithin 7 days1Later2No date1',
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
  await screen.findByRole('button', { name: /^\d+ dearer$/ })
  const filters = await openFilters(user)

  await user.click(within(filters).getByRole('checkbox', { name: /^Dearer ?\d/ }))

  expect(router.location.search).toBe('?list=dearer')
  expect(names()).not.toHaveLength(0)
  expect(button(/^\d+ dearer$/)).toHaveTextContent(`${names().length} dearer`)
})

test('finds special prices by words of a name, a country, a number or a uuid', async () => {
  const { user, router } = await openPrices('', [...PLANS, LEASE])
  const box = screen.getByRole('searchbox', { name: 'Search special prices' })

  for (const [typed, found] of [
    ['toll', '=US toll-free'],
    ['united local', 'US local'],
    ['(202) 982-2917', '+1 202-982-2917'],
    ['40000000-', 'Canada local'],
  ] as const) {
    await user.clear(box)
    await waitFor(() => expect(names()).toHaveLength(5))
    await user.type(box, typed)
    await waitFor(() => expect(names()).toEqual([found]))
    await waitFor(() => expect(new URLSearchParams(router.location.search).get('q')).toBe(typed))
  }
})

test('an empty result says which filter to drop', async () => {
  const { user } = await openPrices('?q=local&country=Germany&expiry=7d')

  expect(screen.getByRole('heading', { name: 'No special price matches' })).toBeVisible()
  expect(button('Without “Ends: Within 7 days”: 1 special price')).toBeVisible()
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

test('shows a cost per use as a column by choice, remembers it and takes it back', async () => {
  const { user, unmount } = await openPrices()
  await user.click(button('Columns'))
  const columns = await screen.findByRole('region', { name: 'Columns' })
  await user.click(within(columns).getByRole('checkbox', { name: 'SMS send' }))
  await user.click(within(columns).getByRole('checkbox', { name: 'Account' }))
  unmount()

  await openPrices()

  const headers = () =>
    screen
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
      .filter(Boolean)
  expect(headers()).toContain('SMS send')
  expect(headers().slice(0, 3)).toEqual(['Name', 'Ends', 'Monthly special'])
  await user.click(button('Columns'))
  await user.click(await screen.findByRole('button', { name: 'Reset' }))
  expect(headers()).toEqual([
    ...['Name', 'Account', 'Ends'],
    ...['Monthly special', 'Monthly list', 'Monthly difference'],
    ...['One-off special', 'One-off list', 'One-off difference'],
    'Other costs',
  ])
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

const unknown = ['(not known)', '(not known)', '(not known)']

test('exports what shows of the special prices with the visible columns', async () => {
  const { user } = await openPrices('?country=United+States&sort=-name')

  expect(button('Export CSV')).toHaveTextContent('2')
  const { name, lines, text } = await exported(user, /^Visible columns/)

  expect(name).toMatch(/^special-prices-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/)
  expect(text.startsWith('\uFEFFName,Account,Ends,Monthly special,Monthly list,')).toBe(true)
  expect(lines.slice(1).map((line) => line.split(','))).toEqual([
    [
      ...['US local', 'Acmetel', expect.stringMatching(/Z$/), '0.2'],
      ...unknown,
      '0',
      ...unknown,
      '',
    ],
    [
      ...[`"'=US toll-free"`, 'Acmetel', expect.stringMatching(/Z$/), '0.3'],
      ...unknown,
      '0',
      ...unknown,
      '1 not known',
    ],
  ])
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
    /^Name,Record,UUID,Active,Toll-free,Account,Account UUID,Ends,Monthly special,.*,SMS send special,SMS send list,/,
  )
  expect(lines[2]).toMatch(
    /^12029822917,lease,b0000000-[0-9-]+,,,Acmetel Retail,[^,]*,20[^,]*Z,2,.*,1,.*,success,/,
  )
  expect(lines.join()).not.toContain(CANARY)
})

test('opened with a filter on list prices, says that they are not loaded and offers to load them', async () => {
  api.sandbox.configure({ shape: 'mixed' })
  const { user } = await open('/special-prices?list=dearer')
  await screen.findByText('List prices come with the numbers')
  expect(await screen.findByRole('heading', { name: 'No special price matches' })).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Compare with list prices' }))

  expect(await screen.findByRole('button', { name: /^\d+ dearer$/ })).toBeVisible()
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Compare with list prices' })).toBeNull(),
  )
  expect(api.sandbox.requests.filter(({ path }) => path === '/rest/profile/tn')).toHaveLength(1)
})

test('says so where the numbers came without list prices', async () => {
  const { user } = await open('/special-prices?list=dearer')

  await user.click(await screen.findByRole('button', { name: 'Compare with list prices' }))

  expect(await screen.findByText('The numbers came without list prices.')).toBeVisible()
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

  expect(await screen.findByRole('button', { name: /^\d+ dearer$/ })).toBeVisible()
})

test('the page of a price plan shows the special prices on it, and the numbers that have one', async () => {
  const listPlan = { uuid: uuidOf(9), name: 'US local', is_active: true, country: {}, mrc: 1 }
  api.sandbox.faults.set(`/rest/profile/tn/${uuidOf(9)}`, {
    json: { success: true, payload: listPlan },
  })
  api.sandbox.faults.set('/rest/profile/tn/special_prices', {
    json: {
      success: true,
      payload: [
        { ...listPlan, uuid: uuidOf(1), mrc: 0.8, account: { uuid: 'a', name: 'Acmetel' } },
        { ...LEASE, tnorder: {}, tn: { tn: 2029822917, profile: { uuid: uuidOf(9), mrc: 1.1 } } },
        { ...listPlan, uuid: uuidOf(2), name: 'Other', mrc: 3 },
      ],
    },
  })
  const { user, router } = await open(`/tns/${uuidOf(9)}`)
  const region = await screen.findByRole('region', { name: 'Special prices on it' })
  const asked = () => api.sandbox.requests.filter(({ path }) => path.endsWith('/special_prices'))
  expect(asked()).toHaveLength(0)

  await user.click(within(region).getByRole('button', { name: 'Load the special prices' }))

  expect(await within(region).findByRole('row', { name: /^\+1 202-982-2917/ })).toHaveTextContent(
    /1\.1\+0\.1$/,
  )
  expect(within(region).getByRole('row', { name: /^US local/ })).toHaveTextContent(/0\.8−0\.2$/)
  expect(within(region).queryByText('Other')).toBeNull()
  await user.click(within(region).getByRole('link', { name: 'US local' }))
  expect(router.location.search).toBe(`?price=${uuidOf(1)}`)
})
