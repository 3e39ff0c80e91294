import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support.ts'

/** Everything axe knows in light colours; in dark ones only what colours can change. */
function objections(page: Page, colorScheme: 'light' | 'dark') {
  const axe = new AxeBuilder({ page })
  if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
  return axe.analyze().then(({ violations }) => violations)
}

/** The path of the first number's own page. */
async function firstNumber(page: Page) {
  const link = page.getByRole('rowheader').first().getByRole('link')
  return (await link.getAttribute('href')) as string
}

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

const SCREENS = ['/tns', '/special-prices', '/tns/not-a-uuid', '/nowhere']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to object to on any screen in ${colorScheme} colours`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/login')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(await objections(page, colorScheme)).toEqual([])

    await signIn(page)
    for (const path of [...SCREENS, await firstNumber(page)]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(await objections(page, colorScheme), path).toEqual([])
    }
  })
}

for (const width of [360, 1440]) {
  test(`nothing runs out of the page sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/login')
    await signIn(page)

    for (const path of [...SCREENS, await firstNumber(page)]) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      const spare = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(spare, path).toBeLessThanOrEqual(0)
    }
  })
}

for (const width of [412, 1440]) {
  test(`nothing jumps when a number arrives at ${width} px`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/login')
    await signIn(page)
    const path = await firstNumber(page)
    await api.fail('/rest/profile/tn/*', { delayMs: 1000 })

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
