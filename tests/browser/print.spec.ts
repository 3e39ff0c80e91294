import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { counted, openNumbers, openPrices, rows } from './list-screen.ts'

const region = (page: Page) =>
  page.getByRole('region', { name: 'Telephone numbers, scrollable', includeHidden: true })

/** Prints to PDF: how many numbers are linked on its pages, and how many pages there are. */
async function print(page: Page) {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return {
    numbers: text.match(/\/URI \([^)]*\/tns\/[\da-f-]{36}\)/g)?.length ?? 0,
    pages: text.match(/\/Type \/Page\b/g)?.length ?? 0,
  }
}

/** What is on paper but can only be pressed; the words of headers, filters and checks are meant to be read. */
const controls = (page: Page) =>
  page.locator('button, input, select, textarea, summary, nav').evaluateAll((all) =>
    all
      .filter((it) => it.checkVisibility() && !it.closest('thead'))
      // Words that lead somewhere on the screen and look like any others on paper.
      .filter((it) => !it.classList.contains('plain-button'))
      .filter((it) => !/: |could not be checked|monthly|one-off/.test(it.textContent ?? ''))
      .map((it) => it.outerHTML.slice(0, 80)),
  )

/** The colours of every text on paper. */
const inks = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.body.querySelectorAll<HTMLElement>('*')]
    const said = all.filter((it) => it.checkVisibility() && it.firstChild?.nodeType === 3)
    return [...new Set(said.map((it) => getComputedStyle(it).color))]
  })

test('every row that shows is printed, black on white and without controls, and the screen is as it was', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openNumbers(page, '?q=acmetel')
  await page.getByRole('checkbox', { name: 'Select this row' }).first().check()
  await region(page).evaluate((element) => element.scrollTo({ top: 600 }))
  const shown = await counted(page)
  await expect(rows(page)).toHaveCount(shown)
  // A record without a uuid has no page of its own.
  const linked = await rows(page).getByRole('link').count()

  const { numbers, pages } = await print(page)
  expect(numbers).toBe(linked)
  expect(pages).toBeGreaterThan(shown / 40)
  expect(await region(page).evaluate((element) => element.scrollTop)).toBe(600)
  await expect(page.getByText('1 row selected')).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  expect(await controls(page)).toEqual([])
  expect(await inks(page)).toEqual(['rgb(0, 0, 0)'])
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.getByText('Acmetel, Ada Marlowe')).toBeVisible()
  await expect(page.getByText(/^Printed .* UTC$/)).toBeVisible()
  await expect(page.getByText('Search: acmetel')).toBeVisible()
  await expect(page.getByText(/^\d+ of 40 numbers$/)).toBeVisible()
})

test('a list past 2,000 rows says what is not on the paper, and asks first where it can', async ({
  page,
  api,
}) => {
  const uuid = (place: number) => `50000000-0000-4000-8000-${String(place).padStart(12, '0')}`
  const number = (place: number) => ({ uuid: uuid(place), tn: { tn: 12025550000 + place } })
  await api.serve(Array.from({ length: 2001 }, (_, place) => number(place)))
  await page.addInitScript(() => {
    const printed: string[] = []
    Object.assign(window, { printed })
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      const said = document.querySelector('section > p')?.textContent ?? ''
      printed.push(`${document.querySelectorAll('tbody tr').length} ${said}`.trim())
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await openNumbers(page)
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible()

  await page.keyboard.press('ControlOrMeta+p')
  await page
    .getByRole('dialog', { name: 'Print 2,001 numbers?' })
    .getByRole('button', { name: 'Print the first 2,000' })
    .click()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.getByRole('button', { name: 'Print all 2,001' }).click()

  await expect
    .poll(() => page.evaluate(() => (window as unknown as { printed: string[] }).printed))
    .toEqual(['2000 First 2,000 of 2,001 rows. Use Export CSV for all.', '2001'])
  expect(await rows(page).count()).toBeLessThan(100)
})

test('a number is printed with all its cards and its raw JSON; special prices with every row', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openPrices(page)
  const shown = await counted(page)
  expect((await print(page)).numbers).toBe(shown)
  await page.emulateMedia({ media: 'print' })
  expect(await controls(page)).toEqual([])
  expect(await inks(page)).toEqual(['rgb(0, 0, 0)'])
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Show raw JSON' }).click()
  await expect(page.getByRole('button', { name: 'Copy JSON' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })

  for (const name of ['Findings', 'Lease', 'Order', 'Messaging', 'SIP', 'Account', 'History']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  }
  const json = page.getByRole('region', { name: 'Raw JSON' }).locator('pre')
  expect(await json.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(0)
  expect(await controls(page)).toEqual([])
  expect(await inks(page)).toEqual(['rgb(0, 0, 0)'])
  await expect(page.getByText(/^Printed .* UTC$/)).toBeVisible()
  expect((await print(page)).pages).toBeGreaterThan(3)
})
