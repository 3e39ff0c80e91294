import { screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 100 })
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
