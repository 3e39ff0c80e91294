import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, openNumbers, rows } from './list-screen.ts'

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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe has no objection to results, hidden or not, in ${colorScheme}, nor do they run out of 360 px`, async ({
    page,
    api,
  }) => {
    await api.serve([LEASE(17), LEASE(18), LEASE(19)])
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/triage')
    await box(page).fill([...LINES, '2917', '0000'].join('\n'))
    await page.getByRole('button', { name: 'Look up' }).click()
    await expect(summary(page)).toContainText('ambiguous')
    const objections = async () =>
      (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations

    expect(await objections()).toEqual([])
    await page.getByRole('button', { name: 'Account menu' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Hide sensitive data' }).click()
    await expect(page.getByText('Sensitive data is hidden')).toBeVisible()
    await expect(page.getByRole('menu')).toBeHidden()
    expect(await objections()).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    const spare = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(spare).toBeLessThanOrEqual(0)
    await page.reload()
    await expect(page.getByText('Sensitive data is hidden')).toBeVisible()
  })
}

test('rows are cards of one height on a phone', async ({ page, api }) => {
  await api.serve([LEASE(17), LEASE(18), LEASE(19)])
  await page.setViewportSize({ width: 360, height: 740 })
  await openNumbers(page)

  const tops = await rows(page).evaluateAll((all) =>
    all.map((row) => Math.round(row.getBoundingClientRect().top)),
  )

  expect(tops.map((top) => top - (tops[0] as number))).toEqual([0, 56, 112])
})

test.describe('at 50,000 numbers', () => {
  test.use({ sandbox: { numbers: 50_000 } })

  test('5,000 lines among a megabyte freeze nothing, and are neither stored nor sent', async ({
    page,
    api,
  }) => {
    test.slow()
    await page.goto('/tns')
    await expect(count(page)).toHaveText('50,000 numbers', { timeout: 120_000 })
    await page.getByRole('link', { name: 'Triage' }).click()
    await expect(box(page)).toBeVisible()
    await page.evaluate(() => {
      const long: number[] = []
      Object.assign(window, { long })
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long.push(Math.round(duration))
      }).observe({ type: 'longtask' })
    })
    // What the browser itself needs to lay out a megabyte is not this program's.
    await box(page).evaluate((field: HTMLTextAreaElement) => {
      const lines = Array.from({ length: 9_000 }, (_, place) =>
        place % 3 === 0
          ? `ticket ${place}: call from (202) 98${20000 + place} dropped 🔥 <b>مرحبا</b>`
          : `1202982${2000 + place}, ${'and so on '.repeat(9)}`,
      )
      field.value = lines.join('\n')
    })
    await page.evaluate(() => ((window as never as { long: number[] }).long.length = 0))

    await page.getByRole('button', { name: 'Look up' }).click()

    await expect(summary(page)).toContainText('5,000 lines: ')
    await expect(page.getByText('4,000 more lines were left', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'As pasted' }).click()
    await page.getByRole('button', { name: 'Account', exact: true }).click()
    await page.waitForTimeout(300)
    const long = await page.evaluate(() => (window as never as { long: number[] }).long)
    console.log(`5,000 lines at 50,000 numbers: tasks over 50 ms: ${long.join(', ') || 'none'}`)
    expect(
      await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
    ).not.toContain('ticket')
    expect(
      (await api.requests()).filter(({ path }) => path.startsWith('/rest/profile')),
    ).toHaveLength(1)
  })
})
