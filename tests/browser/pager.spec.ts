import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { counted, openNumbers, rows } from './list-screen.ts'
import { tabTo } from './tab-to.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const next = (page: Page) => page.getByRole('button', { name: 'Next number' })

test('a filtered list is gone through by keyboard alone, and Back leads to the row last looked at, also to one that was out of sight', async ({
  page,
  api,
}) => {
  // Every number can be opened, and there are more than are in the page at once.
  await api.hold({ numbers: 200, awkward: false })
  await openNumbers(page, '?autorenew=no&sort=-number')
  const all = await counted(page)
  expect(all).toBeGreaterThan(42)
  await expect(rows(page)).toHaveCount(all)
  const numbers = await page.getByRole('rowheader').allTextContents()
  const last = all - 1
  const row = rows(page).getByRole('link')

  await tabTo(page, row.first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(numbers[1] as string)
  await expect(page.getByText(`2 of ${all} in Auto-renew off`)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(heading(page)).toHaveText(numbers[2] as string)
  // Held down: each but the first is the key again.
  for (let at = 2; at < 40; at++) await page.keyboard.down('j')
  await page.keyboard.up('j')
  await expect(heading(page)).toHaveText(numbers[40] as string)
  await expect(page.getByText(`41 of ${all} in`)).toBeVisible()
  await expect(page.getByText('Balance', { exact: true })).toBeVisible()
  await page.goBack()
  const far = page.getByRole('link', { name: numbers[40] as string, exact: true })
  await expect(far).toBeFocused()
  await expect(far).toBeInViewport()

  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(numbers[40] as string)
  await tabTo(page, next(page), 'Shift+Tab')
  for (let at = 40; at < last; at++) await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(numbers[last] as string)
  await expect(next(page)).toBeFocused()
  await expect(next(page)).toBeDisabled()
  await expect(next(page)).toHaveAccessibleDescription(/This is the last number in Auto-renew off/)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(numbers[last] as string)
  await expect(page).toHaveURL(/\/tns\/[\da-f-]{36}$/)
  await page.reload()
  await expect(page.getByText(`${all} of ${all} in`)).toBeVisible()
  await page.goBack()
  await expect(row.nth(last)).toBeFocused()
  await expect(row.nth(last)).toBeInViewport()
})
