import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 30 })
const handedOver = useDownloads()
type User = Awaited<ReturnType<typeof open>>['user']

const SPECIAL = '/rest/profile/tn/special_prices'
const uuid = (digit: number) => `${digit}0000000-0000-4000-8000-000000000001`
const number = (digit: number, more: object) => ({
  uuid: uuid(digit),
  tn: { tn: 12029822910 + digit },
  tnorder: { uuid: uuid(9), state: 'success', price: null },
  ...more,
})
const onPlan = (digit: number, plan: object) => ({ tn: { tn: 12029822910 + digit, profile: plan } })
const NUMBERS = [
  number(1, { tnorder: { uuid: uuid(7), price: { mrc: '10.50', nrc: 0 } } }),
  number(2, onPlan(2, { uuid: uuid(8), name: 'US local', mrc: 2.005, nrc: 1 })),
  number(3, { tnorder: { uuid: uuid(6), price: { mrc: 'much' } } }),
  number(4, { tn: { tn: 12029822914, profile: null } }),
  number(5, {}),
  number(6, onPlan(6, { uuid: uuid(8), name: 'US local', mrc: 2.005, nrc: 1 })),
]
const serve = (path: string, payload: readonly object[]) =>
  api.sandbox.faults.set(path, { json: { success: true, payload } })

async function openCosts(...names: string[]) {
  serve('/rest/profile/tn', NUMBERS)
  serve(SPECIAL, [{ ...NUMBERS[5], tnorder: { uuid: uuid(9), price: { mrc: 1000 } } }])
  const opened = await open('/tns')
  await findCount('6 numbers')
  await choose(opened.user, ...names)
  return opened
}
async function choose(user: User, ...names: string[]) {
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  for (const name of names) await user.click(await screen.findByRole('checkbox', { name }))
  await user.click(screen.getByRole('button', { name: 'Columns' }))
}
const table = () => screen.getByRole('table', { name: 'Telephone numbers' })
const column = (place: number) =>
  within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').at(place)?.textContent?.trim())
const sum = (text: string) =>
  waitFor(() => expect(screen.getByRole('main')).toHaveTextContent(text))
const asked = () => api.sandbox.requests.map(({ path }) => path)

afterEach(() => document.querySelector('meta[name=opentact-currency]')?.remove())

test('what numbers cost and who says it shows where it is chosen, with the exact sum of the rows that the filters leave', async () => {
  const { user } = await openCosts('Monthly', 'One-off')

  await sum('Monthly 14.510 – 3 of 6 known')
  await sum('One-off 2 – 3 of 6 known')
  expect(column(-2)).toEqual([
    ...['10.50 order', '2.005 plan', 'much unreadable', '—', 'Not included', '2.005 plan'],
  ])
  expect(column(-1)).toEqual(['0 order', '1 plan', 'Not included', '—', 'Not included', '1 plan'])
  await user.type(screen.getByRole('searchbox', { name: 'Search numbers' }), '2912')
  await findCount('1 of 6 numbers')

  await sum('Monthly 2.005 – 1 of 1 known')
  expect(asked()).toEqual(['/rest/profile/tn'])
})

test('special prices count once they were asked for, here or on their screen', async () => {
  const { user } = await openCosts('Monthly')
  await sum('Monthly 14.510 – 3 of 6 known')

  await user.click(screen.getByRole('button', { name: 'Load special prices' }))

  await sum('Monthly 1,012.505 – 3 of 6 known with special prices')
  await waitFor(() => expect(column(-1).at(-1)).toBe('1000 special'))
  expect(screen.queryByRole('button', { name: 'Load special prices' })).toBeNull()
  expect(asked()).toEqual(['/rest/profile/tn', SPECIAL])
})

test('says that special prices could not be loaded, and asks again', async () => {
  const { user } = await openCosts('Monthly')
  await sum('Monthly 14.510')
  api.sandbox.faults.set(SPECIAL, { status: 403, times: 1 })

  await user.click(screen.getByRole('button', { name: 'Load special prices' }))

  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded')
  api.sandbox.faults.set(SPECIAL, { status: 404 })
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  await sum('Monthly 14.510 – 3 of 6 known with special prices')
})

test('sorts by what numbers cost, by value and not as text, what is not known last both ways', async () => {
  const { user } = await openCosts('Monthly')
  await sum('Monthly 14.510')
  const header = within(table()).getByRole('columnheader', { name: 'Monthly' })
  const places = () => column(-1).map((it) => it?.replace(/ .*/, ''))

  await user.click(within(header).getByRole('button'))
  await waitFor(() => expect(places().slice(0, 3)).toEqual(['2.005', '2.005', '10.50']))
  expect(places().slice(3)).toEqual(['much', '—', 'Not'])
  await user.click(within(header).getByRole('button'))

  await waitFor(() => expect(places()).toEqual(['10.50', '2.005', '2.005', 'much', '—', 'Not']))
})

test('the file says what numbers cost and who says it, and amounts have a sign where one is set', async () => {
  const meta = document.createElement('meta')
  meta.name = 'opentact-currency'
  meta.content = '$'
  document.head.append(meta)
  const { user } = await openCosts('Monthly')
  await sum('Monthly $14.510')

  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Visible columns/ }))
  await screen.findByText(/^Saved /)

  const lines = (await handedOver[0]?.file.text())?.trim().split('\r\n') ?? []
  expect(lines.map((line) => line.split(',').slice(-2).join())).toEqual([
    ...['Monthly,Monthly from', '10.50,order', '2.005,price plan', 'much,', ','],
    ...['(not included),', '2.005,price plan'],
  ])
})

test('where the end of a special price cannot be read nobody knows what its numbers cost: a dash says why, no sum has them', async () => {
  const { user } = await openCosts('Monthly')
  const plan = { uuid: uuid(8), name: 'US local', mrc: 1, account: null, expired_on: 'in spring' }
  serve(SPECIAL, [plan])
  await sum('Monthly 14.510 – 3 of 6 known')

  await user.click(screen.getByRole('button', { name: 'Load special prices' }))

  await sum('Monthly 10.50 – 1 of 6 known with special prices')
  await waitFor(() => expect(column(-1).at(-1)).toBe('— The end of a special price cannot be read'))
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Visible columns/ }))
  await screen.findByText(/^Saved /)
  expect(await handedOver.at(-1)?.file.text()).toMatch(/,\(not known\),\r\n$/)
})
