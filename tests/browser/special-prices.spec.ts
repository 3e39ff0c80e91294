import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { rows } from './list-screen.ts'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search special prices' })

test('typing finds special prices and replaces the history, a choice adds to it', async ({
  page,
}) => {
  await page.goto('/tns')
  await page.getByRole('link', { name: 'Special prices' }).click()
  await expect(rows(page).first()).toBeVisible()

  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('(202) 982-2917', { delay: 60 })
  await expect(page).toHaveURL(/special-prices\?q=/)
  await expect(page.getByRole('rowheader')).toHaveText(['+1 202-982-2917'])
  await page.getByRole('button', { name: 'Ends on', exact: true }).click()
  await expect(page).toHaveURL(/sort=ends$/)

  await page.goBack()
  await expect(page).toHaveURL(/special-prices\?q=[^&]+$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/tns$/)
})
