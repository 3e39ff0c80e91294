import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { setHidden } from '#ui/value/use-disguise.ts'
import { CANARY } from './sandbox/canary.ts'
import { leaseUuid } from './sandbox/leases.ts'
import { BAD_INPUT } from './support/bad-input.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const LIST = '/rest/profile/tn'
const api = useSandbox({ numbers: 30 })

const [A, B, C, D, E] = [1, 2, 3, 4, 5].map((n) => leaseUuid('main', n)) as [
  string,
  string,
  string,
  string,
  string,
]
const table = () => screen.getByRole('table', { name: 'Comparison' })
const columns = () =>
  within(table())
    .getAllByRole('columnheader')
    .slice(1)
    .map((head) => head.getAttribute('aria-label'))
const fields = () =>
  within(table())
    .getAllByRole('rowheader')
    .map((head) => head.textContent)
const cellsOf = (field: string) => {
  const [row] = within(table()).getAllByRole('row', { name: new RegExp(`^${field} `) })
  return within(row as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
}
const details = () => api.sandbox.requests.filter(({ path }) => path.startsWith(`${LIST}/`))
const answer = (uuid: string, record: object) =>
  api.sandbox.faults.set(`${LIST}/${uuid}`, {
    json: { success: true, payload: [{ uuid, ...record }] },
  })
const compared = () => screen.findByText(/^(\d+ of \d+ fields differ|Nothing differs)/)

async function openCompare(query: string) {
  const opened = await open(`/tns/compare?${query}`)
  await screen.findByRole('heading', { level: 1, name: 'Compare numbers' })
  return opened
}

test('two numbers stand side by side, what differs first and what is equal hidden', async () => {
  const { user } = await openCompare(`ids=${A},${B}`)
  await compared()

  expect(columns()).toEqual(['+1 202-982-2918', '+1 202-982-2921'])
  expect(fields()[0]).toMatch(/^Differs: \d+ fields$/)
  expect(fields()).toContain('Number')
  expect(fields()).not.toContain('Account: name')
  expect(cellsOf('Number')).toEqual(['+1 202-982-2918', 'Differs: +1 202-982-2921'])
  await user.click(screen.getByRole('switch', { name: 'Only differences' }))
  expect(cellsOf('Account: name')).toEqual(['Acmetel', 'Acmetel'])
  expect(details().map(({ path }) => path)).toEqual([`${LIST}/${A}`, `${LIST}/${B}`])
})

test('none, not included, no value and unreadable are four different things', async () => {
  answer(A, { tn: { tn: 12029822918 }, sip_connection: { uuid: 's', name: 'Edge', port: 5060 } })
  answer(B, { tn: { tn: 12029822919 }, sip_connection: null, sip_control_app: null })
  answer(C, { tn: { tn: 12029822920 }, sip_connection: { uuid: 's', name: 'Edge', port: {} } })
  answer(D, { tn: { tn: 12029822921 }, sip_connection: {} })
  answer(E, { tn: { tn: 12029822922 }, sip_connection: { uuid: 's', name: 'Edge', port: null } })
  await openCompare(`ids=${A},${B},${C},${D},${E}`)
  await waitFor(() => expect(columns()).toHaveLength(5))
  await waitFor(() => expect(details()).toHaveLength(5))

  await waitFor(() =>
    expect(cellsOf('SIP connection: port')).toEqual([
      '5060',
      'Differs: None',
      '{} unreadable',
      'Not included by the API',
      'Differs: No value',
    ]),
  )
  expect(cellsOf('SIP control app')[1]).toBe(
    'None (not compared: nothing is known of the reference)',
  )
})

test('another reference is chosen by its radio button, and stands in the address', async () => {
  const { user, router } = await openCompare(`ids=${A},${B}`)
  await compared()

  await user.click(screen.getByRole('radio', { name: 'Use as reference: +1 202-982-2921' }))

  expect(cellsOf('Number')).toEqual(['Differs: +1 202-982-2918', '+1 202-982-2921'])
  expect(router.location.search).toBe(`?ids=${A},${B}&ref=${B}`)
})

test('a number that is not there, and one that fails, leave the others', async () => {
  api.sandbox.faults.set(`${LIST}/${B}`, { status: 404 })
  api.sandbox.faults.set(`${LIST}/${C}`, { status: 403 })
  const { user } = await openCompare(`ids=${B},${C},${A},${D}&ref=${B}`)
  await compared()

  await screen.findByText(/^The API has no such number for this account/)
  expect(screen.getByText(/^The chosen reference cannot be compared with/)).toBeVisible()
  expect(cellsOf('Number')).toEqual([
    '',
    '',
    '+1 202-982-2918',
    expect.stringMatching(/^Differs: /),
  ])
  api.sandbox.faults.clear()
  await user.click(await screen.findByRole('button', { name: 'Retry' }))

  await waitFor(() => expect(cellsOf('Number')[1]).toBe('+1 202-982-2922'))
})

test('a price plan is told to be none', async () => {
  answer(B, { name: 'US local', nrc: 1, mrc: 2, country: { name: 'United States' } })
  await openCompare(`ids=${A},${B},${C}`)

  await compared()

  expect(
    screen.getByText('The API sent a price plan, which is not compared with numbers.'),
  ).toBeVisible()
})

test('at most two are asked for at a time', async () => {
  api.sandbox.faults.set(`${LIST}/*`, { delayMs: 60 })
  let most = 0
  const look = setInterval(() => {
    const underWay = details().filter((it) => it.answer === 'under way').length
    most = Math.max(most, underWay)
  }, 1)

  await openCompare(`ids=${A},${B},${C},${D},${E}`)
  await waitFor(() => expect(details().filter((it) => it.answer === 'whole')).toHaveLength(5))
  clearInterval(look)

  expect(most).toBe(2)
})

test('what the address has too much, twice, or wrong is told and kept', async () => {
  const F = leaseUuid('main', 6)
  const { user, router } = await openCompare(
    `ids=${A},${B.toUpperCase()},${C},abc,${D},${A},${E},${F}`,
  )
  await compared()

  expect(columns()).toHaveLength(5)
  expect(screen.getByText(/^At most 5 numbers are compared at once/)).toHaveTextContent(F)
  expect(screen.getByText(/^Named more than once, and shown once:/)).toHaveTextContent(A)
  expect(screen.getByText(/^Left out, as it is no UUID:/)).toHaveTextContent('abc')
  await user.click(screen.getByRole('button', { name: 'Remove +1 202-982-2921' }))

  await waitFor(() => expect(screen.queryByText(/^At most 5 numbers/)).toBeNull())
  expect(columns()).toHaveLength(5)
  expect(new URLSearchParams(router.location.search).get('ids')).toBe(
    [A, C, 'abc', D, A, E, F].join(),
  )
})

test('an address without numbers says so and offers to add some', async () => {
  const { user, router } = await openCompare('')
  expect(screen.getByText(/^No number is named yet/)).toBeVisible()
  const box = screen.getByRole('searchbox', { name: 'Find a number or UUID to add' })

  await user.click(box)
  await user.paste(`see ${A.toUpperCase()}`)
  await user.keyboard('{Enter}')
  await screen.findByText(/^One number is here/)
  await user.type(box, '2029822921')
  await screen.findByText(/1 number found/)
  await user.keyboard('{Enter}')
  await compared()

  expect(new URLSearchParams(router.location.search).get('ids')).toBe(`${A},${B}`)
  expect(box).toHaveFocus()
})

test('numbers that are ticked in the list are compared, and Back still has their ticks', async () => {
  const { user, router } = await open('/tns?sort=number')
  await findCount('30 numbers')
  const boxes = screen.getAllByRole('checkbox', { name: 'Select this row' })

  await user.click(boxes[0] as HTMLElement)
  const compare = await screen.findByRole('button', { name: 'Compare' })
  expect(compare).toHaveAttribute('aria-disabled', 'true')
  await user.click(boxes[2] as HTMLElement)
  await user.click(compare)

  await screen.findByRole('heading', { level: 1, name: 'Compare numbers' })
  await compared()
  expect(columns()).toHaveLength(2)
  expect(router.location.search).toMatch(/^\?ids=[0-9a-f-]{36},[0-9a-f-]{36}$/)
  await user.click(screen.getByRole('link', { name: 'Back to the list' }))
  await screen.findByText('2 rows selected')
})

test('from a number the related ones are offered first, and Back leads to it past what was added', async () => {
  const { user } = await open(`/tns/${A}`)
  await screen.findByText('Balance')

  await user.click(screen.getByRole('button', { name: 'Compare' }))
  const block = await screen.findByRole('list', { name: /^Same block of a hundred: \d+/ })
  await user.click(within(block).getAllByRole('button', { name: /^Add / })[0] as HTMLElement)
  await compared()
  expect(columns()[0]).toBe('+1 202-982-2918')
  await user.click(screen.getByRole('link', { name: 'Back to the number' }))

  await screen.findByRole('heading', { level: 1, name: '+1 202-982-2918' })
})

test('no secret is in the comparison', async () => {
  const { user, container } = await openCompare(`ids=${A},${B}`)
  await compared()

  await user.click(screen.getByRole('switch', { name: 'Only differences' }))

  expect(container.innerHTML).not.toContain(CANARY)
})

test('what is sensitive is hidden in the comparison, too', async () => {
  setHidden(true)
  try {
    await openCompare(`ids=${A},${B}`)
    await compared()

    await waitFor(() => expect(cellsOf('Number')[0]).toMatch(/^\+1 202-•/))
    expect(columns().join()).not.toContain('982-29')
    expect(table()).not.toHaveTextContent('4218.87895')
  } finally {
    setHidden(false)
  }
})

test.each(Object.entries(BAD_INPUT))(
  '%s to add gets an answer and asks for nothing',
  async (_, pasted) => {
    const { user } = await openCompare('')

    await user.click(screen.getByRole('searchbox', { name: 'Find a number or UUID to add' }))
    await user.paste(pasted)

    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
    await waitFor(() =>
      expect(said().join()).toMatch(/No number found|no letter|Nothing but|No number and no UUID/),
    )
    expect(details()).toEqual([])
  },
)
