import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 10 })
useDownloads()

const LIST = '/rest/profile/tn'
const PRICES = '/rest/profile/tn/special_prices'
const uuid = (digit: string) => `${digit}0000000-abcd-4000-8000-00000000000a`
const detail = (digit: string) => `${LIST}/${uuid(digit)}`
const envelope = (payload: string) => `{"success":true,"payload":${payload}}`
const answer = (path: string, body: string) => api.sandbox.faults.set(path, { body })

/** A lease as JSON text: its digit, and members beside. */
const lease = (digit: string, more = '"autorenew":true', number = 12029822910 + Number(digit)) =>
  `{"uuid":"${uuid(digit)}","tn":{"tn":${number}},${more}}`
const LEASES = `[${lease('1')},${lease('2')}]`

const region = (name: string) => screen.getByRole('region', { name })
const findNumber = (name: string) => screen.findByRole('heading', { level: 1, name })

test('the list says that the API sent a page of it, and takes nothing for whole', async () => {
  const broken = lease('3', '"sip_connection":null,"sip_control_app":null')
  const data = `[${broken},${LEASES.slice(1)}`
  answer(LIST, envelope(`{"take":3,"skip":0,"total":250,"data":${data}}`))
  const { user } = await open('/tns?finding=I3')

  expect(await screen.findByText(/The API sent 3 of 250 records/)).toBeVisible()
  expect(screen.getByText(/leased twice is known only once the whole list is here/)).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await findCount(/3 numbers/)
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  const filters = await screen.findByRole('region', { name: 'Filters' })
  expect(within(filters).getByText('No findings so far')).toBeVisible()
})

test('the list says what it left out and what came after the answer, and keeps every other row', async () => {
  const broken = `${LEASES.slice(0, -1)},{"uuid":NaN},[],null]`
  answer(LIST, `${envelope(broken)}{"password":"s3cret"}`)
  await open('/tns')

  await findCount(/2 numbers/)

  expect(screen.getByText(/^3 records of the list could not be read/)).toBeVisible()
  expect(screen.getByText(/sent more after its answer: another text like JSON/)).toBeVisible()
  expect(document.body).not.toHaveTextContent('s3cret')
})

test('a list of nothing that can be read is not an account without numbers', async () => {
  answer(LIST, envelope('[null,"x"]'))
  await open('/tns')

  expect(await screen.findByRole('heading', { name: 'No numbers to show' })).toBeVisible()
})

test('special prices say the same of their answer', async () => {
  const plan = `{"uuid":"${uuid('1')}","name":"US","mrc":0.10}`
  answer(PRICES, `${envelope(`{"total":"3","data":[${plan},7]}`)} garbage`)
  await open('/special-prices')

  expect(await screen.findByText(/The API sent 2 of 3 records/)).toBeVisible()
  expect(screen.getByText(/^1 record of the list could not be read/)).toBeVisible()
  expect(
    screen.getByText(/sent more after its answer: text that is no JSON \(7 bytes\)/),
  ).toBeVisible()
  expect(screen.getByRole('row', { name: /US/ })).toHaveTextContent('Monthly 0.10')
})

test('special prices that cannot be read are not “no special prices”', async () => {
  answer(PRICES, envelope('[null]'))
  await open('/special-prices')

  expect(await screen.findByText(/^1 record of the list could not be read/)).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'No special prices' })).toBeNull()
})

test.each([
  [
    'a page of results',
    (record: string) => envelope(`{"take":9,"data":[${lease('3')},${record}]}`),
  ],
  ['one record', envelope],
  ['one record, and more after it', (record: string) => `${envelope(record)}\n<!-- x -->`],
])('a record that comes as %s is shown', async (_, form) => {
  answer(detail('1'), form(lease('1')))
  await open(`/tns/${uuid('1')}`)

  expect(await findNumber('+1 202-982-2911')).toBeVisible()
  const more = screen.queryByText(/sent more after its answer: markup \(10 bytes\)/)
  expect(more !== null).toBe(form('').includes('<'))
})

