import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, openPrices } from './list-screen.ts'

const visitorTest = test.extend({ signedIn: false })

// Every malformed row there is and few others: axe looks at each cell.
test.use({ sandbox: { numbers: 24, awkward: true } })

/** What axe objects to in light colours, and to the contrast of dark ones. */
async function objections(page: Page) {
  const found = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    found.push(...violations.map((violation) => ({ colorScheme, ...violation })))
  }
  return found
}

/** How many pixels run out of the page sideways. */
const spare = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The page of the first number that the account has. */
const firstNumber = async (records: Promise<Record<string, unknown>[]>) =>
  `/tns/${(await records)[0]?.uuid}`

async function checkScreen(page: Page, path: string, heading: string | RegExp) {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await page.waitForLoadState('networkidle')
  expect(await spare(page), '360 px').toBeLessThanOrEqual(0)

  await page.setViewportSize({ width: 1440, height: 800 })
  expect(await spare(page), '1440 px').toBeLessThanOrEqual(0)
  expect(await objections(page)).toEqual([])
}

visitorTest(
  'the sign-in page fits 360 and 1440 px, and axe has no objection in light and dark',
  ({ page }) => checkScreen(page, '/login', 'Sign in'),
)

for (const [path, heading] of [
  ['/tns', 'Telephone numbers'],
  ['/special-prices', 'Special prices'],
  ['/tns/not-a-uuid', 'Not a valid UUID'],
  ['/nowhere', 'Page not found'],
] as const) {
  test(`${path} fits 360 and 1440 px, and axe has no objection in light and dark`, ({ page }) =>
    checkScreen(page, path, heading))
}

test('a number fits 360 and 1440 px, and axe has no objection in light and dark', async ({
  page,
  api,
}) => {
  await checkScreen(page, await firstNumber(api.records()), /^\+1 /)
})

for (const panel of ['Filters', 'Columns']) {
  test(`the panel ${panel} beside ticked rows fits 360 and 1440 px, and axe has no objection in light and dark`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await openPrices(page, '?q=acmetel&expiry=banana')
    await page.getByRole('checkbox', { name: 'Select this row' }).first().click()
    await page.getByRole('button', { name: panel, exact: true }).click()
    await expect(page.getByRole('region', { name: panel })).toBeVisible()

    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await spare(page), `${width} px`).toBeLessThanOrEqual(0)
      expect(await objections(page), `${width} px`).toEqual([])
    }
  })
}

test('axe has no objection to what opens above the list, in light and dark', async ({
  page,
  api,
}) => {
  await api.hold({ numbers: 4, awkward: false })
  await openNumbers(page)
  for (const [name, role] of [
    ['Account menu', 'menu'],
    ['Export CSV', 'menu'],
    ['Views', 'dialog'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole(role)).toBeVisible()
    expect(await objections(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role)).toBeHidden()
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  expect(await objections(page)).toEqual([])
})

test('after a reload Tab reaches the way past the navigation first, and it leads there', async ({
  page,
}) => {
  await openPrices(page)
  await page.getByRole('link', { name: 'Numbers', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveURL(/\/tns$/)
  await page.getByRole('link', { name: 'Special prices' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

/** How much of the page has jumped since it opened, as a cumulative layout shift. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (list: PerformanceEntryList) =>
          list.reduce(
            (all, entry) => all + (entry as PerformanceEntry & { value: number }).value,
            0,
          )
        const observer = new PerformanceObserver((seen) => resolve(sum(seen.getEntries())))
        observer.observe({ type: 'layout-shift', buffered: true })
        // Where nothing has jumped nobody calls back.
        requestAnimationFrame(() => setTimeout(() => resolve(0), 300))
      }),
  )

for (const width of [412, 1440]) {
  test(`nothing jumps when a number arrives at ${width} px`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 800 })
    const path = await firstNumber(api.records())
    await api.fail('/rest/profile/tn/*', { delayMs: 600 })

    await page.goto(path)
    await expect(page.getByRole('list', { name: 'State' })).toBeVisible()
    await page.waitForLoadState('networkidle')

    // Source: web.dev/articles/cls, where up to 0.1 is good; twice as strict here.
    expect(await shifts(page)).toBeLessThan(0.05)
  })
}

test('the production server sends the security headers', async ({ request }) => {
  const page = await request.get('/tns', { headers: { accept: 'text/html' } })

  const headers = page.headers()

  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe-eval')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-content-type-options']).toBe('nosniff')
})
