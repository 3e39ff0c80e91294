import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { credentials } from '#api/credentials.ts'
import { isFindKey } from '#ui/shortcuts.ts'
import { setHidden } from '#ui/value/use-disguise.ts'
import { leaseUuid } from './sandbox/leases.ts'
import { ADMIN, signToken } from './sandbox/sign-in.ts'
import { BAD_INPUT } from './support/bad-input.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 30 })
afterEach(() => {
  for (const meta of document.querySelectorAll('meta[name=opentact-link]')) meta.remove()
})

const LIST = '/rest/profile/tn'
const uuid = leaseUuid('main', 1)
const NUMBER = '+1 202-982-2918'
const NOBODY = '00000000-1111-4222-8333-444455556666'
const asked = () => api.sandbox.requests.map(({ path }) => path)
const box = () => screen.findByRole('combobox', { name: 'Find a number' })
const options = () => screen.queryAllByRole('option')
const findOption = (name: RegExp) => screen.findByRole('option', { name })
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const keys = '{Control>}k{/Control}'

async function openNumbers() {
  const opened = await open('/tns')
  await findCount('30 numbers')
  return opened
}

async function signIn(user: Awaited<ReturnType<typeof open>>['user']) {
  await user.type(await screen.findByRole('textbox', { name: 'Email' }), 'admin@example.com')
  await user.type(screen.getByLabelText('Password'), 'sandbox')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
}

/** The uuid of a SIP connection that numbers use. */
async function aConnection() {
  const headers = { 'x-auth-token': await signToken(ADMIN) }
  const { payload } = await (await fetch(`${api.url}${LIST}`, { headers })).json()
  api.sandbox.requests.length = 0
  return payload.find(({ sip_connection }: Lease) => sip_connection?.uuid).sip_connection.uuid
}
type Lease = { sip_connection?: { uuid?: string } }

function serveLink(content: string) {
  const meta = document.createElement('meta')
  meta.name = 'opentact-link'
  meta.content = content
  document.head.append(meta)
}

