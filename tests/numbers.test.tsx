import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ADMIN, signToken } from './sandbox/sign-in.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 30 })
const handedOver = useDownloads()

const HEADERS = [
  'Number',
  'Findings',
  'Expires',
  'Auto-renew',
  'Account',
  'Messaging profile',
  'SIP connection',
  'SIP control app',
  'Order state',
  'UUID',
]

const table = () => screen.getByRole('table', { name: 'Telephone numbers' })
const numbersShown = () =>
  within(table())
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'))

async function openList(path = '/tns') {
  const opened = await open(path)
  await findCount(/30 numbers/)
  return opened
}

test('shows every number with its relations under sortable headers, and says how many there are', async () => {
  await openList()

  const first = within(table()).getByRole('row', { name: /\+1 202-982-2917/ })

  await waitFor(() =>
    expect(screen.getByRole('status', { name: '' })).toHaveTextContent('30 numbers'),
  )
  expect(within(table()).getAllByRole('row')).toHaveLength(31)
  expect(within(first).getByRole('link', { name: '+1 202-982-2917' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/tns\/[0-9a-f-]{36}$/),
  )
  expect(first).toHaveTextContent('Acmetel')

  const headers = within(table())
    .getAllByRole('columnheader')
    .filter((header) => header.textContent)

  expect(headers.map((header) => within(header).getByRole('button').textContent)).toEqual(HEADERS)
  expect(headers.filter((header) => header.hasAttribute('aria-sort'))).toEqual([])
})

type Sent = { uuid: string; expired_on: string | null; tnorder?: { state?: string } | null }

const SORTED_BY: [string, (record: Sent) => string | null | undefined][] = [
  ['UUID', ({ uuid }) => uuid],
  ['Expires', ({ expired_on }) => expired_on],
  ['Order state', ({ tnorder }) => tnorder?.state],
]

test('sorts by a column up, down and back to the order of the API, then by another', async () => {
  const sent = await sentRecords()
  const { user } = await openList()

  for (const [name, value] of SORTED_BY) {
    const header = within(table()).getByRole('columnheader', { name })
    const sorted = (desc: boolean) =>
      sent.toSorted((a, b) => compare(value(a), value(b), desc)).map(({ uuid }) => `/tns/${uuid}`)

    await user.click(within(header).getByRole('button', { name }))
    await waitFor(() => expect(numbersShown()).toEqual(sorted(false)))
    expect(header).toHaveAttribute('aria-sort', 'ascending')

    await user.click(within(header).getByRole('button', { name }))
    await waitFor(() => expect(numbersShown()).toEqual(sorted(true)))
    expect(header).toHaveAttribute('aria-sort', 'descending')

    await user.click(within(header).getByRole('button', { name }))
    await waitFor(() => expect(numbersShown()).toEqual(sent.map(({ uuid }) => `/tns/${uuid}`)))
    expect(header).not.toHaveAttribute('aria-sort')
  }
})

async function sentRecords() {
  const headers = { 'X-Auth-Token': await signToken(ADMIN) }
  const response = await fetch(`${api.url}/rest/profile/tn`, { headers })
  const { payload } = (await response.json()) as { payload: Sent[] }
  return payload.filter(({ uuid }) => uuid)
}

/** Empty values last in both directions. */
function compare(a: string | null | undefined, b: string | null | undefined, desc: boolean) {
  if (!a || !b) return Number(!a) - Number(!b)
  return (a < b ? -1 : Number(a > b)) * (desc ? -1 : 1)
}

test('sorts by a second column with Shift and keeps both in the address', async () => {
  const { user, router } = await openList()

  await user.click(within(table()).getByRole('button', { name: 'Account' }))
  await user.keyboard('{Shift>}')
  await user.click(within(table()).getByRole('button', { name: 'Number' }))
  await user.keyboard('{/Shift}')

  await waitFor(() => expect(router.location.search).toBe('?sort=account,number'))
  expect(within(table()).getByRole('columnheader', { name: 'Account' })).toHaveAttribute(
    'aria-sort',
  )
  expect(within(table()).getByRole('columnheader', { name: 'Number' })).not.toHaveAttribute(
    'aria-sort',
  )
})

test('finds a number as it is typed, keeps the search in the address and asks for nothing', async () => {
  const { user, router } = await openList()

  await user.type(screen.getByRole('searchbox', { name: 'Search numbers' }), '(202) 982-2917')

  await findCount('1 of 30 numbers')
  expect(within(table()).getByRole('rowheader')).toHaveTextContent('+1 202-982-2917')
  await waitFor(() => expect(router.location.search).toBe('?q=%28202%29+982-2917'))
  expect(api.sandbox.requests.map(({ path }) => path)).toEqual(['/rest/profile/tn'])
})

test('marks what the search found, and changes no text and no name by it', async () => {
  const { user } = await openList('/tns?sort=number')
  const marks = () => within(table()).queryAllByText((_, it) => it?.tagName === 'MARK')

  await user.type(screen.getByRole('searchbox', { name: 'Search numbers' }), '202-982-29 acme')

  const link = await within(table()).findByRole('link', { name: '+1 202-982-2917' })
  await waitFor(() => expect(marks()).not.toEqual([]))
  expect(link).toHaveTextContent(/^\+1 202-982-2917$/)
  expect(new Set(marks().map((it) => it.textContent))).toEqual(new Set(['202-982-29', 'Acme']))
  await user.click(screen.getByRole('button', { name: 'Clear the search' }))
  await findCount(/^30 numbers/)
  expect(marks()).toEqual([])
})

test('says what was searched when nothing matches, and shows all again', async () => {
  const { user } = await openList('/tns?q=zzzz')

  expect(screen.getByRole('heading', { name: 'No number matches' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show all 30 numbers' }))

  await findCount('30 numbers')
  expect(screen.getByRole('searchbox', { name: 'Search numbers' })).toHaveValue('')
})

test('names the parts of an address that it does not know and shows the rest', async () => {
  await openList('/tns?q=acmetel&sort=-price,number&colour=red')

  expect(screen.getByText(/does not know: sort “-price”, “colour”/)).toBeVisible()
  expect(within(table()).getByRole('columnheader', { name: 'Number' })).toHaveAttribute('aria-sort')
})

test('does not narrow by a value that a filter cannot have, and names it', async () => {
  await openList('/tns?expiry=banana&finding=V99')

  expect(screen.getByText(/does not know: expiry “banana”, finding “V99”\.$/)).toBeVisible()
  expect(numbersShown()).toHaveLength(30)
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
})

test('shows what it cannot read as it was sent, marked so, and markup as text', async () => {
  const record = {
    uuid: '11111111-1111-4111-8111-111111111111',
    tn: { tn: 'none', registered: 'perhaps' },
    expired_on: 'soon',
    autorenew: 'x',
    account: { uuid: 5, name: '<img src=x onerror=alert(1)>' },
    tnorder: null,
    sip_connection: {},
    messaging_profile: null,
  }
  api.sandbox.faults.set('/rest/profile/tn', {
    json: { success: true, payload: [record, null, 7, { uuid: 'short' }] },
  })
  await open('/tns')
  await findCount('2 numbers')

  const broken = within(table()).getByRole('row', { name: /11111111/ })

  expect(within(broken).getByRole('link', { name: 'none unreadable' })).toBeVisible()
  expect(within(broken).getByRole('cell', { name: 'soon unreadable' })).toBeVisible()
  expect(within(broken).getByRole('cell', { name: 'x unreadable' })).toBeVisible()
  expect(within(broken).getByText('<img src=x onerror=alert(1)>')).toBeVisible()
  expect(within(broken).getByText('None')).toBeVisible()
  expect(within(broken).getAllByText('Not included')).toHaveLength(2)
  expect(document.querySelector('img[src=x]')).toBeNull()
  expect(screen.getByText(/2 records of the list could not be read/)).toBeVisible()
})

test('says that the account has no numbers', async () => {
  api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload: [] } })

  await open('/tns')

  expect(await screen.findByRole('heading', { name: 'No numbers yet' })).toBeVisible()
})

const NO_LISTS = [
  [{ body: '{"success":true,"payload":[{"uuid":"a' }, 'before the answer was complete'],
  [{ json: { success: false, message: 'Quota used up' } }, 'Quota used up'],
  [{ json: { success: true, payload: 'x' } }, 'unexpected shape'],
  [{ status: 403 }, 'not allowed'],
  [{ status: 404 }, 'no such'],
] as const

test('answers whatever is no list with a sentence of its own and a Retry that works', async () => {
  api.sandbox.faults.set('/rest/profile/tn', { body: '<html>Bad gateway</html>' })
  const { user } = await open('/tns')
  expect(await screen.findByRole('alert')).toHaveTextContent('not JSON')
  expect(api.sandbox.requests).toHaveLength(1)

  for (const [place, [fault, sentence]] of NO_LISTS.entries()) {
    api.sandbox.faults.set('/rest/profile/tn', fault)
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(sentence))
    expect(api.sandbox.requests).toHaveLength(place + 2)
  }

  api.sandbox.faults.clear()
  await user.click(screen.getByRole('button', { name: 'Retry' }))

  await findCount('30 numbers')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('asks again by itself after a server error, with growing pauses, four times at most', async () => {
  api.sandbox.faults.set('/rest/profile/tn', { status: 502 })

  await open('/tns')
  const alert = await screen.findByRole('alert', {}, { timeout: 8000 })

  expect(alert).toHaveTextContent('server error')
  expect(api.sandbox.requests).toHaveLength(4)
})

test('a failed refresh keeps the rows, the search and the sort', async () => {
  const { user } = await openList('/tns?q=acmetel+retail&sort=number')
  const before = numbersShown()

  api.sandbox.faults.set('/rest/profile/tn', { status: 403 })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))

  expect(await screen.findByRole('alert')).toHaveTextContent('could not be refreshed')
  expect(numbersShown()).toEqual(before)
  expect(screen.getByRole('searchbox', { name: 'Search numbers' })).toHaveValue('acmetel retail')
})

