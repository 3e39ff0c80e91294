import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { credentials } from '#api/credentials.ts'
import { setHidden } from '#ui/value/use-disguise.ts'
import { BAD_INPUT } from './support/bad-input.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox()
const handedOver = useDownloads()

const LIST = '/rest/profile/tn'
const uuid = '44444444-4444-4444-8444-444444444418'
beforeEach(() => {
  const payload = [17, 18, 19, 20].map((end) => ({
    uuid: `44444444-4444-4444-8444-4444444444${end}`,
    tn: { tn: 12029822900 + end, registered: true },
    sip_connection: null,
    sip_control_app: end === 20 ? null : { uuid: 'app', name: 'App', is_active: true },
  }))
  api.sandbox.faults.set(LIST, { json: { success: true, payload } })
})
const MIXED = [
  '+1 (202) 982-2918',
  '',
  `see ${uuid.toUpperCase()}`,
  'call from 202.982.2919 dropped at 10:33',
  '+1 415 555 0100',
  '2026-11-25',
  '<b>مرحبا</b> 🔥',
  'either 12029822917 or 12029822919',
  '=12029822917',
].join('\n')

const box = () => screen.findByRole('textbox', { name: 'Numbers or UUIDs' })
const table = () => screen.findByRole('table', { name: 'Triage results' })
const lookUp = () => screen.getByRole('button', { name: 'Look up' })
const summary = (text: string | RegExp) => findCount(text)
const results = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const [line, , result, number] = row.querySelectorAll('th, td')
      return [line, result, number].map((it) => it?.textContent).join(' | ')
    })

async function paste(user: Awaited<ReturnType<typeof open>>['user'], text: string) {
  await user.click(await box())
  await user.paste(text)
}

test('says of each pasted line, in their order, what it leads to', async () => {
  const { user } = await open('/tns')
  await findCount('4 numbers')
  await user.click(screen.getByRole('link', { name: 'Triage' }))
  await paste(user, MIXED)

  await user.keyboard('{Control>}{Enter}{/Control}')

  await summary(/^8 lines: 3 found · .*1 not found · 1 ambiguous · 1 repeated · 2 unreadable$/)
  expect(await results()).toEqual([
    '1 | Found | +1 202-982-2918',
    '3 | Repeated same as line 1 | +1 202-982-2918',
    '4 | Found | +1 202-982-2919',
    '5 | Not in this account | —',
    '6 | Not a number or UUID Only a date | —',
    '7 | Not a number or UUID No digits | —',
    '8 | Ambiguous | +1 202-982-2917+1 202-982-2919',
    '9 | Found | +1 202-982-2917',
  ])
  expect(api.sandbox.requests.map(({ path }) => path)).toEqual([LIST])
})

test('a line with the address of a SIP connection leads to the numbers that use it', async () => {
  const payload = [17, 18].map((end) => ({
    uuid: `44444444-4444-4444-8444-4444444444${end}`,
    tn: { tn: 12029822900 + end },
    sip_connection: { uuid: 'edge', name: 'Edge', ip: '198.51.100.7', port: 5060 },
  }))
  api.sandbox.faults.set(LIST, { json: { success: true, payload } })
  const { user, router } = await open('/triage')
  await paste(user, 'no audio from 198.51.100.7:5060\n198.51.100.8')
  await user.click(lookUp())
  await summary('2 lines: 0 found · 1 ambiguous · 1 unreadable')

  const link = () => screen.findByRole('link', { name: 'IP address of SIP connection Edge' })
  expect(await link()).toBeVisible()
  setHidden(true)
  await waitFor(() => expect(document.documentElement.outerHTML).not.toContain('198.51'))
  setHidden(false)
  await user.click(await link())

  await findCount('2 numbers')
  expect(router.location.search).toBe('?sip=edge')
})

