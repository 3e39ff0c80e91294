import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers } from './list-screen.ts'

/** Ticks two rows and returns what the copy of their uuids must be. */
async function tickTwo(page: Page) {
  await openNumbers(page, '?sort=number')
  const boxes = page.getByRole('checkbox', { name: 'Select this row' })
  await boxes.nth(0).check()
  await boxes.nth(2).check()
  const links = page.getByRole('rowheader').getByRole('link')
  const hrefs = await Promise.all([0, 2].map((place) => links.nth(place).getAttribute('href')))
  return hrefs.map((href) => href?.replace('/tns/', '')).join('\n')
}

/** What the clipboard holds, as another tab reads it. */
async function copied(context: BrowserContext) {
  const tab = await context.newPage()
  await tab.goto('/robots.txt')
  const text = await tab.evaluate(() => navigator.clipboard.readText())
  await tab.close()
  return text
}

/** Ways in which a browser keeps a page from its clipboard. */
const KEPT_FROM = {
  'has no clipboard, as over plain http': () =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  'denies the permission': () =>
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('Denied', 'NotAllowedError')),
    }),
}

for (const [how, keep] of Object.entries(KEPT_FROM)) {
  test(`a browser that ${how} copies all the same`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(keep)
    const wanted = await tickTwo(page)
    const button = page.getByRole('button', { name: 'Copy UUIDs' })

    await button.click()

    await expect(page.getByText('Copied', { exact: true })).toBeAttached()
    await expect(button).toBeFocused()
    expect(await copied(context)).toBe(wanted)
  })
}

test('a browser that does not copy at all is told of, with the text to take, and never called copied', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  const wanted = await tickTwo(page)
  const button = page.getByRole('button', { name: 'Copy UUIDs' })

  await button.click()

  const dialog = page.getByRole('dialog', { name: 'Not copied' })
  await expect(dialog).toContainText('The browser does not let this page copy.')
  const text = dialog.getByRole('textbox', { name: 'Text to copy' })
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(wanted)
  const selected = await text.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  )
  expect(selected).toBe(wanted)
  await expect(page.getByText('Copied', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})
