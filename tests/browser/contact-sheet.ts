import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { SCENES } from './scenes.ts'

/** Where the pictures go: one a screen, and all of a variant on a sheet. */
const OUT = 'test-results/contact-sheets'

type Variant = {
  name: string
  width: number
  height: number
  scale?: number
  media?: Parameters<Page['emulateMedia']>[0]
}
const dark = { colorScheme: 'dark' } as const
const VARIANTS: readonly Variant[] = [
  { name: '1440-light', width: 1440, height: 900 },
  { name: '1440-dark', width: 1440, height: 900, media: dark },
  { name: '1024-light', width: 1024, height: 768 },
  { name: '768-light', width: 768, height: 1024 },
  { name: '360-light', width: 360, height: 740 },
  { name: '360-dark', width: 360, height: 740, media: dark },
  { name: '320-light', width: 320, height: 640 },
  { name: 'zoom-200', width: 720, height: 450, scale: 2 },
  { name: 'print', width: 1440, height: 900, media: { media: 'print' } },
  { name: 'forced-colours', width: 1440, height: 900, media: { forcedColors: 'active' } },
]

for (const { name, width, height, scale = 1, media = {} } of VARIANTS) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale })

    test(`draws every screen: ${name}`, async ({ page, api }) => {
      const folder = join(OUT, name)
      mkdirSync(folder, { recursive: true })
      for (const [scene, steps] of Object.entries(SCENES)) {
        await api.heal()
        await api.hold({ numbers: 240 })
        // On paper there is nothing to press: it is drawn on the screen first.
        await page.emulateMedia({ ...media, media: null })
        for (const step of steps) await step(page, api)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.emulateMedia({ media: null, ...media })
        await page.waitForTimeout(600)
        await page.screenshot({ path: join(folder, `${scene}.png`) })
        await page.evaluate(() => sessionStorage.removeItem('opentact.hidden'))
      }
      await page.emulateMedia({ media: null, forcedColors: 'none' })
      await sheetOf(page, folder, width)
    })
  })
}

/** All pictures of a variant on one, so that they can be compared at a glance. */
async function sheetOf(page: Page, folder: string, width: number) {
  const shown = Math.min(width, 460)
  const pictures = Object.keys(SCENES).map((name) => {
    const image = readFileSync(join(folder, `${name}.png`)).toString('base64')
    return `<figure><figcaption>${name}</figcaption><img width="${shown}" src="data:image/png;base64,${image}"></figure>`
  })
  await page.goto('about:blank')
  await page.setViewportSize({ width: 1480, height: 900 })
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:12px;font:12px sans-serif;background:#888}figure{margin:0}</style>${pictures.join('')}`,
  )
  await page.screenshot({ path: `${folder}.png`, fullPage: true })
}
