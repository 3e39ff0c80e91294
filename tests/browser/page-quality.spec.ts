import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, openPrices } from './list-screen.ts'
import { objections } from './objections.ts'

const visitorTest = test.extend({ signedIn: false })

// Every malformed row there is and few others: axe looks at each cell.
test.use({ sandbox: { numbers: 24, awkward: true } })

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
  expect(await objections(page, 'light'), 'light').toEqual([])
  expect(await objections(page, 'dark', { again: true }), 'dark').toEqual([])
}

visitorTest(
  'the sign-in page fits 360 and 1440 px, and axe has no objection in light and dark',
  ({ page }) => checkScreen(page, '/login', 'Sign in'),
)

for (const [path, heading] of [
  ['/tns', 'Telephone numbers'],
  ['/special-prices', 'Special prices'],
  ['/overview', 'Overview'],
  ['/triage', 'Triage'],
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

    expect(await spare(page), '360 px').toBeLessThanOrEqual(0)
    expect(await objections(page, 'dark'), 'dark').toEqual([])
    await page.setViewportSize({ width: 1440, height: 800 })
    expect(await spare(page), '1440 px').toBeLessThanOrEqual(0)
    expect(await objections(page, 'light'), 'light').toEqual([])
  })
}

test('axe has no objection to what opens above the list', async ({ page, api }) => {
  await api.hold({ numbers: 4, awkward: false })
  await openNumbers(page)
  for (const [name, role, scheme] of [
    ['Account menu', 'menu', 'light'],
    ['Export CSV', 'menu', 'dark'],
    ['Views', 'dialog', 'light'],
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
