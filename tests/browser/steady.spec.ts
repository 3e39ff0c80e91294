import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, openFilters, openNumbers, openPrices, rows } from './list-screen.ts'

/** Where the first row stands, in pixels from the top of the window. */
const top = async (page: Page) => (await rows(page).first().boundingBox())?.y

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [360, 740],
  [320, 640],
] as const) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } })

    test(`no row moves on the first tick, the first letter, a filter, a sort or a refresh, ${width} px`, async ({
      page,
    }) => {
      await openNumbers(page)
      const before = await top(page)

      await rows(page).getByRole('checkbox').nth(3).check()
      await expect(page.getByText('1 row selected')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Refresh' })).toBeInViewport()
      expect(await top(page)).toBe(before)

      await page.getByRole('button', { name: 'Clear selection' }).click()
      await page.getByRole('searchbox', { name: 'Search numbers' }).press('k')
      await expect(count(page)).toHaveText(/ of 240 numbers$/)
      expect(await top(page)).toBe(before)

      for (const column of ['Auto-renew', 'UUID']) {
        await page.getByRole('button', { name: column, exact: true }).click()
        await expect(page.getByRole('columnheader', { name: column })).toHaveAttribute('aria-sort')
        expect(await top(page)).toBe(before)
      }

      const filters = await openFilters(page)
      await filters.getByRole('checkbox').first().check()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible()
      expect(await top(page)).toBe(before)

      await page.getByRole('button', { name: 'Refresh' }).click()
      await expect(page.getByText('nothing changed')).toBeVisible()
      expect(await top(page)).toBe(before)
    })

    test(`no row moves while the list comes in, ${width} px`, async ({ page, api }) => {
      await api.fail('/rest/profile/tn', { slow: { chunkBytes: 60_000, everyMs: 40 } })
      await page.goto('/tns')
      await expect(rows(page).first()).toBeVisible()
      const before = await top(page)

      await expect(page.getByText(/^loaded /)).toBeAttached()

      expect(await top(page)).toBe(before)
    })
  })
}

test('what a refresh brought is marked, and leads to its rows', async ({ page, api }) => {
  const records = await api.records()
  const [first, second, ...others] = records
  await api.serve([second, ...others])
  await openNumbers(page)
  await api.serve([first, { ...second, autorenew: !second?.autorenew }, ...others])

  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: '1 new' }).click()

  await expect(count(page)).toHaveText(/^1 of /)
  await expect(rows(page).getByRole('rowheader')).toHaveText(/new$/)
  await page.getByRole('button', { name: '1 changed' }).click()
  await expect(rows(page).getByRole('rowheader')).toHaveText(/changed$/)
})

/** How far what a person sees jumps while something opens: the sum of Chromium's layout shifts. */
async function shiftOf(page: Page, open: () => Promise<void>) {
  const watch = () => {
    // Once a page, however often it was asked for.
    if (Reflect.has(window, 'shifted')) return void Object.assign(window, { shifted: 0 })
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        Object.assign(window, { shifted: Number(Reflect.get(window, 'shifted')) + entry.value })
      }
    }).observe({ type: 'layout-shift' })
  }
  // Here, and in the page that it may open.
  await page.addInitScript(watch)
  await page.evaluate(watch)
  await open()
  await page.waitForTimeout(300)
  return page.evaluate(() => Number(Reflect.get(window, 'shifted')))
}

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [360, 740],
] as const) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } })

    test(`nothing jumps as the list loads, ${width} px`, async ({ page }) => {
      expect(await shiftOf(page, () => openNumbers(page))).toBeLessThanOrEqual(0.02)
    })

    test(`nothing jumps as the special prices load, ${width} px`, async ({ page }) => {
      expect(await shiftOf(page, () => openPrices(page))).toBeLessThanOrEqual(0.02)
    })

    for (const sort of ['', '?sort=findings']) {
      test(`nothing jumps as a number opens from the list${sort} or by its address, ${width} px`, async ({
        page,
        api,
      }) => {
        await openNumbers(page, sort)
        const link = rows(page).getByRole('link').first()
        const address = (await link.getAttribute('href')) as string
        // Behind the list, which may find that the number is leased twice: a finding more than the record tells.
        await api.fail('/rest/profile/tn/*', { delayMs: 1_500 })
        const whole = page.getByRole('region', { name: 'Lease', exact: true }).getByText('Starts')

        const fromList = await shiftOf(page, async () => {
          await link.click()
          await whole.waitFor()
        })
        const cold = await shiftOf(page, async () => {
          await page.goto(address)
          await whole.waitFor()
        })

        expect(fromList).toBeLessThanOrEqual(0.02)
        expect(cold).toBeLessThanOrEqual(0.02)
      })
    }
  })
}
