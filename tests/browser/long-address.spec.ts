import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, openFilters, openNumbers } from './list-screen.ts'

const uuid = (place: number) => `55555555-5555-4555-8555-${String(place).padStart(12, '0')}`
const records = Array.from({ length: 420 }, (_, place) => ({
  uuid: `44444444-4444-4444-8444-${String(place).padStart(12, '0')}`,
  tn: { tn: 12029820000 + place },
  sip_connection: { uuid: uuid(place), name: `Trunk ${place}`, is_active: true },
}))
const chosen = (places: number) =>
  Array.from({ length: places }, (_, place) => `sip=${uuid(place)}`).join('&')

const chips = (page: Page) => page.getByRole('button', { name: /^Remove SIP connection/ })

test('a view of more filters than a server takes in an address is kept in it, opens, and can be gone back from; one of 400 opens, too', async ({
  page,
  api,
  context,
}) => {
  await api.serve(records)
  await openNumbers(page, `?sort=-number&${chosen(142)}`)
  const filters = await openFilters(page)
  await filters.getByRole('textbox', { name: 'Narrow SIP connection' }).fill('Trunk 41')
  for (const name of ['Trunk 410', 'Trunk 411', 'Trunk 412', 'Trunk 413', 'Trunk 414']) {
    await filters.getByRole('checkbox', { name }).check()
  }
  await expect(count(page)).toHaveText('147 of 420 numbers')
  const address = new URL(page.url())
  expect(address.search).toBe('')

  for (const elsewhere of [false, true]) {
    const tab = elsewhere ? await context.newPage() : page
    await (elsewhere ? tab.goto(address.href) : tab.reload())
    await expect(count(tab)).toHaveText('147 of 420 numbers')
    await expect(chips(tab)).toHaveCount(147)
    await expect(tab.getByRole('columnheader', { name: 'Number' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  }
  await page.bringToFront()
  await page.getByRole('link', { name: '+1 202-982-0414' }).click()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(count(page)).toHaveText('147 of 420 numbers')
  await page.goBack()
  await expect(count(page)).toHaveText('146 of 420 numbers')

  // Anew each time, whichever of the two ways an address is written.
  await openNumbers(page, `?${chosen(200)}`)
  await expect(count(page)).toHaveText('200 of 420 numbers')
  await openNumbers(page, `#${chosen(400)}`)
  await expect(count(page)).toHaveText('400 of 420 numbers')
})
