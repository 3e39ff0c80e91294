import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'

/** How many rows the screen shows that it has: "240 numbers", "3 of 28 special prices". It is read out a little later. */
export const count = (page: Page) =>
  page
    .locator('[class*=_count_]:is([role=status], [aria-hidden])')
    .filter({ hasText: /(numbers?|prices?|plans?)$/ })

/** That as a number: the rows out of sight come into the page a little later. */
export const counted = async (page: Page) =>
  Number.parseInt(((await count(page).textContent()) ?? '').replaceAll(',', ''), 10)

/** The rows in the page, without the head. */
export const rows = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader') })

/** Opens the numbers of a signed-in person and waits until the list is whole. */
export async function openNumbers(page: Page, query = '') {
  await page.goto(`/tns${query}`)
  await expect(page.getByText(/^loaded /)).toBeAttached()
  await expect(rows(page).first()).toBeVisible()
}

/** Opens the special prices of a signed-in person and waits until they are here. */
export async function openPrices(page: Page, query = '') {
  await page.goto(`/special-prices${query}`)
  await expect(count(page)).toHaveText(/prices$/)
}

/** Opens the panel of filters. */
export async function openFilters(page: Page) {
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  return page.getByRole('region', { name: 'Filters' })
}

/** Exports with an item of the export menu: the file's name, its text, and its lines below the header. */
export async function exportCsv(page: Page, item: RegExp) {
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  return { name: file.suggestedFilename(), text, lines: text.trimEnd().split('\r\n').slice(1) }
}