test('a list cut off mid-way keeps what arrived and says so', async () => {
  api.sandbox.faults.set('/rest/profile/tn', { cutAfterBytes: 60_000 })

  await open('/tns')

  expect(await screen.findByRole('alert')).toHaveTextContent('Only a part of the numbers arrived')
  expect(numbersShown().length).toBeGreaterThan(8)
})

test('sends the token in X-Auth-Token and nowhere else', async () => {
  await openList()

  const [request] = api.sandbox.requests

  expect(request?.headers['x-auth-token']).toMatch(/^ey/)
  expect(request?.headers.authorization).toBeUndefined()
  expect(request?.headers.cookie).toBeUndefined()
  expect(request?.query).toBe('')
})

test('shows price plans as plans where those arrive', async () => {
  api.sandbox.configure({ shape: 'plan' })
  await open('/tns')

  const plans = await screen.findByRole('table', { name: 'Price plans' })

  expect(within(plans).getAllByRole('row').length).toBeGreaterThan(10)
  expect(within(plans).getAllByText('monthly').length).toBeGreaterThan(5)
  api.sandbox.configure({ shape: 'lease' })
})

test.each(['Filters', 'Columns'])(
  'Escape closes the panel %s from its button and from within, and the button has the focus',
  async (name) => {
    const { user } = await openList()
    const button = screen.getByRole('button', { name })
    const panel = () => screen.findByRole('region', { name })

    await user.click(button)
    await panel()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name })).toBeNull()
    expect(button).toHaveFocus()

    await user.keyboard('{Enter}')
    await user.click(within(await panel()).getAllByRole('checkbox')[0] as HTMLElement)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name })).toBeNull()
    expect(button).toHaveFocus()
  },
)

