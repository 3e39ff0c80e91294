import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, openPrices } from './list-screen.ts'
import { objections } from './objections.ts'
import { outside } from './outside.ts'

const visitorTest = test.extend({ signedIn: false })

// Every malformed row there is and few others: axe looks at each cell.
test.use({ sandbox: { numbers: 24, awkward: true } })

/** How many pixels run out of the page sideways. */
const spare = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Opens a screen in a narrow window and looks at it once nothing is under way: does it fit, does axe object? */
async function checkScreen(page: Page, open: () => Promise<unknown>, heading: string | RegExp) {
  await page.setViewportSize({ width: 320, height: 800 })
  await open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  for (const width of [320, 360, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await spare(page), `${heading} at ${width} px`).toBeLessThanOrEqual(0)
  }
  // First in the scheme that is on: a change draws the whole screen anew.
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const [first, then] = dark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  expect(await objections(page, first), `${heading} in ${first}`).toEqual([])
  expect(await objections(page, then, { again: true }), `${heading} in ${then}`).toEqual([])
}

visitorTest(
  'the sign-in page fits 320, 360 and 1440 px, and axe has no objection in light and dark',
  async ({ page }) => {
    await checkScreen(page, () => page.goto('/login'), 'Sign in')
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await outside(page)).toEqual([])
  },
)

test('every screen of the navigation fits 320, 360 and 1440 px, and axe has no objection in light and dark', async ({
  page,
}) => {
  await page.goto('/triage')
  const ways = page.getByRole('navigation', { name: 'Main' })
  for (const [name, heading] of [
    ['Numbers', 'Telephone numbers'],
    ['Special prices', 'Special prices'],
    ['Overview', 'Overview'],
    ['Triage', 'Triage'],
  ] as const) {
    await checkScreen(page, () => ways.getByRole('link', { name, exact: true }).click(), heading)
  }
})

test('a number and the dead ends fit 320, 360 and 1440 px, and axe has no objection in light and dark', async ({
  page,
  api,
}) => {
  const number = (await api.records())[0]?.uuid
  await checkScreen(page, () => page.goto(`/tns/${number}`), /^\+1 /)
  for (const [path, heading] of [
    ['/tns/not-a-uuid', 'Not a valid UUID'],
    ['/nowhere', 'Page not found'],
  ] as const) {
    await checkScreen(page, () => page.goto(path), heading)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await outside(page), path).toEqual([])
  }
})

test('the panels beside ticked rows fit 360 and 1440 px, and axe has no objection in light and dark', async ({
  page,
}) => {
  await openPrices(page, '?q=acmetel&expiry=banana')
  await page.getByRole('checkbox', { name: 'Select this row' }).first().click()
  for (const panel of ['Filters', 'Columns']) {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.getByRole('button', { name: panel, exact: true }).click()
    await expect(page.getByRole('region', { name: panel })).toBeVisible()

    expect(await spare(page), `${panel} at 360 px`).toBeLessThanOrEqual(0)
    expect(await objections(page, 'dark'), `${panel} in dark`).toEqual([])
    await page.setViewportSize({ width: 1440, height: 800 })
    expect(await spare(page), `${panel} at 1440 px`).toBeLessThanOrEqual(0)
    expect(await objections(page, 'light'), `${panel} in light`).toEqual([])
    await page.getByRole('button', { name: panel, exact: true }).click()
  }
})

test('axe has no objection to what opens above the list', async ({ page, api }) => {
  await api.hold({ numbers: 4, awkward: false })
  await openNumbers(page)
  for (const [name, role, scheme] of [
    ['Account menu', 'menu', 'light'],
    ['Views', 'dialog', 'light'],
    ['Export CSV', 'menu', 'dark'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole(role)).toBeVisible()
    expect(await objections(page, scheme), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role)).toBeHidden()
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  expect(await objections(page, 'dark')).toEqual([])
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

test('the production server sends the security headers', async ({ request }) => {
  const page = await request.get('/tns', { headers: { accept: 'text/html' } })

  const headers = page.headers()

  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe-eval')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-content-type-options']).toBe('nosniff')
})
