import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, rows } from './list-screen.ts'

const region = (page: Page) => page.getByRole('region', { name: 'Telephone numbers, scrollable' })

/** Scrolls to there, and waits until that is painted. */
const scrollTo = (page: Page, top: number) =>
  region(page).evaluate((element, to) => {
    element.scrollTo({ top: to })
    return new Promise<void>((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
    )
  }, top)

// One list of 50,000 for all that is done with so many: making it is half of the work.
test('50,000 numbers stream in with progress, sort, scroll, are looked up by 5,000 pasted lines, narrow and open', async ({
  page,
  api,
}) => {
  test.slow()
  await api.hold({ numbers: 50_000 })
  await page.goto('/tns')

  await expect(page.getByRole('progressbar', { name: 'Loading numbers' })).toBeVisible({
    timeout: 120_000,
  })
  await expect(rows(page).first()).toBeVisible({ timeout: 120_000 })
  await expect(count(page)).toHaveText('50,000 numbers', { timeout: 120_000 })
  const table = page.getByRole('table', { name: 'Telephone numbers' })
  await expect(table).toHaveAttribute('aria-rowcount', '50001')
  expect(await rows(page).count()).toBeLessThan(100)

  await page.getByRole('button', { name: 'Expires', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Expires' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await scrollTo(page, 900_000)
  await expect(rows(page).first()).toBeVisible()
  expect(Number(await rows(page).first().getAttribute('aria-rowindex'))).toBeGreaterThan(20_000)

  await lookUpLines(page)
  const profiles = (await api.requests()).filter(({ path }) => path.startsWith('/rest/profile'))
  expect(profiles.map(({ path }) => path)).toEqual(['/rest/profile/tn'])

  await page.getByRole('link', { name: 'Numbers', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search numbers' }).fill('2029822917')
  await expect(count(page)).toHaveText('1 of 50,000 numbers')
  await page.getByRole('link', { name: '+1 202-982-2917' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+1 202-982-2917')
  expect(await api.lists()).toHaveLength(1)
})

/** Pastes 9,000 lines into Triage, which takes 5,000; tells how long the page was busy, and that it keeps none of them. */
async function lookUpLines(page: Page) {
  await page.getByRole('link', { name: 'Triage' }).click()
  const box = page.getByRole('textbox', { name: 'Numbers or UUIDs' })
  await expect(box).toBeVisible()
  // What the browser itself needs to lay out a megabyte is not this program's.
  await box.evaluate((field: HTMLTextAreaElement) => {
    const lines = Array.from({ length: 9_000 }, (_, place) =>
      place % 3 === 0
        ? `ticket ${place}: call from (202) 98${20000 + place} dropped 🔥 <b>مرحبا</b>`
        : `1202982${2000 + place}, ${'and so on '.repeat(9)}`,
    )
    field.value = lines.join('\n')
  })
  await page.evaluate(() => {
    const long: number[] = []
    Object.assign(window, { long })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration))
    }).observe({ type: 'longtask' })
  })

  await page.getByRole('button', { name: 'Look up' }).click()

  await expect(page.getByRole('status').filter({ hasText: /lines?:/ })).toContainText(
    '5,000 lines: ',
  )
  await expect(page.getByText('4,000 more lines were left', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'As pasted' }).click()
  await page.getByRole('button', { name: 'Account', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Account' })).toHaveAttribute('aria-sort')
  const long = await page.evaluate(() => (window as never as { long: number[] }).long)
  console.log(`5,000 lines at 50,000 numbers: tasks over 50 ms: ${long.join(', ') || 'none'}`)
  expect(
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
  ).not.toContain('ticket')
}

/** Scrolls to about there, so that a link at the lower edge is cut off, and returns where that is and how far it came. */
const scrollToCut = (region: Locator, about: number) =>
  region.evaluate((element, from) => {
    const { left, bottom } = element.getBoundingClientRect()
    for (let top = from; top < from + 36; top++) {
      element.scrollTop = top
      const [x, y] = [left + 60, bottom - 4]
      if (document.elementFromPoint(x, y)?.tagName === 'A') return { x, y, top }
    }
    throw new Error('No link is cut off')
  }, about)

test('far down a long list focus, place and selection stay through scrolling, a number opened and a refresh, and every row can be put into the page', async ({
  page,
  api,
}) => {
  await api.hold({ numbers: 600, awkward: false })
  await page.goto('/tns')
  await expect(count(page)).toHaveText('600 numbers')
  const place = () => region(page).evaluate((element) => element.scrollTop)
  const focused = () => page.evaluate(() => document.activeElement?.textContent)

  const near = rows(page).nth(3).getByRole('link')
  await near.focus()
  const nearby = (await near.textContent()) as string
  await scrollTo(page, 15_000)
  expect(await focused()).toBe(nearby)
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(4).getByRole('link')).toBeFocused()

  // Back from a number it is to the pixel, from a row that was cut off and without focus.
  for (const about of [12_000, 20_000]) {
    await scrollTo(page, about)
    const { x, y, top } = await scrollToCut(region(page), about)
    await page.mouse.click(x, y)
    await expect(page.getByRole('button', { name: 'Copy UUID', exact: true })).toBeVisible()
    const opened = (await page.getByRole('heading', { level: 1 }).textContent()) as string
    await page.getByRole('link', { name: 'Back to the list' }).click()
    const link = page.getByRole('link', { name: opened, exact: true })
    await expect(link).toBeFocused()
    expect(await place()).toBe(top)

    await page.getByRole('heading', { level: 1 }).focus()
    await link.evaluate((it: HTMLElement) => it.click())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(opened)
    await page.goBack()
    await expect(link).toBeVisible()
    await expect.poll(place).toBe(top)
  }

  await scrollTo(page, 12_000)
  const row = rows(page).nth(20)
  await row.getByRole('checkbox').check()
  const link = row.getByRole('link')
  const number = (await link.textContent()) as string
  await link.focus()
  const top = await place()
  await api.fail('/rest/profile/tn', { hangAfterBytes: 700_000 })
  await page.evaluate(() => {
    const refresh = [...document.querySelectorAll('button')].find(
      (it) => it.textContent === 'Refresh',
    )
    refresh?.click()
  })
  await expect.poll(api.lists).toHaveLength(2)
  await scrollTo(page, top + 72)
  await api.heal()
  await expect(page.getByText('nothing changed')).toBeVisible()
  expect(await place()).toBe(top + 72)
  await expect(page.getByRole('link', { name: number, exact: true })).toBeFocused()
  await expect(page.getByText('1 row selected')).toBeVisible()

  // For find-in-page and print.
  expect(await rows(page).count()).toBeLessThan(100)
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  await page.getByRole('switch', { name: 'Show all rows' }).check()
  // By their tag: to look for the roles in so many rows takes seconds.
  await expect(page.locator('tbody tr')).toHaveCount(600)
})