test('what is wrong in the middle is not JSON, and what ends early is cut off', async () => {
  answer(detail('1'), envelope('{"uuid":"x","autorenew":Infinity}'))
  answer(detail('2'), envelope(lease('2')).slice(0, -20))
  const { unmount } = await open(`/tns/${uuid('1')}`)
  expect(await screen.findByRole('alert')).toHaveTextContent('not JSON')
  unmount()

  await open(`/tns/${uuid('2')}`)

  expect(await screen.findByRole('alert')).toHaveTextContent('broke before')
})

test('numbers stand as they were sent, on the cards and in the raw JSON', async () => {
  const account = `"account":{"uuid":"${uuid('a')}","name":"Acme","balance":"0.10","class4_id":9007199254740993}`
  const price = '"tnorder":{"uuid":"o","state":"success","price":{"mrc":0.10}}'
  const ids = '"class4_product_item_id":12345678901234567890'
  answer(detail('1'), envelope(lease('1', `${account},${price},${ids}`)))
  const { user } = await open(`/tns/${uuid('1')}`)
  await findNumber('+1 202-982-2911')

  await user.click(screen.getByRole('button', { name: 'Show raw JSON' }))

  expect(region('Account')).toHaveTextContent('Balance0.10')
  expect(region('Order')).toHaveTextContent('0.10')
  expect(region('Lease')).toHaveTextContent('12345678901234567890')
  await user.click(await within(region('Raw JSON')).findByRole('button', { name: 'Copy JSON' }))
  const raw = await navigator.clipboard.readText()
  expect(raw).toContain('"mrc": 0.10')
  expect(raw).toContain('"class4_id": 9007199254740993')
  expect(raw).toContain('"class4_product_item_id": 12345678901234567890')
  expect(raw).toContain('"balance": "0.10"')
  expect(region('Raw JSON')).toHaveTextContent('12345678901234567890')
})

test('uuids in capitals in the list are those of the record, and of what it hangs on', async () => {
  const sip = (id: string) => `"autorenew":true,"sip_connection":{"uuid":"${id}","name":"Trunk"}`
  const upper = uuid('a').toUpperCase()
  const rows = [lease('1', sip(upper)), lease('2', sip(uuid('a')))]
  answer(LIST, envelope(`[${rows.join().replaceAll(uuid('1'), uuid('1').toUpperCase())}]`))
  answer(detail('1'), envelope(lease('1', sip(uuid('a')))))
  const { user } = await open(`/tns?sip=${upper}`)
  await findCount(/2 numbers/)

  await user.click(screen.getByRole('link', { name: '+1 202-982-2911' }))

  await findNumber('+1 202-982-2911')
  expect(await screen.findByText('shared by 1 other number')).toBeVisible()
  expect(screen.getByRole('list', { name: 'Not checked' })).not.toHaveTextContent(/double lease/)
})

test('two connections of one name are two options and two chips', async () => {
  const sip = (digit: string) => `"sip_connection":{"uuid":"${uuid(digit)}","name":"Trunk"}`
  answer(LIST, envelope(`[${lease('1', sip('a'))},${lease('2', sip('b'))}]`))
  const { user, router } = await open('/tns')
  await findCount(/2 numbers/)
  await user.click(screen.getByRole('button', { name: 'Filters' }))
  const filters = await screen.findByRole('region', { name: 'Filters' })

  await user.click(within(filters).getByRole('checkbox', { name: /^Trunk \(b0000000\)/ }))

  await findCount(/1 of 2 numbers/)
  expect(router.location.search).toBe(`?sip=${uuid('b')}`)
  expect(
    screen.getByRole('button', { name: 'Remove SIP connection: Trunk (b0000000)' }),
  ).toBeVisible()
  expect(within(filters).getByRole('checkbox', { name: /^Trunk \(a0000000\)/ })).toBeVisible()
})

test('a list in place of a connection is no voice route: nobody knows', async () => {
  answer(detail('1'), envelope(lease('1', '"sip_connection":[],"sip_control_app":null')))
  await open(`/tns/${uuid('1')}`)

  await findNumber('+1 202-982-2911')

  expect(region('SIP')).toHaveTextContent('[] unreadable')
  expect(within(region('Findings')).getByText('Unreadable field')).toBeVisible()
  expect(screen.getByRole('list', { name: 'Not checked' })).toHaveTextContent(
    /sip_connection.*voice/,
  )
})
