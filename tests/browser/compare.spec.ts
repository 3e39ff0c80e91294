import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, rows } from './list-screen.ts'
import { objections } from './objections.ts'
import { tabTo } from './tab-to.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Comparison' })
const heads = (page: Page) => table(page).getByRole('columnheader')

const differ = (page: Page) => page.getByRole('status').filter({ hasText: /fields differ$/ })

/** The address of a comparison of some of the account's numbers. */
const addressOf = (records: Record<string, unknown>[], ...places: number[]) =>
  `/tns/compare?ids=${places.map((place) => records[place]?.uuid)}`

test('numbers are ticked, compared and put against another by keyboard alone', async ({ page }) => {
  await openNumbers(page, '?sort=number')
  const boxes = page.getByRole('checkbox', { name: 'Select this row' })

  await tabTo(page, boxes.first())
  await page.keyboard.press('Space')
  await tabTo(page, boxes.nth(1))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Compare' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Compare numbers' })).toBeFocused()
  await expect(differ(page)).toHaveText(/^\d+ of \d+ fields differ$/)
  await tabTo(page, page.getByRole('switch', { name: 'Only differences' }))
  const hidden = await rows(page).count()
  await page.keyboard.press('Space')
  await expect.poll(() => rows(page).count()).toBeGreaterThan(hidden)
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await expect(page).toHaveURL(/&ref=/)

  await page.keyboard.press('Tab')
  await tabTo(page, heads(page).nth(2).getByRole('link'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Back to the comparison' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await page.goBack()
  await expect(page.getByText('2 rows selected')).toBeVisible()
})

test('from a number one is found and added by keyboard alone', async ({ page, api }) => {
  const records = await api.records()
  const wanted = records[20]?.uuid as string
  await page.goto(`/tns/${records[1]?.uuid}`)
  await expect(page.getByText('Balance')).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Compare' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: /^Same block/ })).toBeVisible()
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.insertText(`<b>${wanted.toUpperCase()}</b>`)
  await page.keyboard.press('Enter')

  await expect(heads(page)).toHaveCount(3)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`,${wanted}$`))
})

test('the head and the first column stay in sight, nothing runs out of a phone, and axe has no objection in light and dark', async ({
  page,
  api,
}) => {
  await page.setViewportSize({ width: 700, height: 700 })
  await page.goto(`${addressOf(await api.records(), 1, 2, 3, 4)},nonsense`)
  await expect(differ(page)).toHaveText(/^\d+ of \d+ fields differ$/)
  const region = page.getByRole('region', { name: 'Comparison, scrollable' })

  const scrolled = await region.evaluate((element) => {
    element.scrollTo(400, 900)
    return Math.min(element.scrollLeft, element.scrollTop)
  })
  expect(scrolled).toBeGreaterThan(100)
  await expect(heads(page).first()).toBeInViewport({ ratio: 1 })
  await expect(heads(page).nth(4)).toBeInViewport()
  await page.setViewportSize({ width: 360, height: 740 })
  const spare = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(spare).toBeLessThanOrEqual(0)
  const main = page.getByRole('main')
  expect(await main.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0)

  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: 'Add a number' }).click()
  await expect(page.getByRole('list', { name: /^Same/ }).first()).toBeVisible()
  expect(await objections(page, 'light')).toEqual([])
  expect(await objections(page, 'dark', { again: true })).toEqual([])
})
