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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours on ${colorScheme}: what is sorted, ticked, current and wrong is seen`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await openNumbers(page, '?sort=-expires')
    const sorted = page.getByRole('button', { name: 'Expires', exact: true })
    const mark = () => sorted.evaluate((it) => getComputedStyle(it, '::after').content)
    await page.getByRole('checkbox', { name: 'Select this row' }).nth(1).check()

    expect(await mark()).toContain('▼')
    await sorted.click()
    await sorted.click()
    expect(await mark()).toContain('▲')
    const status = page.locator('tbody [data-tone][class*="badge"]').first()
    await status.scrollIntoViewIfNeeded()
    expect(await drawn(page, await iconOf(status))).toBeGreaterThan(20)
    const ground = (it: Element) => getComputedStyle(it).backgroundColor
    const current = page.getByRole('link', { name: 'Numbers', exact: true })
    const other = page.getByRole('link', { name: 'Special prices' })
    expect(await current.evaluate(ground)).not.toBe(await other.evaluate(ground))
    const ticked = page.getByRole('row', { selected: true })
    expect(await ticked.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid')
  })
}