test('a line with the uuid of something that numbers use says what it is, and leads to those numbers', async () => {
  const of = (digit: number) => `9000000${digit}-0000-4000-8000-00000000000a`
  const payload = [17, 18, 19].map((end, place) => ({
    uuid: `44444444-4444-4444-8444-4444444444${end}`,
    tn: { tn: 12029822900 + end },
    sip_connection: { uuid: of(1).toUpperCase(), name: 'Edge' },
    sip_control_app: { uuid: of(2), name: 'Menu' },
    messaging_profile: place === 0 ? { uuid: of(3), name: 'Alerts' } : null,
    tnorder: { uuid: of(4), state: 'success' },
    account: { uuid: of(5), name: 'Acmetel' },
  }))
  api.sandbox.faults.set(LIST, { json: { success: true, payload } })
  const { user, router } = await open('/triage')
  const lines = [1, 2, 3, 4, 5].map(of)
  await paste(user, [...lines, `trunk ${of(1)}`, `${of(6)}`, `4155550100 via ${of(2)}`].join('\n'))
  await user.click(lookUp())
  await summary(/^8 lines: 1 found · .*2 not found · 4 ambiguous · 1 repeated$/)

  expect((await results()).map((it) => it.replace(/ \| \+1.*/, ''))).toEqual([
    '1 | Ambiguous SIP connection Edge: 3 numbers',
    '2 | Ambiguous SIP control app Menu: 3 numbers',
    '3 | Found messaging profile Alerts: 1 number',
    '4 | Ambiguous order: 3 numbers',
    '5 | Ambiguous account Acmetel: 3 numbers',
    '6 | Repeated same as line 1 | —',
    `7 | Not in this account | ${of(6).slice(0, 8)}…${of(6).slice(-4)}`,
    '8 | Not in this account | —',
  ])
  setHidden(true)
  const hidden = () => document.documentElement.outerHTML
  await waitFor(() => expect(hidden()).not.toContain('2982917'))
  setHidden(false)
  await user.click(await screen.findByRole('link', { name: 'SIP control app Menu: 3 numbers' }))
  await findCount('3 numbers')
  expect(router.location.search).toBe(`?app=${of(2)}`)
  await user.click(screen.getByRole('link', { name: 'Triage' }))
  await user.click(await screen.findByRole('link', { name: 'order: 3 numbers' }))
  await findCount('3 numbers')
  expect(router.location.search).toBe(`?q=${of(4)}`)
})

test('what was found opens as a list at a short address, which elsewhere says that it is not known', async () => {
  const { user, router } = await open('/triage')
  await paste(user, MIXED)
  await user.click(lookUp())
  await summary(/3 found/)

  await user.click(screen.getByRole('button', { name: 'Show as list' }))

  await findCount('3 of 4 numbers')
  expect(router.location.search.length).toBeLessThan(20)
  const address = `/tns${router.location.search}`
  await user.click(screen.getByRole('button', { name: /^Remove Set/ }))
  await findCount('4 numbers')
  credentials.clear('signed-out')
  await screen.findByRole('heading', { name: 'Sign in' })
  expect(sessionStorage.length).toBe(0)
  await open(address)
  await findCount('0 of 4 numbers')
  expect(screen.getByText(/which ones is not known here/)).toBeVisible()
})

test('the text and its results are there on coming back, and gone after signing out', async () => {
  const { user } = await open('/triage')
  await paste(user, MIXED)
  await user.click(lookUp())
  await summary(/3 found/)
  await user.click(screen.getByRole('link', { name: 'Special prices' }))
  await screen.findByRole('heading', { level: 1, name: 'Special prices' })

  await user.click(screen.getByRole('link', { name: 'Triage' }))

  expect(await box()).toHaveValue(MIXED)
  await summary(/3 found/)
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('982')
  credentials.clear('signed-out')
  await screen.findByRole('heading', { name: 'Sign in' })
  await open('/triage')
  expect((await screen.findAllByRole('textbox', { name: 'Numbers or UUIDs' })).at(-1)).toHaveValue(
    '',
  )
})

test('sorts the worst first by one click, and back to the pasted order', async () => {
  const { user } = await open('/triage')
  await paste(user, MIXED)
  await user.click(lookUp())
  await summary(/3 found/)

  await user.click(screen.getByRole('button', { name: 'Result' }))

  await waitFor(async () => expect((await results())[0]).toMatch(/^6 \| Not a number/))
  await user.click(screen.getByRole('button', { name: 'Line' }))
  await waitFor(async () => expect((await results())[0]).toMatch(/^1 \| Found/))
})

test('the file has each pasted line beside its result, and no formula', async () => {
  const { user } = await open('/triage')
  await paste(user, MIXED)
  await user.click(lookUp())
  await summary(/3 found/)

  await user.click(screen.getByRole('button', { name: 'Export CSV' }))

  await screen.findByText(/^Saved triage-/)
  const lines = (await handedOver[0]?.file.text())?.split('\r\n') ?? []
  expect(lines[0]).toMatch(/^Line,As pasted,Result,Note,Candidates,Number,/)
  expect(lines[1]).toMatch(
    /^1,'\+1 \(202\) 982-2918,Found,,,12029822918,|^1,"'\+1 \(202\) 982-2918",Found,,,12029822918,/,
  )
  expect(lines[4]).toContain('Not in this account')
  expect(lines[8]).toContain(`"'=12029822917",Found`)
  await user.click(screen.getByRole('button', { name: 'Copy not found' }))
  expect(await navigator.clipboard.readText()).toBe('+1 415 555 0100')
})

