import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers } from './list-screen.ts'
import { objections } from './objections.ts'

const NUMBER = '+1 202-982-2917'
const field = (page: Page) => page.getByRole('combobox', { name: 'Find a number' })
const options = (page: Page) => page.getByRole('option')
const chosen = (page: Page) => page.getByRole('option', { selected: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('by keyboard alone: a number is typed, chosen and opened, and another is found from there', async ({
  page,
}) => {
  await openNumbers(page)

  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('(202) 982-29')
  await expect(page.getByText('read as: begins with 1 202 982 29')).toBeVisible()
  await expect(options(page).first()).toContainText(NUMBER)
  await expect(chosen(page)).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toContainText(NUMBER)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(NUMBER)
  await expect(heading(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(options(page)).toHaveCount(1)
  await page.keyboard.type('2029822918')
  await expect(chosen(page)).toContainText('+1 202-982-2918')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('+1 202-982-2918')
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('by mouse: the button opens it, a click opens what numbers use, a click beside it closes it', async ({
  page,
}) => {
  await page.goto('/special-prices')

  await page.getByRole('button', { name: 'Find a number' }).click()
  await page.mouse.click(10, 500)
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Find a number' })).toBeFocused()
  await page.getByRole('button', { name: 'Find a number' }).click()
  await field(page).fill('kamailio')
  await page
    .getByRole('option', { name: /SIP connection Kamailio/ })
    .first()
    .click()

  await expect(heading(page)).toHaveText('Telephone numbers')
  await expect(page.getByRole('button', { name: /^Remove SIP connection/ })).toBeVisible()
})

test('what is typed while the code and the list are on their way is not lost', async ({
  page,
  api,
}) => {
  let send = () => {}
  const typed = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route(/\/assets\/lookup-box-/, async (route) => {
    await typed
    await route.continue()
  })
  await page.goto('/special-prices')
  await expect(heading(page)).toHaveText('Special prices')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('+1 202 982 2917')
  await page.keyboard.press('Enter')
  send()

  await expect(heading(page)).toHaveText(NUMBER)
  expect(await api.lists()).toHaveLength(1)
})

test('the dialog and the page fit 360 and 1440 px, and axe has no objection in light and dark', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/lookup?q=982-29')
  await expect(options(page).first()).toContainText('Contains it')
  const spare = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await spare()).toBeLessThanOrEqual(0)
  expect(await objections(page, 'light')).toEqual([])

  await page.keyboard.press('Control+k')
  await field(page).last().fill('982-29')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  expect(await spare()).toBeLessThanOrEqual(0)
  await page.keyboard.press('ArrowDown')
  expect(await objections(page, 'dark')).toEqual([])
  await page.setViewportSize({ width: 1440, height: 800 })
  expect(await objections(page, 'light', { again: true })).toEqual([])
})
