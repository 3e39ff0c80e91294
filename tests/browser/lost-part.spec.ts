import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, openNumbers } from './list-screen.ts'

const CODE = '**/assets/*.js'
const alert = (page: Page) => page.getByRole('alert')

/** Whether what is still to come of the program cannot be fetched, as after a new version or offline. */
let lost = false

// From the start: a route that is put under a page that stands can come too late for the very next key.
test.beforeEach(async ({ page }) => {
  lost = false
  await page.route(CODE, (route) => (lost ? route.abort() : route.fallback()))
})

async function tryAgain(page: Page) {
  await expect(alert(page)).toContainText('This part of the program could not be loaded.')
  await expect(alert(page).getByRole('button', { name: 'Reload' })).toBeVisible()
  lost = false
  await alert(page).getByRole('button', { name: 'Try again' }).click()
  await expect(alert(page)).toBeHidden()
}

/** What is opened on the list of numbers, by the button that opens it, and what shows then. */
const PARTS = {
  Filters: (page: Page) => page.getByRole('group', { name: 'Order state' }),
  Columns: (page: Page) => page.getByRole('button', { name: 'Move Expires up' }),
  Views: (page: Page) => page.getByRole('button', { name: 'Save this view' }),
  'Export CSV': (page: Page) => page.getByRole('menuitem', { name: /^Visible columns/ }),
  'Account menu': (page: Page) => page.getByRole('menuitem', { name: 'Sign out' }),
}

test('a lost part of the list says so in its place, leaves ticks, view and place, and comes on Try again; so does a file', async ({
  page,
}) => {
  await openNumbers(page, '?q=acmetel&sort=-number')
  const shown = (await count(page).textContent()) as string
  const region = page.getByRole('region', { name: 'Telephone numbers, scrollable' })
  await page.getByRole('checkbox', { name: 'Select this row' }).nth(1).check()
  await region.evaluate((element) => element.scrollTo({ top: 200 }))

  for (const [name, part] of Object.entries(PARTS)) {
    lost = true
    await page.getByRole('button', { name, exact: true }).click()
    await tryAgain(page)
    await expect(part(page)).toBeVisible()
    await page.keyboard.press('Escape')
  }

  await page.getByRole('button', { name: 'Export CSV' }).click()
  lost = true
  await PARTS['Export CSV'](page).click()
  const download = page.waitForEvent('download')
  await tryAgain(page)
  expect((await download).suggestedFilename()).toMatch(/^tn-profiles-/)

  lost = true
  await page.keyboard.press('?')
  await expect(alert(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(alert(page)).toBeHidden()
  await page.keyboard.press('?')
  await tryAgain(page)
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')

  await expect(count(page)).toHaveText(shown)
  await expect(page.getByText('1 row selected')).toBeVisible()
  await expect(page).toHaveURL(/\?q=acmetel&sort=-number$/)
  expect(await region.evaluate((element) => element.scrollTop)).toBe(200)
})

test('a lost screen is told inside the frame, and lost code of its record in a sentence; the list is as it was on the way back, ticks and all', async ({
  page,
  api,
}) => {
  const reader = '**/assets/tn-profile-*.js'
  let asked = 0
  await page.route(reader, (route) => {
    asked++
    return route.abort()
  })
  await page.clock.install()
  await openNumbers(page, '?q=acmetel')
  await page.getByRole('checkbox', { name: 'Select this row' }).nth(1).check()
  const link = page.getByRole('rowheader').getByRole('link').nth(3)
  const number = (await link.textContent()) as string
  lost = true
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tryAgain(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)

  // It is asked for again by itself, three times.
  for (let times = 1; times <= 3; times++) {
    await expect.poll(() => asked, { intervals: [50] }).toBeGreaterThanOrEqual(times)
    await page.clock.runFor(1_200)
  }
  await expect(alert(page)).toContainText(
    'A part of this program could not be loaded. Check the connection and try again, or reload the page.',
  )
  await page.unroute(reader)
  await alert(page).getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByText('Balance', { exact: true })).toBeVisible()

  const raw = page.getByRole('button', { name: 'Show raw JSON' })
  await expect(raw).toBeEnabled()
  lost = true
  await raw.click()
  await tryAgain(page)
  await expect(page.getByRole('button', { name: 'Copy JSON' })).toBeVisible()

  await page.goBack()

  await expect(link).toBeFocused()
  await expect(page.getByText('1 row selected')).toBeVisible()
  expect(await api.lists()).toHaveLength(1)
})

test('a frame that is lost as the page opens is told too, and so is its first screen', async ({
  page,
}) => {
  for (const chunk of ['**/assets/list-*.js', '**/assets/special-prices-page-*.js']) {
    await page.route(chunk, (route) => route.fulfill({ status: 404 }))
    await page.goto('/special-prices')
    await expect(alert(page)).toContainText('This part of the program could not be loaded.')
    await page.unroute(chunk)

    await alert(page).getByRole('button', { name: 'Reload' }).click()

    await expect(count(page)).toHaveText(/special prices$/)
  }
})
