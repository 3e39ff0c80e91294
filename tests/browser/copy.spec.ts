import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers } from './list-screen.ts'

/** Ticks a row and adds its uuid to what the copy must be. */
async function tick(page: Page, place: number, before: string[] = []) {
  await page.getByRole('checkbox', { name: 'Select this row' }).nth(place).check()
  const link = page.getByRole('rowheader').nth(place).getByRole('link')
  const href = await link.getAttribute('href')
  return [...before, href?.replace('/tns/', '') ?? '']
}

/** Ways in which a browser keeps a page from its clipboard. */
const KEPT_FROM: Record<string, () => void> = {
  'the permission is denied': () => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('Denied', 'NotAllowedError')),
    })
  },
  'there is no clipboard, as over plain http': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  },
}

test('a browser that keeps a page from its clipboard copies all the same; one that does not copy at all is told of, with the text to take, and never called copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.install()
  await openNumbers(page, '?sort=number')
  const button = page.getByRole('button', { name: 'Copy UUIDs' })
  const told = page.getByText('Copied', { exact: true })
  const clipboard = await page.evaluateHandle(() => navigator.clipboard)
  let wanted = await tick(page, 0)

  for (const [place, [how, keep]] of Object.entries(KEPT_FROM).entries()) {
    await page.evaluate(keep)
    wanted = await tick(page, 2 + place, wanted)
    await page.clock.fastForward(2000)
    await expect(told).toHaveCount(0)

    await button.click()

    await expect(told, how).toBeAttached()
    await expect(button, how).toBeFocused()
    expect(await clipboard.evaluate((it) => it.readText()), how).toBe(wanted.join('\n'))
  }

  await page.evaluate(() => {
    document.execCommand = () => false
  })
  await button.click()

  const dialog = page.getByRole('dialog', { name: 'Not copied' })
  await expect(dialog).toContainText('The browser does not let this page copy.')
  const text = dialog.getByRole('textbox', { name: 'Text to copy' })
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(wanted.join('\n'))
  const selected = await text.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  )
  expect(selected).toBe(wanted.join('\n'))
  await expect(told).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})