test('what is pressed and goes, or cannot be pressed for a while, leaves the focus beside it', async () => {
  const { user } = await openList('/tns?autorenew=yes&registered=yes&expiry=later')
  const button = (name: string | RegExp) => screen.getByRole('button', { name })
  const press = async (name: string) => {
    button(name).focus()
    await user.keyboard('{Enter}')
  }

  await press('Remove Expires: Later')
  expect(button('Remove Auto-renew: On')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(button('Remove Registered: Yes')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(button('Filters')).toHaveFocus()

  const box = screen.getByRole('searchbox', { name: 'Search numbers' })
  await user.type(box, '2917')
  await press('Clear the search')
  expect(box).toHaveFocus()

  api.sandbox.faults.set('/rest/profile/tn', { hangAfterBytes: 0 })
  await press('Refresh')
  await waitFor(() => expect(button('Refresh')).toHaveAttribute('aria-disabled', 'true'))
  const asked = api.sandbox.requests.length
  await user.keyboard('{Enter}')
  expect(api.sandbox.requests).toHaveLength(asked)
  expect(button('Refresh')).toHaveFocus()
})

test('narrows, ticks, arranges and exports price plans like numbers', async () => {
  api.sandbox.configure({ shape: 'mixed' })
  const { user, router } = await open('/tns?show=plans&country=Germany&state=success')
  await screen.findByRole('table', { name: 'Price plans' })

  expect(screen.getByText(/does not know: “state”/)).toBeVisible()
  await findCount('6 of 30 price plans')
  await user.type(screen.getByRole('searchbox', { name: 'Search price plans' }), 'wholesale')
  await findCount('1 of 30 price plans')
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  const filters = await screen.findByRole('region', { name: 'Filters' })
  const groups = within(filters).getAllByRole('group')

  expect(groups.map((group) => group.querySelector('legend')?.textContent)).toEqual([
    'Country',
    'Toll-free',
    'Active',
  ])
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(router.location.search).toBe('?show=plans')
  const row = screen.getByRole('row', { name: /DE local wholesale/ })
  await user.click(within(row).getByRole('checkbox', { name: 'Select this row' }))
  await user.click(screen.getByRole('button', { name: 'Copy names' }))
  expect(await navigator.clipboard.readText()).toBe('DE local wholesale')
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Country' }))
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Visible columns/ }))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  expect(handedOver[0]?.name).toMatch(/^price-plans-/)
  const lines = (await handedOver[0]?.file.text())?.trimEnd().split('\r\n')
  expect(lines).toEqual([
    expect.stringMatching(/^\uFEFF?Name,Account,Ends,Number once,/),
    expect.stringMatching(/^DE local wholesale,/),
  ])
  api.sandbox.configure({ shape: 'lease' })
})

