import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, openNumbers } from './list-screen.ts'
import { objections } from './objections.ts'

const box = (page: Page) => page.getByRole('textbox', { name: 'Numbers or UUIDs' })
const table = (page: Page) => page.getByRole('table', { name: 'Triage results' })
const summary = (page: Page) => page.getByRole('status').filter({ hasText: /lines?:/ })

const LEASE = (end: number) => ({
  uuid: `44444444-4444-4444-8444-4444444444${end}`,
  tn: { tn: 12029822900 + end, registered: true },
  sip_connection: null,
  sip_control_app: null,
})
const LINES = ['202-982-2917', '4155550100', 'either 12029822917 or 12029822918', '2026-11-25']

test('lines are looked up, gone through, opened as a list and come back to by keyboard alone', async ({
  page,
  api,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await api.serve([LEASE(17), LEASE(18), LEASE(19)])
  await openNumbers(page)
  const press = async (name: string) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      await page.keyboard.press('Tab')
      const on = await page.evaluate(() => {
        const it = document.activeElement
        return (
          it?.getAttribute('aria-label') ?? it?.closest('label')?.textContent ?? it?.textContent
        )
      })
      if (on === name) return page.keyboard.press('Enter')
    }
    throw new Error(`Tab does not reach ${name}`)
  }
  await press('Triage')
  await expect(page.getByRole('heading', { level: 1, name: 'Triage' })).toBeFocused()
  for (let tabs = 0; tabs < 4; tabs++) {
    if (await box(page).evaluate((it) => it === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(box(page)).toBeFocused()
  await page.keyboard.type(LINES.join('\n'))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(summary(page)).toHaveText(
    '4 lines: 1 found · ⊗ 1 with high findings · 1 not found · 1 ambiguous · 1 unreadable',
  )
  await press('Copy not found')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('4155550100')
  const download = page.waitForEvent('download')
  await press('Export CSV')
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.split('\r\n')[1]).toMatch(/^1,202-982-2917,Found,,,12029822917,/)
  await press('Findings')
  await expect(table(page).getByRole('columnheader', { name: 'Findings' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await press('+1 202-982-2917')
  await expect(page.getByRole('heading', { level: 1, name: '+1 202-982-2917' })).toBeVisible()
  await press('Back to Triage')
  await expect(box(page)).toHaveValue(LINES.join('\n'))
  await expect(summary(page)).toContainText('1 found')

  await press('Show as list')

  await expect(count(page)).toHaveText('1 of 3 numbers')
  expect(new URL(page.url()).search).toMatch(/^\?set=[a-z0-9]{7}$/)
  await page.reload()
  await expect(count(page)).toHaveText('1 of 3 numbers')
  await page.goBack()
  await expect(summary(page)).toBeHidden()
  expect((await api.requests()).filter(({ path }) => path === '/rest/profile/tn')).toHaveLength(2)
})

test('axe has no objection to results, hidden or not, in light and dark, nor do they run out of 360 px', async ({
  page,
  api,
}) => {
  await api.serve([LEASE(17), LEASE(18), LEASE(19)])
  await page.goto('/triage')
  await box(page).fill([...LINES, '2917', '0000'].join('\n'))
  await page.getByRole('button', { name: 'Look up' }).click()
  await expect(summary(page)).toContainText('ambiguous')

  expect(await objections(page, 'light')).toEqual([])
  expect(await objections(page, 'dark', { again: true })).toEqual([])
  await page.getByRole('button', { name: 'Account menu' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Hide sensitive data' }).click()
  await expect(page.getByText('Sensitive data is hidden')).toBeVisible()
  await expect(page.getByRole('menu')).toBeHidden()
  expect(await objections(page, 'dark')).toEqual([])
  expect(await objections(page, 'light', { again: true })).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  const spare = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(spare).toBeLessThanOrEqual(0)
  await page.reload()
  await expect(page.getByText('Sensitive data is hidden')).toBeVisible()
})
