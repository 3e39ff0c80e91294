import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers } from './list-screen.ts'

test.use({ sandbox: { numbers: 40, awkward: false } })

type Box = { x: number; y: number; width: number; height: number }

/** How many pixels of a part of the screen have another colour than its first one. */
async function drawn(page: Page, clip: Box) {
  const picture = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const pixels = new Uint32Array(data.buffer)
    return pixels.filter((pixel) => pixel !== pixels[0]).length
  }, picture)
}

/** The 18 pixels before the words of a status, where its picture stands. */
async function iconOf(status: Locator): Promise<Box> {
  const { x, y, height } = (await status.boundingBox()) as Box
  return { x, y, width: 18, height }
}

test('forced colours on light or dark: what is sorted, ticked, current and wrong is seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  await openNumbers(page, '?sort=-expires')
  await page.getByRole('checkbox', { name: 'Select this row' }).nth(1).check()
  const sorted = page.getByRole('button', { name: 'Expires', exact: true })
  const mark = () => sorted.evaluate((it) => getComputedStyle(it, '::after').content)
  const status = page.locator('tbody [data-tone][class*="badge"]').first()
  const ground = (it: Element) => getComputedStyle(it).backgroundColor
  const current = page.getByRole('link', { name: 'Numbers', exact: true })
  const other = page.getByRole('link', { name: 'Special prices' })
  const ticked = page.getByRole('row', { selected: true })

  for (const [colorScheme, before, presses, after] of [
    ['light', '▼', 2, '▲'],
    ['dark', '▲', 1, '▼'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await mark(), colorScheme).toContain(before)
    for (let press = 0; press < presses; press++) await sorted.click()
    expect(await mark(), colorScheme).toContain(after)
    await status.scrollIntoViewIfNeeded()
    expect(await drawn(page, await iconOf(status))).toBeGreaterThan(20)
    expect(await current.evaluate(ground)).not.toBe(await other.evaluate(ground))
    expect(await ticked.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid')
  }
})
