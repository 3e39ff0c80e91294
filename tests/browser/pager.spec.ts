import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { counted, openNumbers, rows } from './list-screen.ts'
import { tabTo } from './tab-to.ts'

// Every number can be opened.
test.use({ sandbox: { awkward: false } })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const next = (page: Page) => page.getByRole('button', { name: 'Next number' })
const shown = (page: Page) => page.getByRole('rowheader').allTextContents()

test('a filtered list is gone through by keyboard alone, and Back leads to the row last looked at', async ({
  page,
  api,
}) => {
  await api.hold({ numbers: 30, awkward: false })
  await openNumbers(page, '?autorenew=no&sort=-number')
  const all = await counted(page)
  await expect(rows(page)).toHaveCount(all)
  const numbers = await shown(page)
  const last = numbers.length - 1
  const row = rows(page).getByRole('link')

  await tabTo(page, row.first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(numbers[1] as string)
  await expect(page.getByText(`2 of ${numbers.length} in Auto-renew off`)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(heading(page)).toHaveText(numbers[2] as string)
  await tabTo(page, next(page), 'Shift+Tab')
  for (let at = 2; at < last; at++) await page.keyboard.press('Enter')

  await expect(heading(page)).toHaveText(numbers[last] as string)
  await expect(next(page)).toBeFocused()
  await expect(next(page)).toBeDisabled()
  await expect(next(page)).toHaveAccessibleDescription(/This is the last number in Auto-renew off/)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(numbers[last] as string)
  await page.reload()
  await expect(page.getByText(`${numbers.length} of ${numbers.length} in`)).toBeVisible()
  await page.goBack()
  await expect(row.nth(last)).toBeFocused()
  await expect(row.nth(last)).toBeInViewport()
})

test('far down a long list it comes back to a row that was out of sight', async ({ page, api }) => {
  await api.hold({ numbers: 300, awkward: false })
  await openNumbers(page, '?sort=number')
  await tabTo(page, rows(page).getByRole('link').first())
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 300')).toBeVisible()
  await api.forget()

  await page.keyboard.down('j')
  for (let i = 0; i < 39; i++) await page.keyboard.down('j')
  await page.keyboard.up('j')
  await expect(page.getByText('41 of 300')).toBeVisible()
  const number = (await heading(page).textContent()) as string
  await expect(page.getByText('Balance', { exact: true })).toBeVisible()

  // Those that were gone past were given up or never asked for.
  const whole = (await api.requests()).filter(({ answer }) => answer === 'whole')
  console.log(
    `40 numbers gone past: ${(await api.requests()).length} asked for, ${whole.length} answered`,
  )
  await page.goBack()
  const link = page.getByRole('link', { name: number, exact: true })
  await expect(link).toBeFocused()
  await expect(link).toBeInViewport()
})

test('the mouse goes on and back, and a copied address has no way through a list', async ({
  page,
  context,
  api,
}) => {
  await api.hold({ numbers: 60, awkward: false })
  await openNumbers(page, '?finding=V1')
  const [first, second] = await shown(page)
  await rows(page).getByRole('link').first().click()
  await expect(page.getByText(/^1 of \d+ in No voice route$/)).toBeVisible()

  await next(page).click()
  await expect(heading(page)).toHaveText(second as string)
  await page.getByRole('button', { name: 'Previous number' }).click()
  await expect(heading(page)).toHaveText(first as string)

  const other = await context.newPage()
  await other.goto(page.url())
  await expect(heading(other)).toHaveText(first as string)
  await expect(next(other)).toBeHidden()
})
