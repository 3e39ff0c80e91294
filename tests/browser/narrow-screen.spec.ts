import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, openPrices } from './list-screen.ts'

test.use({ viewport: { width: 320, height: 640 } })

/** What can be pressed or typed into and cannot be brought into the window, or the page where it is wider than that. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    /** In one line that scrolls sideways by itself, not in a page that does. */
    const inSwipedLine = (it: Element | null): boolean =>
      it !== null &&
      ((it.scrollWidth > it.clientWidth &&
        it.clientHeight < 60 &&
        ['auto', 'scroll'].includes(getComputedStyle(it).overflowX)) ||
        inSwipedLine(it.parentElement))
    const all = [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea')]
    const beside = all.filter((it) => {
      if (inSwipedLine(it)) it.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, width } = it.getBoundingClientRect()
      return width > 1 && it.checkVisibility() && (left < 0 || right > clientWidth)
    })
    const names = beside.map((it) => it.ariaLabel ?? it.textContent)
    return scrollWidth > clientWidth ? [...names, `the page: ${scrollWidth} px`] : names
  })

/** Windows 320 px wide, the second as one of 1280 × 1024 px is at 400 %. Source: WCAG 1.4.10, Reflow. */
for (const height of [640, 256]) {
  test(`nothing runs out sideways at 320 × ${height} px, whatever is open, and everything can be pressed`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height })
    await openNumbers(page, '?q=acmetel&autorenew=no&expiry=banana&sort=-expires')
    await page.getByRole('checkbox', { name: 'Select this row' }).first().check()
    expect(await outside(page)).toEqual([])
    for (const [name, part] of [
      ['Views', page.getByRole('button', { name: 'Save this view' })],
      ['Export CSV', page.getByRole('menuitem', { name: 'Every column' })],
      ['Account menu', page.getByRole('menuitem', { name: 'Sign out' })],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await part.click({ trial: true })
      expect(await outside(page), name).toEqual([])
      await page.keyboard.press('Escape')
    }
    for (const [name, part] of [
      ['Columns', page.getByRole('button', { name: 'Reset' })],
      ['Filters', page.getByRole('checkbox', { name: /^On \d/ }).first()],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await part.click()
      expect(await outside(page), name).toEqual([])
      await page.keyboard.press('Escape')
    }

    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Close' }).click({ trial: true })
    expect(await outside(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('rowheader').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Show raw JSON' }).click()
    await expect(page.getByRole('button', { name: 'Copy JSON' })).toBeVisible()
    expect(await outside(page)).toEqual([])
    await openPrices(page, '?list=dearer')
    expect(await outside(page)).toEqual([])
  })
}

test('every way to a screen is in sight from 320 to 540 px, by its whole name, without scrolling sideways', async ({
  page,
}) => {
  await page.goto('/triage')
  const ways = page.getByRole('navigation', { name: 'Main' })
  for (const width of [320, 360, 400, 480, 540]) {
    await page.setViewportSize({ width, height: 640 })
    await expect(page.getByRole('heading', { name: 'Triage' })).toBeVisible()
    for (const name of ['Numbers', 'Special prices', 'Overview', 'Triage']) {
      const way = ways.getByRole('link', { name, exact: true })
      await expect(way, `${width} px`).toBeInViewport({ ratio: 1 })
      await expect(way).toHaveText(name)
      const { width: clip, height } = (await way.boundingBox()) as { width: number; height: number }
      expect(clip).toBeGreaterThan(40)
      expect(height).toBeGreaterThanOrEqual(32)
    }
    expect(await ways.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
    await ways.getByRole('link', { name: 'Numbers' }).click()
    await expect(page.getByRole('heading', { name: 'Telephone numbers' })).toBeVisible()
    expect(await outside(page), `${width} px`).toEqual([])
    await ways.getByRole('link', { name: 'Triage' }).click()
  }
})

test('the dead ends, the sign-in and a lost part fit 320 px', async ({ page }) => {
  for (const path of ['/tns/not-a-uuid', '/nowhere']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await outside(page), path).toEqual([])
  }
  let lost = false
  await page.route('**/assets/*.js', (route) => (lost ? route.abort() : route.fallback()))
  await openNumbers(page)
  lost = true
  for (const name of ['Views', 'Account menu', 'Filters']) {
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('button', { name: 'Try again' }).click({ trial: true })
    expect(await outside(page), name).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.unrouteAll()

  await page.evaluate(() => localStorage.clear())
  await page.goto('/login')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await outside(page)).toEqual([])
})
