import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, counted, openNumbers, openPrices, rows } from './list-screen.ts'

/** Does to a page what a browser's translation does: every text node, now and later, goes into an element of its own. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest('font, script, style')) continue
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        text.replaceWith(outer)
        outer.append(inner)
        inner.append(text.data)
      }
    }
    wrap(document.body)
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.parentNode) wrap(node.parentNode)
    }).observe(document.body, { subtree: true, childList: true })
  })

/** What each row says, cell by cell, without the words that the clock changes. */
const said = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | ')),
  )

const header = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a translated list, but for its numbers, uuids and dates, sorts, narrows and refreshes without mixing its rows', async ({
  page,
  api,
  context,
}) => {
  await api.hold({ numbers: 60 })
  await openNumbers(page)
  const cells = page.getByRole('row').nth(1)
  for (const cell of [
    cells.getByRole('rowheader'),
    cells.locator('time'),
    cells.locator('.mono'),
  ]) {
    expect(await cell.evaluate((it: HTMLElement) => it.translate)).toBe(false)
  }
  // Nor are links made of them.
  await expect(page.locator('meta[name="format-detection"]')).toHaveAttribute(
    'content',
    /telephone=no/,
  )

  const records = await api.records()
  await translate(page)

  await header(page, 'Expires').click()
  await header(page, 'Findings').click({ modifiers: ['Shift'] })
  await header(page, 'Account').click()
  await header(page, 'Account').click()
  await page.getByRole('searchbox', { name: 'Search numbers' }).fill('acmetel')
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await page
    .getByRole('checkbox', { name: /^On \d/ })
    .first()
    .check()
  await page.getByRole('checkbox', { name: 'Select this row' }).nth(1).check()
  await page.getByRole('checkbox', { name: 'Select this row' }).nth(2).check()
  await expect(page).toHaveURL(/q=acmetel.*autorenew=yes/)
  await api.serve(records.slice(1))
  await header(page, 'Refresh').click()
  await expect(page.getByText(/1 gone since the last refresh/)).toBeVisible()
  await expect(page.getByText('2 rows selected')).toBeVisible()
  await expect(count(page)).toHaveText(/ of 59 numbers$/)
  const left = await counted(page)
  await expect(rows(page)).toHaveCount(left)
  const translated = await said(page)

  const plain = await context.newPage()
  await plain.goto(page.url())
  await expect(count(plain)).toHaveText(`${left} of 59 numbers`)
  await expect(rows(plain)).toHaveCount(translated.length)
  expect(translated).toEqual(await said(plain))
  expect(translated.length).toBeGreaterThan(20)
})

test('a translated page of prices sorts, a translated number opens, and every way back works', async ({
  page,
  context,
}) => {
  await openPrices(page)
  await translate(page)

  await header(page, 'Ends').click()
  await header(page, 'Other costs').click()
  const plain = await context.newPage()
  await plain.goto(page.url())
  await expect(rows(plain).first()).toBeVisible()
  expect(await said(page)).toEqual(await said(plain))
  await page.bringToFront()

  const link = page.getByRole('rowheader').getByRole('link').first()
  const number = (await link.textContent()) as string
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)
  await page.getByRole('button', { name: 'Show raw JSON' }).click()
  await expect(page.getByRole('button', { name: 'Copy JSON' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to special prices' }).click()
  await expect(page.getByRole('link', { name: number })).toBeFocused()
  await page.getByRole('searchbox').fill('nothing like this')
  await expect(page.getByRole('heading', { name: 'No special price matches' })).toBeVisible()
  await page.getByRole('button', { name: /^Show all/ }).click()
  await expect(rows(page).first()).toBeVisible()
})
