import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
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
afterEach(() => {
  for (const meta of document.querySelectorAll('meta[name=opentact-link]')) meta.remove()
})
const serve = () => {
  for (const path of ['/rest/profile/tn', `/rest/profile/tn/${uuid}`]) {
    api.sandbox.faults.set(path, { json: { success: true, payload: [RECORD] } })
  }
}

async function hide(user: User) {
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Hide sensitive data' }))
  await screen.findByText('Sensitive data is hidden')
  expect(screen.getByText('except in the browser’s address bar')).toBeVisible()
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

/** The record and three beside it that share everything with it, as a list and one by one. */
function serveSome() {
  const records = [18, 19, 20, 21].map((end, place) => ({
    ...RECORD,
    uuid: leaseUuid('main', place + 1),
    tn: { tn: 12029822900 + end, registered: true },
  }))
  const answer = (payload: unknown) => ({ json: { success: true, payload } })
  api.sandbox.faults.set('/rest/profile/tn', answer(records))
  for (const record of records) {
    api.sandbox.faults.set(`/rest/profile/tn/${record.uuid}`, answer([record]))
  }
}

function serveLink(content: string) {
  const meta = document.createElement('meta')
  meta.name = 'opentact-link'
  meta.content = content
  document.head.append(meta)
}

/** Everything that is secret of these records, in any spelling. */
const SECRETS = /202[ -]?982|982[ -]?29\d\d(?!-)|4218|acmetel\.example|203\.0|Annabel|Leeds/
/** What of the page says a secret; '' where nothing does. */
function leaks() {
  const all = everything()
  const at = all.search(SECRETS)
  return at < 0 ? '' : all.slice(Math.max(0, at - 200), at + 60)
}

async function copyAll(user: User, place: HTMLElement, name: RegExp) {
  for (const button of within(place).getAllByRole('button', { name })) {
    if (button.hasAttribute('disabled')) continue
    await user.click(button)
    expect(await navigator.clipboard.readText(), button.textContent ?? '').not.toMatch(SECRETS)
  }
}

test('nothing that is sensitive is on a list or what is taken of it', async () => {
  serveSome()
  serveLink('Records https://cdr.example/?tn={e164}')
  serveLink('Wiki https://wiki.example/{uuid}')
  const { user } = await open('/tns?cols=number,account,sip,links')
  await findCount('4 numbers')
  await hide(user)

  expect(leaks()).toBe('')
  for (const form of ['Tab-separated', 'Markdown table', 'JSON', 'Plain list']) {
    await user.click(screen.getByRole('button', { name: 'Copy as' }))
    await user.click(await screen.findByRole('menuitem', { name: form }))
    await screen.findByText(new RegExp(`^Copied 4 numbers: ${form}$`))
    const copied = await navigator.clipboard.readText()
    expect(copied, form).not.toMatch(SECRETS)
    expect(copied, form).toContain('••18')
  }
  for (const box of screen.getAllByRole('checkbox', { name: 'Select this row' })) {
    await user.click(box)
  }
  await copyAll(user, document.body, /^Copy (numbers|UUIDs)$/)
  expect(leaks()).toBe('')
})

test('nothing that is sensitive is on a number with all of it opened, or in what is taken of it', async () => {
  serveSome()
  serveLink('Records https://cdr.example/?tn={e164}')
  serveLink('Wiki https://wiki.example/{uuid}')
  const { user } = await open('/tns?q=202-982')
  await findCount(/^4 (of 4 )?numbers/)
  await hide(user)
  await user.click(await screen.findByRole('link', { name: '+1 202-•••-••18 #1' }))
  await screen.findByText(/^Among all 4 numbers/)
  await screen.findByText('1 of 4 in “•••”')
  await user.click(screen.getByRole('button', { name: /passed/ }))
  await user.click(screen.getByRole('button', { name: 'Show as picture' }))
  await user.click(screen.getByRole('button', { name: 'Show raw JSON' }))
  await user.click(await screen.findByRole('searchbox', { name: 'Find in raw JSON' }))
  await user.paste('tn.tn')
  await screen.findByText('1 found')
  await user.keyboard('{Enter}')

  expect(leaks()).toBe('')
  expect(screen.getAllByRole('link', { name: 'Wiki' })).toHaveLength(1)
  expect(screen.queryByRole('link', { name: 'Records' })).toBeNull()
  await copyAll(user, document.body, /^Copy /)
  await user.click(screen.getByRole('button', { name: 'Copy national form' }))
  expect(await navigator.clipboard.readText()).toBe('(202) •••-••18 #1')
  await user.click(screen.getByRole('button', { name: 'Download support bundle' }))
  const dialog = await screen.findByRole('dialog', { name: 'Support bundle' })
  await within(dialog).findByRole('button', { name: 'Download Markdown' })
  expect(leaks()).toBe('')
  await copyAll(user, dialog, /^Copy /)
  await user.click(within(dialog).getByRole('button', { name: 'Download Markdown' }))
  await user.click(within(dialog).getByRole('button', { name: 'Download JSON' }))
  for (const { name, file } of handedOver) {
    expect(name).not.toMatch(SECRETS)
    expect(await file.text(), name).not.toMatch(SECRETS)
    expect(await file.text(), name).toContain('are hidden (•)')
  }
  expect(handedOver).toHaveLength(2)
})

test('a value that is not there is not said to be hidden', async () => {
  const account = { uuid: 'a', name: 'Acmetel' }
  const record = { ...RECORD, account, autorenew: true, expired_on: new Date().toISOString() }
  api.sandbox.faults.set(`/rest/profile/tn/${uuid}`, { json: { success: true, payload: [record] } })
  const { user } = await open(`/tns/${uuid}`)
  await screen.findByRole('list', { name: 'State' })
  await hide(user)
  await user.click(screen.getByRole('button', { name: /not checked/ }))

  const [funds] = await screen.findAllByText(/^E4:/)
  expect(funds?.closest('li')).toHaveTextContent(/No value\s*account\.balance/)
})

test('nothing that is sensitive is on a comparison, nor where a number is chosen for it', async () => {
  serveSome()
  const ids = [1, 2].map((place) => leaseUuid('main', place))
  const { user } = await open(`/tns/compare?ids=${ids},12029822999`)
  await screen.findByText(/^\d+ of \d+ fields differ/)
  await hide(user)
  await user.click(screen.getByRole('switch', { name: 'Only differences' }))
  await user.click(screen.getByRole('button', { name: 'Add a number' }))
  await user.click(await screen.findByRole('searchbox', { name: 'Find a number or UUID to add' }))
  await user.paste('2921')
  await screen.findByText(/^Read as: number or a part of one\. 1 number found\.$/)

  expect(leaks()).toBe('')
  expect(screen.getAllByRole('button', { name: /^Add \+1 202-•••-••21/ })[0]).toBeVisible()
  expect(within(screen.getByRole('main')).getAllByText(/•••@•••/)[0]).toBeVisible()
})

test('what is looked up is found by its real value, and shows hidden, also among those opened last', async () => {
  serveSome()
  serveLink('Records https://cdr.example/?tn={e164}')
  const { user } = await open('/tns')
  await findCount('4 numbers')
  await hide(user)
  const find = async (typed: string) => {
    await user.keyboard('{Control>}k{/Control}')
    await user.click(await screen.findByRole('combobox', { name: 'Find a number' }))
    await user.paste(typed)
  }
  await find('203.0.113.77')
  const used = await screen.findByRole('option', { name: /SIP connection Trunk •••/ })

  expect(used.textContent).not.toMatch(SECRETS)
  expect(screen.getByText('read as: host or IP address')).toBeInTheDocument()
  await user.clear(await screen.findByRole('combobox', { name: 'Find a number' }))
  await user.paste('2919')
  expect(await screen.findByRole('option', { name: /••19 #\d/ })).toBeVisible()
  expect(leaks()).toBe('')
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: /••19 #\d/ })
  await find(' ')
  expect(await screen.findByRole('option', { name: /••19 #\d/ })).toBeVisible()
  expect(leaks()).toBe('')
})

test('nothing that is sensitive is on Triage, the overview or special prices, nor in their files', async () => {
  serveSome()
  const { user } = await open('/triage')
  const box = await screen.findByRole('textbox', { name: 'Numbers or UUIDs' })
  await hide(user)
  await user.click(box)
  await user.paste('call 12029822918 from annabel@acmetel.example\n2919\n+1 202-982-2999\nLeeds')
  await user.click(screen.getByRole('button', { name: 'Look up' }))
  await findCount(/^4 lines: /)
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await screen.findByText(/^Saved /)

  expect(leaks()).toBe('')
  await user.click(screen.getByRole('link', { name: 'Overview' }))
  await screen.findByRole('heading', { level: 1, name: 'Overview' })
  const save = await screen.findByRole('button', { name: 'Export CSV' })
  await waitFor(() => expect(save).toBeEnabled())
  await user.click(save)
  await screen.findByText(/^Saved /)
  expect(leaks()).toBe('')
  await user.click(screen.getByRole('link', { name: 'Special prices' }))
  await findCount(/special price|plan|price/)
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Every column' }))
  await screen.findByText(/^Saved special/)
  await user.click(screen.getAllByRole('button', { name: /^Costs of / })[0] as Element)
  await screen.findByRole('region', { name: /^Costs of / })
  expect(leaks()).toBe('')
  for (const { name, file } of handedOver) expect(await file.text(), name).not.toMatch(SECRETS)
  expect(handedOver).toHaveLength(3)
})