test('lets a person choose where leases and plans arrive together', async () => {
  api.sandbox.configure({ shape: 'mixed' })
  const { user } = await openList()

  await user.click(screen.getByRole('radio', { name: /price plans/ }))

  expect(await screen.findByRole('table', { name: 'Price plans' })).toBeVisible()
  api.sandbox.configure({ shape: 'lease' })
})

const ticked = (place: number) =>
  within(table()).getAllByRole('checkbox', { name: 'Select this row' })[place] as HTMLElement
const titles = () =>
  within(table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent.replace(/[^+\d]/g, ''))

test('copies ticked rows in the order of the screen, those that a search hides among them', async () => {
  const { user } = await openList('/tns?sort=-number')
  const shown = titles()

  for (const place of [9, 2, 5]) await user.click(ticked(place))
  await user.click(screen.getByRole('button', { name: 'Copy numbers' }))
  const copied = await navigator.clipboard.readText()
  await user.type(
    screen.getByRole('searchbox', { name: 'Search numbers' }),
    shown[2]?.slice(1) as string,
  )
  await findCount('1 of 30 numbers')
  await user.click(screen.getByRole('button', { name: 'Copy numbers' }))
  const later = await navigator.clipboard.readText()

  expect(copied.split('\n')).toEqual([shown[2], shown[5], shown[9]])
  expect(later).toBe(copied)
})
