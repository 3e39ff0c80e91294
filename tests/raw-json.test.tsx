import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CANARY } from './sandbox/canary.ts'
import { leaseUuid } from './sandbox/leases.ts'
import { BAD_INPUT } from './support/bad-input.ts'
import { open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 3 })
const uuid = leaseUuid('main', 1)
const path = `/rest/profile/tn/${uuid}`
const answer = (record: object) =>
  api.sandbox.faults.set(path, { json: { success: true, payload: [{ uuid, ...record }] } })

const raw = () => within(screen.getByRole('region', { name: 'Raw JSON' }))
const findTree = () => screen.findByRole('tree', { name: 'Record' })
const chosen = () => raw().getByRole('treeitem', { selected: true })
const said = () =>
  raw()
    .getAllByRole('treeitem')
    .map(({ textContent }) => textContent)

async function openRaw() {
  const opened = await open(`/tns/${uuid}`)
  await screen.findByText('Balance')
  await opened.user.click(screen.getByRole('button', { name: 'Show raw JSON' }))
  await findTree()
  return opened
}

test('a path of a finding opens the record there, and Escape leads back', async () => {
  answer({
    tn: { tn: 12029822918, registered: false },
    account: { uuid: 'a', name: 'Acmetel', balance: 3 },
  })
  const { user } = await open(`/tns/${uuid}`)
  await screen.findByText('Balance')
  const link = screen.getByRole('link', { name: 'tn.registered' })

  await user.click(link)

  expect(await findTree()).toHaveFocus()
  expect(chosen()).toHaveTextContent(/^registered: false$/)
  await user.keyboard('{Escape}')
  expect(link).toHaveFocus()
})

test('a field leads to where it stands in the record, by keyboard too', async () => {
  const { user } = await open(`/tns/${uuid}`)
  await screen.findByText('Balance')
  const links = within(screen.getByRole('region', { name: 'Account' })).getAllByRole('button', {
    name: /in raw JSON$/,
  })
  links[0]?.focus()

  await user.keyboard('{ArrowDown}{Enter}')

  expect(await findTree()).toHaveFocus()
  expect(chosen()).toHaveTextContent(/^balance: /)
  expect(raw().getByText('account.balance')).toBeVisible()
  expect(links.map(({ tabIndex }) => tabIndex).filter((it) => it === 0)).toHaveLength(1)
})

test('a path that the answer left out says so and shows what is around it', async () => {
  answer({
    tn: { tn: 12029822918 },
    account: { uuid: 'a', name: 'Acmetel', balance: 3 },
    messaging_profile: { uuid: 'm', name: 'Inbox' },
  })
  const { user } = await open(`/tns/${uuid}`)
  await screen.findByText('Balance')

  await user.click(screen.getByRole('link', { name: 'messaging_profile.callback_url' }))

  await findTree()
  expect(chosen()).toHaveTextContent(/^messaging_profile: \{ 2 fields \}$/)
  expect(raw().getByText(/^messaging_profile\.callback_url is not in the answer/)).toBeVisible()
})

test('goes through what it finds, and closes and opens parts with the arrow keys', async () => {
  answer({
    tn: { tn: 12029822918 },
    account: { uuid: 'a', name: 'Acmetel', balance: 3 },
    extra: [{ note: 'ACME one' }, { note: 'two' }],
  })
  const { user } = await openRaw()
  const search = raw().getByRole('searchbox', { name: 'Find in raw JSON' })

  await user.type(search, 'acme')
  await waitFor(() => expect(raw().getByRole('status')).toHaveTextContent('2 found'))
  await user.keyboard('{Enter}{Enter}')

  expect(raw().getByRole('status')).toHaveTextContent('2 of 2')
  expect(chosen()).toHaveTextContent('note: "ACME one"')
  ;(await findTree()).focus()
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(chosen()).toHaveTextContent('0: { 1 field }')
  expect(said()).not.toContain('note: "ACME one"')
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(chosen()).toHaveTextContent('note: "ACME one"')
})

test('copies the path and the value of a line, and the whole', async () => {
  answer({
    tn: { tn: 12029822918 },
    account: { uuid: 'a', name: 'Acmetel', balance: 3 },
    'odd.part': { cost: 0.1 },
  })
  const { user } = await openRaw()

  await user.click(raw().getByRole('treeitem', { name: /^odd\.part:/ }))

  const copied: string[] = []
  for (const name of ['Copy path', 'Copy value', 'Copy JSON']) {
    await user.click(raw().getByRole('button', { name }))
    copied.push(await navigator.clipboard.readText())
  }
  expect(copied.slice(0, 2)).toEqual(['["odd.part"]', '{\n  "cost": 0.1\n}'])
  expect(JSON.parse(copied[2] as string)).toMatchObject({ uuid, 'odd.part': { cost: 0.1 } })
})

test('names what nobody knows and what the contract has besides', async () => {
  answer({ tn: { tn: 12029822918 }, account: { uuid: 'a', balance: 3, surprise: 1 } })
  const { user } = await openRaw()

  await user.click(raw().getByRole('button', { name: 'account.surprise' }))
  await user.click(
    raw().getByRole('button', { name: /^\d+ fields of the contract are not in the answer$/ }),
  )

  expect(chosen()).toHaveTextContent('surprise: 1')
  expect(raw().getByText('tn.registered')).toBeVisible()
  expect(raw().queryByText('tn.tn')).toBeNull()
})

test('a large record is a few lines of the page, its lists shown in parts', async () => {
  const items = Array.from({ length: 5000 }, (_, i) => ({ id: i, text: `item ${i}` }))
  answer({ tn: { tn: 12029822918 }, account: { uuid: 'a', balance: 3 }, items })
  const { user } = await openRaw()

  await user.type(raw().getByRole('searchbox'), 'item 4321')
  await waitFor(() => expect(raw().getByRole('status')).toHaveTextContent('1 found'))
  await user.keyboard('{Enter}')

  expect(chosen()).toHaveTextContent('text: "item 4321"')
  expect(raw().getByText('items[4321].text')).toBeVisible()
  expect(raw().getAllByRole('treeitem').length).toBeLessThan(100)
})

test('finds no secret, and shows none', async () => {
  const { user } = await openRaw()

  await user.type(raw().getByRole('searchbox'), CANARY)

  await waitFor(() => expect(raw().getByRole('status')).toHaveTextContent('Not found'))
  await user.click(raw().getByRole('button', { name: 'Copy value' }))
  const copied = await navigator.clipboard.readText()
  expect(copied).toContain(uuid)
  expect(copied).not.toContain(CANARY)
})

test('whatever is pasted into the search gets an answer', async () => {
  const { user } = await openRaw()
  const asked = api.sandbox.requests.length

  for (const pasted of Object.values(BAD_INPUT)) {
    await user.clear(raw().getByRole('searchbox'))
    await waitFor(() => expect(raw().getByRole('status')).toBeEmptyDOMElement())
    await user.paste(pasted)

    const words = pasted.trim() === '\u200b' ? /^Not found$|^$/ : 'Not found'
    await waitFor(() => expect(raw().getByRole('status')).toHaveTextContent(words))
    expect(raw().getAllByRole('treeitem').length).toBeGreaterThan(5)
    expect(api.sandbox.requests).toHaveLength(asked)
  }
})
