import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab, or another key, until something has the focus. */
export async function tabTo(page: Page, target: Locator, key = 'Tab') {
  // Found once: to look for a role in a whole list costs more than all that a press does.
  const wanted = await target.elementHandle()
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted?.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}