test('nothing pasted, or nothing but blanks, is said so and asks for nothing more', async () => {
  const { user } = await open('/triage')
  await box()

  await user.click(lookUp())

  expect(await screen.findByRole('alert')).toHaveTextContent('There is nothing to look up')
  expect(screen.queryByRole('table')).toBeNull()
})

test.each(Object.entries(BAD_INPUT).filter(([name]) => name !== 'nothing but space'))(
  '%s is one line that cannot be read',
  async (_, pasted) => {
    await open('/triage')
    fireEvent.change(await box(), { target: { value: pasted } })

    fireEvent.click(lookUp())

    await summary('1 line: 0 found · 1 unreadable')
    expect(document.querySelector('td img, td b, th img')).toBeNull()
    expect(api.sandbox.requests.map(({ path }) => path)).toEqual([LIST])
  },
)

test('more than 5,000 lines are said to be left', async () => {
  await open('/triage')
  fireEvent.change(await box(), { target: { value: '12029822918\n'.repeat(5_012) } })

  fireEvent.click(lookUp())

  await summary(/^5,000 lines: 1 found · .*4,999 repeated$/)
  expect(
    screen.getByText(/^The first 5,000 lines were looked up. 12 more lines were left/),
  ).toBeVisible()
})

test('of tens of thousands of lines the box shows those that are looked up, and none is forgotten', async () => {
  const { user } = await open('/triage')

  await paste(user, '12029822918\n'.repeat(30_000))

  expect(screen.getByText(/^The box shows what is looked at: the first 5,000 lines/)).toBeVisible()
  expect(((await box()) as HTMLTextAreaElement).value.split('\n')).toHaveLength(5_000)
  await user.click(lookUp())
  await summary(/^5,000 lines: 1 found · .*4,999 repeated$/)
  expect(screen.getByText(/ 25,000 more lines were left/)).toBeVisible()
  await user.type(await box(), '1')
  expect(screen.queryByText(/^The box shows/)).toBeNull()
})

test('while the list is not whole nothing is said not to be in it, and a uuid leads on', async () => {
  api.sandbox.faults.set(LIST, { status: 403 })
  const { user } = await open('/triage')
  await paste(user, `12029822918\n${uuid}`)

  await user.click(lookUp())

  await summary('2 lines: 0 found · 2 not in the list so far')
  expect((await results())[0]).toBe('1 | Not in the list so far | —')
  expect(within(await table()).getByRole('link')).toHaveAttribute('href', `/tns/${uuid}`)
  expect(screen.getByText(/A UUID leads to its number all the same/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Show as list' })).toBeDisabled()
})

test('several lines pasted into the search of the list can be looked up one by one, and none is lost', async () => {
  const { user } = await open('/tns')
  await findCount('4 numbers')
  await user.click(screen.getByRole('searchbox', { name: 'Search numbers' }))
  await user.paste('12029822918\n12029822919\n')
  expect(screen.getByRole('searchbox', { name: 'Search numbers' })).toHaveValue(
    '12029822918 12029822919',
  )

  await user.click(await screen.findByRole('button', { name: 'Look up 2 lines in Triage' }))

  await summary(/^2 lines: 2 found/)
  expect(await box()).toHaveValue('12029822918\n12029822919\n')
})

test('while sensitive data is hidden nothing of the lines shows but what was read of them', async () => {
  const { user } = await open('/triage')
  await paste(
    user,
    'Ann Lee called from 12029822918, mail ann@lee.example\nBob 203.0.113.9\n12029822918',
  )
  await user.click(lookUp())
  await summary(/^3 lines: 1 found/)

  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Hide sensitive data' }))

  const links = await screen.findAllByRole('link', { name: /^\+1 202-•••-••18 #\d+$/ })
  expect(links).toHaveLength(2)
  expect(document.documentElement.outerHTML).not.toMatch(/Ann|ann@|Bob|203\.0|2982291/)
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await screen.findByText(/^Saved triage-/)
  expect(await handedOver.at(-1)?.file.text()).not.toMatch(/Ann|ann@|Bob|203\.0|2982291/)
})
