import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, openPrices, rows } from './list-screen.ts'
import { outside } from './outside.ts'

test.use({ viewport: { width: 320, height: 640 } })

/** Windows 320 px wide, the second as one of 1280 × 1024 px is at 400 %. Source: WCAG 1.4.10, Reflow. */
test('nothing runs out sideways at 320 × 640 px or 320 × 256 px, whatever is open, and everything can be pressed', async ({
  page,
}) => {
  await openNumbers(page, '?q=acmetel&autorenew=no&expiry=banana&sort=-expires')
  await page.getByRole('checkbox', { name: 'Select this row' }).first().check()
  for (const height of [640, 256]) {
    await page.setViewportSize({ width: 320, height })
    expect(await outside(page), `${height} px`).toEqual([])
    for (const [name, part] of [
      ['Views', page.getByRole('button', { name: 'Save this view' })],
      ['Export CSV', page.getByRole('menuitem', { name: 'Every column' })],
      ['Account menu', page.getByRole('menuitem', { name: 'Sign out' })],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await part.click({ trial: true })
      expect(await outside(page), `${name}, ${height} px`).toEqual([])
      await page.keyboard.press('Escape')
    }
    for (const [name, part] of [
      ['Columns', page.getByRole('button', { name: 'Reset' })],
      ['Filters', page.getByRole('checkbox', { name: /^On \d/ }).first()],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await part.click()
      expect(await outside(page), `${name}, ${height} px`).toEqual([])
      await page.keyboard.press('Escape')
    }

    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Close' }).click({ trial: true })
    expect(await outside(page), `${height} px`).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('rowheader').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Show raw JSON' }).click()
    await expect(page.getByRole('button', { name: 'Copy JSON' })).toBeVisible()
    expect(await outside(page), `${height} px`).toEqual([])
    await page.goBack()
  }

  await openPrices(page, '?list=dearer')
  for (const height of [640, 256]) {
    await page.setViewportSize({ width: 320, height })
    expect(await outside(page), `${height} px`).toEqual([])
  }
})

test('every way to a screen is in sight from 320 to 540 px, by its whole name, without scrolling sideways', async ({
  page,
}) => {
  const widths = [320, 360, 400, 480, 540]
  await page.goto('/triage')
  const ways = page.getByRole('navigation', { name: 'Main' })
  await expect(page.getByRole('heading', { name: 'Triage' })).toBeVisible()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 })
    for (const name of ['Numbers', 'Special prices', 'Overview', 'Triage']) {
      const way = ways.getByRole('link', { name, exact: true })
      await way.click({ trial: true })
      await expect(way, `${width} px`).toBeInViewport({ ratio: 1 })
      await expect(way).toHaveText(name)
      const { width: clip, height } = (await way.boundingBox()) as { width: number; height: number }
      expect(clip).toBeGreaterThan(40)
      expect(height).toBeGreaterThanOrEqual(32)
    }
    expect(await ways.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
  }

  await ways.getByRole('link', { name: 'Numbers' }).click()
  await expect(page.getByRole('heading', { name: 'Telephone numbers' })).toBeVisible()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 })
    expect(await outside(page), `${width} px`).toEqual([])
  }
})

test('what is too long for a card is cut off with dots, and leaves in sight what stands at its end', async ({
  page,
  api,
}) => {
  const [lease] = await api.records()
  const sip_connection = { uuid: lease?.uuid, name: 'Summer '.repeat(40), is_active: true }
  const expired_on = new Date(Date.now() + 12 * 86_400_000).toISOString()
  const tn = { tn: `${'1'.repeat(60)} x` }
  const ends = 'some day of the year after next'
  await api.serve([
    { ...lease, tn, sip_connection, expired_on, autorenew: false },
    { ...lease, uuid: null, expired_on: ends },
  ])
  const isCut = (card: Locator) =>
    card.getByRole('rowheader').evaluate((it) => it.scrollWidth - it.clientWidth > 100)

  await openNumbers(page)
  const long = rows(page).first()
  await expect(long.getByText(/ \d{4}$/)).toBeInViewport({ ratio: 1 })
  expect(await isCut(long)).toBe(true)
  const finding = await page.getByRole('cell', { name: 'Ends soon' }).boundingBox()
  const left = await page.getByText(/^in \d+ days$/).boundingBox()
  expect((finding?.x ?? 0) + (finding?.width ?? 0)).toBeLessThanOrEqual(left?.x ?? 0)
  const usual = rows(page).nth(1).getByRole('rowheader')
  await expect(usual).toContainText('+1 202-982-2917')
  expect(await usual.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)

  await page.goto('/overview')
  const connection = page.getByRole('row').filter({ hasText: 'Summer' })
  await connection.scrollIntoViewIfNeeded()
  await expect(connection.getByText('Active')).toBeInViewport({ ratio: 1 })
  expect(await isCut(connection)).toBe(true)
})

test('a lost part fits 320 px', async ({ page }) => {
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
})
