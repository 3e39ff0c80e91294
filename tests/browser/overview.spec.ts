import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count } from './list-screen.ts'
import { tabTo } from './tab-to.ts'

test.use({ sandbox: { numbers: 240 } })

async function openOverview(page: Page, search = '') {
  await page.goto(`/overview${search}`)
  await expect(count(page)).toHaveText('240 numbers')
  await expect(page.getByText('70 need a look')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeEnabled()
}
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a week of the chart, a bucket and a finding lead to exactly their numbers; by keyboard arrows walk the weeks, Enter opens one, and a day to come is planned for', async ({
  page,
  api,
}) => {
  await page.goto('/tns')
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page).toHaveTitle('Overview · OpenTACT')
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeEnabled()
  const expiring = region(page, 'Expiring')
  const bar = expiring.getByRole('link', { name: /: \d+ numbers, .*auto-renew/ })
  const said = (await bar.first().getAttribute('aria-label')) as string
  const [week, numbers] = said.split(/: | numbers/) as [string, string]
  await bar.first().click()
  await expect(count(page)).toHaveText(`${numbers} of 240 numbers`)
  await expect(page.getByRole('button', { name: `Remove Ends: ${week}` })).toBeVisible()
  await page.goBack()
  await expiring.getByRole('link', { name: '50 31 to 90 days', exact: true }).click()
  await expect(count(page)).toHaveText('50 of 240 numbers')
  await page.goBack()
  await region(page, 'Findings')
    .getByRole('listitem')
    .filter({ hasText: 'Renewal unfunded' })
    .click()
  await expect(page).toHaveURL(/\/tns\?finding=E4$/)
  await expect(count(page)).toHaveText('14 of 240 numbers')
  await page.goBack()

  const bars = expiring.getByRole('listitem').getByRole('link')
  await expect(bars).toHaveCount(26)
  await expiring.getByLabel('As of').focus()
  await tabTo(page, bars.first())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(bars.nth(1)).toBeFocused()
  const second = (await bars.nth(1).getAttribute('aria-label'))?.match(/: (\d+) number/)?.[1]
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tns\?ends=/)
  await expect(count(page)).toHaveText(`${second} of 240 numbers`)

  await page.goBack()
  await expiring.getByLabel('As of').fill('2030-01-01')
  await expect(page).toHaveURL(/asof=2030-01-01$/)
  await expect(expiring.getByText(/^Nothing ends in these 26 weeks/)).toBeVisible()
  await expiring.getByRole('link', { name: /Overdue$/ }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Ends: before Jan 1, 2030' })).toBeVisible()
  expect((await api.requests()).map(({ path }) => path)).toEqual(['/rest/profile/tn'])
})

test('shared connections sort by a press, and 1,000 of them are a table of those in sight', async ({
  page,
  api,
}) => {
  const uuid = (start: string, number: number) =>
    `${start}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  await api.serve(
    Array.from({ length: 1000 }, (_, number) => ({
      uuid: uuid('a', number),
      tn: { tn: 12025550000 + number, registered: true },
      sip_connection: { uuid: uuid('b', number), name: `Trunk ${number}`, is_active: true },
    })),
  )
  await page.goto('/overview')
  const table = page.getByRole('table', { name: 'Shared connections' })
  await expect(table).toHaveAttribute('aria-rowcount', '1001')

  await table.getByRole('button', { name: 'Connection', exact: true }).click()
  await table.getByRole('button', { name: 'Connection', exact: true }).click()

  await expect(page).toHaveURL(/sort=-connection$/)
  await expect(table.getByRole('rowheader').first()).toHaveText('Trunk 999')
  expect(await table.getByRole('row').count()).toBeLessThan(100)
})

test('on a phone the page scrolls in its own region, and what numbers that end cost is in sight without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openOverview(page)
  await region(page, 'Accounts').evaluate((it) => it.scrollIntoView())
  const { beside, inMain } = await page.evaluate(() => ({
    beside: document.documentElement.scrollHeight - innerHeight,
    inMain: document.querySelector('main')?.scrollTop ?? 0,
  }))
  expect(beside).toBeLessThanOrEqual(0)
  expect(inMain).toBeGreaterThan(1000)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeInViewport()

  const expiring = region(page, 'Expiring')
  await expiring.getByText('The weeks as a table').click()
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    for (const table of await expiring.getByRole('table').all()) {
      const costs = table
        .getByRole('cell')
        .filter({ hasText: /^Monthly [\d,.]+ \d+ of \d+ known$/ })
        .first()
      await costs.scrollIntoViewIfNeeded()
      await expect(costs, `${width} px`).toBeInViewport({ ratio: 1 })
      const outside = await table.evaluate((it) => {
        const { right } = (it.parentElement as HTMLElement).getBoundingClientRect()
        const cells = [...it.querySelectorAll('th, td')].filter((cell) => cell.checkVisibility())
        return cells.filter((cell) => cell.getBoundingClientRect().right > right + 1).length
      })
      expect(outside, `${width} px`).toBe(0)
    }
  }
})

test('on paper it is whole, black on white, with the weeks as a table and without controls; what comes next begins where there is room', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openOverview(page, '?asof=2027-01-01')

  // As wide as A4 is between its margins: a browser would shrink what is wider.
  await page.setViewportSize({ width: 703, height: 900 })
  await page.emulateMedia({ media: 'print' })

  await expect(page.getByRole('table', { name: 'Numbers that end, by the week' })).toBeVisible()
  await expect(page.getByText('As of Jan 1, 2027')).toBeVisible()
  await expect(page.getByLabel('As of')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeHidden()
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  const rows = page.getByRole('table', { name: 'Shared connections' }).getByRole('row')
  await expect(rows).toHaveCount(37)
  await expect(rows.last()).toBeVisible()

  // However long the name of a connection.
  await expect(page.getByText(/^Campaign spring-summer/)).toBeVisible()
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
  // The first of the long ones after the findings goes on over the end of the page, 1,032 px below its start.
  const { y } = (await region(page, 'Expiring').boundingBox()) as { y: number }
  expect(y).toBeLessThan(700)
  for (const name of ['Findings', 'Expiring', 'Shared connections', 'Accounts'])
    await expect(region(page, name)).toHaveCSS('break-inside', 'auto')
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4)
})
