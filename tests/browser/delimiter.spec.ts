import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, exportCsv, openNumbers } from './list-screen.ts'

const chosen = (page: Page) => page.getByRole('menuitemradio', { checked: true })

/** Saves a file by pressing a button or item that has the focus: its name and its first line. */
async function saved(page: Page) {
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  return { name: file.suggestedFilename(), head: text.slice(0, text.indexOf('\r\n')) }
}

test('by keyboard a semicolon is put between cells, in every file and after a reload, too', async ({
  page,
}) => {
  const go = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await openNumbers(page)
  await page.getByRole('button', { name: 'Export CSV' }).focus()
  await page.keyboard.press('Enter')
  await expect(chosen(page)).toHaveText('Comma')
  const first = page.getByRole('menuitem', { name: 'Visible columns (10)' })
  await expect(first).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitemradio', { name: 'Tab' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(chosen(page)).toHaveText('Semicolon')
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()

  const { name, head } = await saved(page)
  expect(name).toMatch(/^tn-profiles-.*\.csv$/)
  expect(head).toMatch(/^\uFEFFNumber;Findings;Expires;/)

  await page.reload()
  const { text } = await exportCsv(page, /^Every column/)
  expect(text).toMatch(/^\uFEFFNumber;[A-Z]/)
  await go('Special prices')
  await expect(count(page)).toHaveText(/prices$/)
  expect((await exportCsv(page, /^Visible columns/)).text).toMatch(/^\uFEFFName;Account;/)
  for (const screen of ['Overview', 'Triage']) {
    await go(screen)
    if (screen === 'Triage') {
      await page.getByRole('textbox', { name: 'Numbers or UUIDs' }).fill('202-982-2917')
      await page.getByRole('button', { name: 'Look up' }).click()
    }
    const button = page.getByRole('button', { name: 'Export CSV', exact: true })
    await expect(button).toBeEnabled()
    await expect(button).toHaveAttribute('title', /^Semicolon between cells/)
    await button.focus()
    expect((await saved(page)).head, screen).toMatch(/^\uFEFF[A-Z]\w+;[A-Z]/)
  }

  await page.getByRole('button', { name: 'Delimiter' }).press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'Comma' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(chosen(page)).toHaveText('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Delimiter' })).toBeFocused()
  await page.getByRole('button', { name: 'Export CSV', exact: true }).focus()
  const ofTabs = await saved(page)
  expect(ofTabs.name).toMatch(/^triage-.*\.tsv$/)
  expect(ofTabs.head).toMatch(/^\uFEFFLine\tAs pasted\t/)

  await go('Overview')
  await page.getByRole('button', { name: 'Delimiter' }).click()
  await expect(chosen(page)).toHaveText('Tab')
  await page.getByRole('menuitemradio', { name: 'Comma' }).click()
  await expect(chosen(page)).toHaveText('Comma')
})