test('a pasted number is chosen, and Enter opens it', async () => {
  const { user } = await openNumbers()

  await user.click(screen.getByRole('button', { name: 'Find a number' }))
  await user.click(await box())
  await user.paste('(202) 982-2918')

  const option = await findOption(/2918/)
  expect(option).toHaveAttribute('aria-selected', 'true')
  expect(option).toHaveTextContent(/Same number.*Acmetel.*Order success.*Renews/)
  expect(within(option).getByText('202-982-2918')).toBeVisible()
  expect(await box()).toHaveAttribute('aria-activedescendant', option.id)
  expect(screen.getByText(/^read as: /)).toHaveTextContent('202 982 2918')
  await user.keyboard('{Enter}')
  await heading(NUMBER)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('arrows choose among several hits, which Enter alone does not open', async () => {
  const { user, router } = await openNumbers()

  await user.keyboard(`${keys}(202) 982-29`)
  await screen.findByText(/^read as: begins with/)
  await waitFor(() => expect(options().length).toBeGreaterThan(2))
  expect(options().filter((it) => it.getAttribute('aria-selected') === 'true')).toEqual([])
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(options()[0]).toHaveAttribute('aria-selected', 'true')
  await user.keyboard('{ArrowUp}')
  expect(options().at(-1)).toHaveAttribute('aria-selected', 'true')
  const last = options().at(-1)?.getAttribute('href')
  await user.keyboard('{Enter}')

  await waitFor(() => expect(router.location.pathname).toBe(last))
})

test('what numbers use leads to the list of them, and all hits do with Ctrl Enter', async () => {
  const { user, router } = await openNumbers()

  await user.keyboard(`${keys}kamailio`)
  const option = await findOption(/SIP connection Kamailio.*Name.*used by/)
  const count = /used by (\d+ numbers?)/.exec(option.textContent)?.[1] as string
  await user.click(option)
  await waitFor(() => expect(router.location.search).toContain('sip='))
  await findCount(`${count.split(' ')[0]} of 30 numbers`)

  await user.keyboard(`${keys}2029822918`)
  await screen.findByRole('button', { name: 'Show all 1 in the list' })
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(router.location.search).toBe('?q=2029822918'))
})

test('all that a pattern finds are a list of their own', async () => {
  const { user, router } = await openNumbers()

  await user.keyboard(keys)
  await user.click(await box())
  await user.paste('+1*')
  const button = await screen.findByRole('button', { name: /^Show all \d+ in the list$/ })
  const count = Number(/\d+/.exec(button.textContent)?.[0])
  await user.click(button)

  // More than the dialog shows.
  expect(count).toBeGreaterThan(10)
  await findCount(`${count} of 30 numbers`)
  expect(router.location.search).toMatch(/^\?set=\w+$/)
})

test('a shortened uuid leads to the list of what it can be, by keyboard', async () => {
  const { user, router } = await openNumbers()

  await user.keyboard(keys)
  await user.click(await box())
  await user.paste(`${uuid.slice(0, 8)}…${uuid.slice(-4)}`)
  await screen.findByRole('button', { name: 'Show all 1 in the list' })
  await user.keyboard('{Control>}{Enter}{/Control}')

  await findCount('1 of 30 numbers')
  expect(router.location.search).toMatch(/^\?set=/)
})

test('an address of a SIP connection leads to the numbers that use it, and is hidden where all are', async () => {
  const connection = { uuid: 'c', name: 'Warehouse', ip: '203.0.113.9', port: 5060 }
  const payload = [1, 2, 3].map((end) => ({
    uuid: `44444444-4444-4444-8444-44444444444${end}`,
    tn: { tn: 12029822900 + end },
    sip_connection: end === 3 ? { uuid: 'd', name: 'Elsewhere' } : connection,
  }))
  api.sandbox.faults.set(LIST, { json: { success: true, payload } })
  const { user, router } = await open('/tns')
  await findCount('3 numbers')

  await user.keyboard(keys)
  await user.click(await box())
  await user.paste('sip:203.0.113.9:5061')
  const option = await findOption(/SIP connection Warehouse/)
  expect(option).toHaveTextContent(
    /IP address 203\.0\.113\.9, port 5060, not 5061 used by 2 numbers/,
  )
  expect(within(option).getByText('203.0.113.9').tagName).toBe('MARK')
  expect(
    screen.getByText(/Of 1 SIP connection the list does not say where it is reached\.$/),
  ).toBeVisible()
  await user.keyboard('{Enter}')
  await findCount('2 of 3 numbers')
  expect(router.location.search).toBe('?sip=c')

  setHidden(true)
  await user.keyboard(`${keys}203.0.113.9`)
  expect(await findOption(/Warehouse/)).toHaveTextContent(/IP address •••\.•••\.•••\.••• #\d/)
  expect(screen.getByRole('dialog').outerHTML.replace(/value="[^"]*"/, '')).not.toContain('203.0')
  setHidden(false)
})

test('a uuid that the list does not hold costs one request, on Enter, and says where was looked', async () => {
  const { user } = await openNumbers()

  await user.keyboard(keys)
  await user.click(await box())
  await user.paste(`see {${NOBODY.toUpperCase()}}`)
  await screen.findByText(/^Not in the list of .*↵ asks the API\.$/)
  expect(asked()).toEqual([LIST])
  await user.keyboard('{Enter}{Enter}')

  expect(await screen.findByText('Where this dashboard looked:')).toBeVisible()
  expect(screen.getByText(/^It is not in the list of .* either \(30 records\)\.$/)).toBeVisible()
  await user.keyboard('{Enter}')
  expect(asked()).toEqual([LIST, `${LIST}/${NOBODY}`])
})

test('a list that fails leaves look-up by uuid working', async () => {
  api.sandbox.faults.set(LIST, { status: 403 })
  const { user } = await open('/special-prices')
  await heading('Special prices')
  api.sandbox.requests.length = 0

  await user.keyboard(`${keys}${uuid}`)
  expect(await screen.findByText(/a UUID can be looked up all the same/)).toBeVisible()
  await user.keyboard('{Enter}')

  await heading(NUMBER)
  expect(asked().filter((path) => path === `${LIST}/${uuid}`)).toHaveLength(1)
})

test('a question that failed is told, and can be asked again', async () => {
  api.sandbox.faults.set(`${LIST}/${NOBODY}`, { status: 500 })
  const { user } = await openNumbers()

  await user.keyboard(`${keys}${NOBODY}{Enter}`)

  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The API could not be asked for this UUID.')
  expect(asked()).toEqual([LIST, `${LIST}/${NOBODY}`])
  api.sandbox.faults.clear()
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  await screen.findByText('Where this dashboard looked:')
})

test('numbers opened last are offered, until somebody signs out', async () => {
  const { user } = await openNumbers()
  await user.keyboard(`${keys}2029822918{Enter}`)
  await heading(NUMBER)

  await user.keyboard(keys)
  expect(await findOption(/2918/)).toBeVisible()
  expect(screen.getByRole('group', { name: 'Opened last' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await user.click(screen.getByRole('button', { name: 'Account menu' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  await signIn(user)
  await findCount('30 numbers')
  await user.keyboard(keys)
  await box()
  expect(options()).toEqual([])
})

test('nothing, and what is no number, gets an answer and asks for nothing', async () => {
  const { user } = await openNumbers()
  await user.keyboard(keys)
  await user.click(await box())

  for (const pasted of ['', '   ', '🔥', '<b></b>', '‫שלום', '*', '{}', '5551234567 5551234568']) {
    await user.clear(await box())
    if (pasted) await user.paste(pasted)
    expect(options()).toEqual([])
    await user.keyboard('{Enter}')
    expect(screen.getByRole('dialog', { name: 'Find a number' })).toBeVisible()
    expect(asked()).toEqual([LIST])
  }
})

test.each(Object.entries(BAD_INPUT).map(([name, text]) => [name, text.slice(0, 2000)]))(
  '%s in a link gets an answer and asks for the list alone',
  async (_, pasted) => {
    await open(`/lookup?${new URLSearchParams({ q: (pasted as string).toWellFormed() })}`)

    await heading('Find a number')
    await waitFor(() => expect(asked()).toEqual([LIST]))
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())

    expect(options()).toEqual([])
    expect(document.querySelector('main img, main b')).toBeNull()
    expect(asked()).toEqual([LIST])
  },
)

test('a million characters are cut, which is told, and lines do not run into each other', async () => {
  const { user } = await openNumbers()
  await user.keyboard(keys)
  await user.click(await box())

  await user.paste('x'.repeat(1_000_000))
  expect(await screen.findByText(/Only the start of its 1,000,000 characters/)).toBeVisible()
  await user.clear(await box())
  await user.paste('2029822917\n2029822918')

  expect(await screen.findByText(/It names 2 numbers/)).toBeVisible()
})

test('a link goes on to the number where there is one hit, in place of itself', async () => {
  await open('/lookup?q=982-2918')

  await heading(NUMBER)

  expect(asked().filter((path) => path === LIST)).toHaveLength(1)
})

test('a link to a uuid needs no list to go on', async () => {
  api.sandbox.faults.set(LIST, { status: 500 })

  await open(`/lookup?q=${uuid}`)

  await heading(NUMBER)
  expect(asked().filter((path) => path === `${LIST}/${uuid}`)).toHaveLength(1)
})

test('a link to a uuid asks for it once, however long the list takes', async () => {
  api.sandbox.faults.set(LIST, { hang: true })

  await open(`/lookup?q=${uuid}`)

  await heading(NUMBER)
  expect(asked().sort()).toEqual([LIST, `${LIST}/${uuid}`])
})

test('a link to the uuid of what numbers use shows these, once the list is here', async () => {
  const connection = await aConnection()
  api.sandbox.faults.set(LIST, { delayMs: 300 })
  const { user, router } = await open(`/lookup?q=${connection}`)

  await user.click(await findOption(/SIP connection .*used by \d+ numbers?/))

  await waitFor(() => expect(router.location.search).toContain('sip='))
  expect(asked().filter((path) => path.startsWith(`${LIST}/`))).toEqual([`${LIST}/${connection}`])
})

test('a link with several hits shows them, and the address follows what is typed', async () => {
  const { user, router } = await open('/lookup?q=982-29')

  await heading('Find a number')
  await waitFor(() => expect(options().length).toBeGreaterThan(2))
  const field = await box()
  expect(field).toHaveValue('982-29')
  await user.clear(field)
  await user.type(field, 'kamailio')

  await waitFor(() => expect(router.location.search).toBe('?q=kamailio'))
  expect(router.location.pathname).toBe('/lookup')
})

test('a link works for who is signed out: after sign-in it goes on', async () => {
  // Whoever has just signed out comes back to nothing.
  credentials.settle()
  const { user } = await open('/lookup?q=982-2918', { signedIn: false })

  await signIn(user)

  await heading(NUMBER)
})

test("the deployer's links stand at a number and in the dialog, and one that is bad is told once", async () => {
  serveLink('Call records https://cdr.example/?tn={e164}')
  serveLink('Run me javascript:alert({e164})')
  const { user } = await openNumbers()

  await user.keyboard(`${keys}2029822918`)
  await findOption(/2918/)

  const link = await screen.findByRole('link', { name: 'Call records' })
  expect(link).toHaveAttribute('href', 'https://cdr.example/?tn=%2B12029822918')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  expect(screen.getByText('Run me javascript:alert({e164})')).toBeVisible()
  expect(screen.queryByRole('link', { name: /Run me/ })).toBeNull()
  await user.keyboard('{Enter}')
  await heading(NUMBER)
  expect(await screen.findByRole('link', { name: 'Call records' })).toBeVisible()
  expect(screen.queryByText(/Run me/)).toBeNull()
})

test("the deployer's links are a column of the list for who wants it", async () => {
  serveLink('Call records https://cdr.example/?tn={e164}')
  const { user } = await openNumbers()
  expect(screen.queryByRole('columnheader', { name: 'Links' })).toBeNull()

  await user.click(screen.getByRole('button', { name: 'Columns' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Links' }))

  expect(screen.getByRole('columnheader', { name: 'Links' })).toBeVisible()
  const [first] = screen.getAllByRole('link', { name: 'Call records' })
  expect(first).toHaveAttribute('href', 'https://cdr.example/?tn=%2B12029822917')
})

const pressed = (key: string, code: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, code, ...more })

test('Ctrl K and ⌘ K are the same keys on every layout', () => {
  const ctrlKey = true

  expect(isFindKey(pressed('k', 'KeyK', { ctrlKey }))).toBe(true)
  expect(isFindKey(pressed('K', 'KeyK', { ctrlKey }))).toBe(true)
  expect(isFindKey(pressed('k', 'KeyK', { metaKey: true }), true)).toBe(true)
  expect(isFindKey(pressed('л', 'KeyK', { ctrlKey }))).toBe(true)
  expect(isFindKey(pressed('k', 'KeyV', { ctrlKey }))).toBe(true)
  expect(isFindKey(pressed('t', 'KeyK', { ctrlKey }))).toBe(false)
  expect(isFindKey(pressed('k', 'KeyK'))).toBe(false)
  expect(isFindKey(pressed('k', 'KeyK', { ctrlKey, altKey: true }))).toBe(false)
  expect(isFindKey(pressed('k', 'KeyK', { ctrlKey, shiftKey: true }))).toBe(false)
})
