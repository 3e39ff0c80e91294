import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const LIST = '/rest/profile/tn'
/** The list's count as a screen reader reads it out. */
const count = (page: Page) => page.getByRole('status').filter({ hasText: /(numbers|prices)$/ })

/** Notes every text of the list's count that a screen reader would read out. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => {
      const texts = [...document.querySelectorAll('[role=status]')].map((it) => it.textContent)
      const count = texts.find((text) => /numbers$/.test(text ?? ''))
      if (count && count !== heard.at(-1)) heard.push(count)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard)

test('a list that streams in is announced at its start, each ten seconds and at its end, and a search once typing rests', async ({
  page,
  api,
}) => {
  await api.hold({ numbers: 600, awkward: false })
  await api.fail(LIST, { slow: { chunkBytes: 300_000, everyMs: 250 } })
  await listen(page)
  await page.clock.install()
  await page.goto('/tns')
  await expect(page.getByRole('progressbar', { name: 'Loading numbers' })).toBeVisible()
  await expect(page.locator('[aria-hidden]', { hasText: /^[\d,]{3,} numbers$/ })).toBeVisible()

  await expect(count(page)).toHaveText('600 numbers')

  const [start, ...more] = await heard(page)
  expect(start).toMatch(/^Loading: \d+ numbers$/)
  expect(more.length).toBeLessThanOrEqual(2)
  expect(more.at(-1)).toBe('600 numbers')

  await page.getByRole('searchbox', { name: 'Search numbers' }).pressSequentially('acmetel r')
  await expect(count(page)).toHaveText(/^\d+ of 600 numbers$/)

  const after = await heard(page)
  expect(after.length - 1 - more.length).toBeLessThanOrEqual(2)
})
