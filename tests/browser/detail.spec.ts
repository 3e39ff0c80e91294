import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, rows } from './list-screen.ts'

test.use({ sandbox: { numbers: 60 } })

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

for (const width of [360, 768, 1440]) {
  test(`nothing jumps when a number arrives at ${width} px`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 900 })
    const path = `/tns/${(await api.records())[1]?.uuid}`
    await api.fail('/rest/profile/tn/*', { delayMs: 600 })

    await page.goto(path)
    await expect(page.getByRole('list', { name: 'State' })).toBeVisible()
    await page.waitForLoadState('networkidle')

    // Source: web.dev/articles/cls, where up to 0.1 is good; five times as strict here.
    expect(await shifts(page)).toBeLessThanOrEqual(0.02)
  })
}

test('a number shows all of the job in the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openNumbers(page, '?sort=number')

  await rows(page).getByRole('link').first().click()
  await expect(page.getByText('Balance')).toBeVisible()

  for (const name of ['Findings', 'Relationships', 'Lease', 'Messaging']) {
    const box = await page.getByRole('region', { name }).boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 901), name).toBeLessThanOrEqual(900)
  }
})

test('a path leads to its field, and the way back still to the list', async ({ page }) => {
  await openNumbers(page, '?finding=V1')
  await rows(page).getByRole('link').first().click()
  await expect(page.getByText('Balance')).toBeVisible()

  await page.getByRole('link', { name: 'sip_control_app', exact: true }).click()

  const field = page.getByRole('region', { name: 'SIP' }).locator(':focus')
  await expect(field).toHaveText('None')
  await expect(field).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(page).toHaveURL(/\/tns\?finding=V1$/)
})

test('a copy is told of beside it, and moves nothing', async ({ page, api }) => {
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto(`/tns/${(await api.records())[1]?.uuid}`)
  await expect(page.getByText('Balance')).toBeAttached()
  const before = await page.getByRole('region', { name: 'Findings' }).boundingBox()

  await page.getByRole('button', { name: 'Copy UUID', exact: true }).click()

  await expect(page.getByText('Copied', { exact: true })).toBeInViewport()
  expect(await page.getByRole('region', { name: 'Findings' }).boundingBox()).toEqual(before)
  const spare = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(spare).toBe(0)
})
