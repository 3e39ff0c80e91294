import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, exportCsv, openFilters, openPrices, rows } from './list-screen.ts'

const names = (page: Page) => page.getByRole('rowheader').allTextContents()
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search special prices' })

test('special prices narrow with counts, show what narrows, and live in the address', async ({
  page,
}) => {
  await openPrices(page)
  const all = Number((await count(page).textContent())?.split(' ')[0])
  const filters = await openFilters(page)
  const state = filters.getByRole('group', { name: 'Order state' })
  const promised = await state.locator('label').first().locator('span').last().textContent()

  await state.getByRole('checkbox').first().check()
  await expect(count(page)).toHaveText(`${promised} of ${all} special prices`)
  await filters
    .getByRole('group', { name: 'Ends on' })
    .getByRole('checkbox', { name: /^Overdue/ })
    .check()
  await expect(page).toHaveURL(/\?state=success&expiry=overdue$/)
  const narrowed = (await count(page).textContent()) as string

  await page.reload()
  await expect(count(page)).toHaveText(narrowed)
  await page.getByRole('button', { name: 'Remove Order state: success' }).click()
  await expect(page).toHaveURL(/\?expiry=overdue$/)
  await page.goBack()
  await expect(page).toHaveURL(/\?state=success&expiry=overdue$/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(count(page)).toHaveText(`${all} special prices`)
})

test('typing finds special prices and replaces the history, a choice adds to it', async ({
  page,
}) => {
  await page.goto('/tns')
  await page.getByRole('link', { name: 'Special prices' }).click()
  await expect(rows(page).first()).toBeVisible()

  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('(202) 982-2917', { delay: 60 })
  await expect(page).toHaveURL(/special-prices\?q=/)
  await expect(page.getByRole('rowheader')).toHaveText(['+1 202-982-2917'])
  await page.getByRole('button', { name: 'Ends on', exact: true }).click()
  await expect(page).toHaveURL(/sort=ends$/)

  await page.goBack()
  await expect(page).toHaveURL(/special-prices\?q=[^&]+$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/tns$/)
})

test('an empty result of special prices says which filter to drop', async ({ page }) => {
  await openPrices(page, '?q=2029822917&expiry=overdue&state=success')
  await expect(page.getByRole('heading', { name: 'No special price matches' })).toBeVisible()

  await page
    .getByRole('button', { name: 'Without “Ends on: Overdue”: 1 special price', exact: true })
    .click()

  await expect(page.getByRole('rowheader')).toHaveText(['+1 202-982-2917'])
})

test('parts of an address that special prices do not know are told', async ({ page }) => {
  await openPrices(page, '?sort=size,-name&expiry=banana&list=free&colour=red')

  await expect(
    page.getByText('does not know: sort “size”, expiry “banana”, list “free”, “colour”.'),
  ).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
})

test('columns of special prices hide, move and widen, and come back after a reload', async ({
  page,
}) => {
  await openPrices(page)
  await page.getByRole('button', { name: 'Columns' }).click()
  const panel = page.getByRole('region', { name: 'Columns' })

  await panel.getByRole('checkbox', { name: 'Account' }).uncheck()
  await panel.getByRole('button', { name: 'Move Ends on up' }).click()
  await panel.getByRole('spinbutton', { name: 'Width of SMS' }).fill('400')
  await panel.getByRole('radio', { name: 'comfortable' }).check()
  await page.reload()

  await expect(rows(page).first()).toBeVisible()
  const headers = (await page.getByRole('columnheader').allTextContents()).filter(Boolean)
  expect(headers.slice(0, 4)).toEqual(['Name', 'Ends on', 'Order state', 'Number'])
  expect((await page.getByRole('columnheader', { name: 'SMS' }).boundingBox())?.width).toBe(400)
  expect((await rows(page).first().boundingBox())?.height).toBe(44)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(page.getByRole('columnheader', { name: 'Account' })).toBeVisible()
})

test('special prices are ticked in ranges, copied and exported in the order of the screen', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPrices(page, '?sort=-name')
  const shown = (await names(page)).map((name) => name.replace(/\D/g, ''))
  const boxes = page.getByRole('checkbox', { name: 'Select this row' })

  await boxes.nth(4).click()
  await boxes.nth(2).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Copy numbers' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const some = await exportCsv(page, /Visible columns/)
  await page.getByRole('checkbox', { name: /^Select all \d+ rows/ }).check()
  const all = await exportCsv(page, /Every column/)

  expect(copied.split('\n')).toEqual(shown.slice(2, 5).map((digits) => `+${digits}`))
  expect(some.name).toMatch(/^special-prices-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/)
  expect(some.text.startsWith('\ufeffName,Account,Order state,Ends on,Number once,')).toBe(true)
  expect(some.lines.map((line) => line.split(',')[0])).toEqual(shown.slice(2, 5))
  expect(all.lines.map((line) => line.split(',')[0])).toEqual(shown)
  expect(all.text).not.toMatch(/canary/i)
})

test('special prices that are dearer than the list are found where the list is known', async ({
  page,
  api,
}) => {
  await api.hold({ shape: 'mixed' })
  await page.goto('/tns')
  await expect(page.getByText(/^loaded /)).toBeVisible()
  await page.getByRole('link', { name: 'Special prices' }).click()
  const filters = await openFilters(page)

  await filters
    .getByRole('group', { name: 'Against list' })
    .getByRole('checkbox', { name: /^Dearer/ })
    .check()

  await expect(page).toHaveURL(/\?list=dearer$/)
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).getByText(/^Dearer: /)).toBeVisible()
})

test('price plans among the numbers are narrowed, arranged and exported the same way', async ({
  page,
  api,
}) => {
  await api.hold({ shape: 'mixed' })
  await page.goto('/tns')
  await page.getByRole('radio', { name: /price plans/ }).check()
  await expect(count(page)).toHaveText('30 price plans')
  const filters = await openFilters(page)

  await filters.getByRole('checkbox', { name: /^Germany/ }).check()
  await expect(page).toHaveURL(/\?country=Germany&show=plans$/)
  await expect(count(page)).toHaveText('6 of 30 price plans')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Country' }).uncheck()
  const { name, text, lines } = await exportCsv(page, /Visible columns/)

  expect(name).toMatch(/^price-plans-/)
  expect(text).toMatch(/^\ufeffName,Account,Ends on,Number once,/)
  expect(lines.map((line) => line.split(',')[0])).toEqual(await names(page))
})
