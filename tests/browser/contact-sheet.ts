import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Settings } from '../sandbox/data.ts'
import { expect, test } from './fixtures.ts'
import { openFilters, openNumbers, rows } from './list-screen.ts'
import type { Api } from './sandbox.ts'

/** Where the pictures go: one a screen, and all of a variant on a sheet. */
const OUT = 'test-results/contact-sheets'

type Scene = {
  name: string
  holds?: Partial<Settings>
  draw: (page: Page, api: Api) => Promise<unknown>
}

const LIST = '/rest/profile/tn'
const firstLink = (page: Page) => rows(page).getByRole('link')
const withFindings = (page: Page) => rows(page).filter({ hasText: /No voice route|Lease ended/ })

/** Every screen in every state that a person can meet. */
const SCENES: readonly Scene[] = [
  { name: 'numbers', draw: (page) => openNumbers(page) },
  { name: 'numbers-sorted', draw: (page) => openNumbers(page, '?sort=findings&autorenew=no') },
  { name: 'numbers-searched', draw: (page) => openNumbers(page, '?q=202-98') },
  {
    name: 'numbers-filters',
    draw: async (page) => {
      await openNumbers(page, '?finding=V1&finding=M1')
      await openFilters(page)
    },
  },
  {
    name: 'numbers-columns',
    draw: async (page) => {
      await openNumbers(page)
      await page.getByRole('button', { name: 'Columns', exact: true }).click()
    },
  },
  {
    name: 'numbers-ticked',
    draw: async (page) => {
      await openNumbers(page)
      await rows(page).getByRole('checkbox').nth(1).check()
      await rows(page).getByRole('checkbox').nth(3).check()
    },
  },
  { name: 'numbers-none-left', draw: (page) => page.goto('/tns?q=zzzz&autorenew=no') },
  { name: 'numbers-empty', holds: { numbers: 0 }, draw: (page) => page.goto('/tns') },
  { name: 'numbers-5000', holds: { numbers: 5000 }, draw: (page) => openNumbers(page) },
  {
    name: 'numbers-loading',
    draw: async (page, api) => {
      await api.fail(LIST, { hang: true })
      await page.goto('/tns')
    },
  },
  {
    name: 'numbers-error',
    draw: async (page, api) => {
      await api.fail(LIST, { status: 403 })
      await page.goto('/tns')
    },
  },
  {
    name: 'number',
    draw: async (page) => {
      await openNumbers(page)
      await firstLink(page).first().click()
    },
  },
  {
    name: 'number-findings',
    draw: async (page) => {
      await openNumbers(page, '?sort=findings')
      await withFindings(page).first().getByRole('link').click()
    },
  },
  {
    name: 'number-of-a-list',
    draw: async (page) => {
      await openNumbers(page, '?finding=V1')
      await firstLink(page).first().click()
      await page.keyboard.press('j')
    },
  },
  {
    name: 'compare',
    draw: async (page, api) => {
      const ids = (await api.records()).slice(1, 6).map(({ uuid }) => uuid)
      await page.goto(`/tns/compare?ids=${ids}`)
      await expect(page.getByText(/fields differ$/).first()).toBeVisible()
    },
  },
  {
    name: 'compare-one',
    draw: async (page, api) => {
      await page.goto(`/tns/compare?ids=${(await api.records())[1]?.uuid}`)
      await expect(page.getByRole('list', { name: /^Same block/ })).toBeVisible()
    },
  },
  {
    name: 'number-not-found',
    draw: (page) => page.goto('/tns/00000000-0000-4000-8000-000000000000'),
  },
  {
    name: 'triage',
    draw: async (page) => {
      await page.goto('/triage')
      const lines = '202-982-2917\n+1 415 555 0100\n2026-11-25\n2918\nsee 12029822917'
      await page.getByRole('textbox', { name: 'Numbers or UUIDs' }).fill(lines)
      await page.getByRole('button', { name: 'Look up' }).click()
      await expect(page.getByRole('button', { name: 'Show as list' })).toBeVisible()
    },
  },
  {
    name: 'number-hidden',
    draw: async (page) => {
      await openNumbers(page)
      await page.evaluate(() => sessionStorage.setItem('opentact.hidden', 'on'))
      await page.reload()
      await firstLink(page).first().click()
      await page.evaluate(() => sessionStorage.removeItem('opentact.hidden'))
    },
  },
  {
    name: 'overview',
    draw: async (page) => {
      await page.goto('/overview')
      await page.getByText('70 need a look').waitFor()
    },
  },
  { name: 'special-prices', draw: (page) => page.goto('/special-prices') },
  {
    name: 'special-prices-none',
    draw: async (page, api) => {
      await api.fail('/rest/profile/tn/special_prices', { status: 404 })
      await page.goto('/special-prices')
    },
  },
  {
    name: 'special-prices-compared',
    holds: { shape: 'mixed' },
    draw: async (page) => {
      await openNumbers(page)
      await page.getByRole('link', { name: 'Special prices' }).click()
      await expect(rows(page).first()).toBeVisible()
    },
  },
  {
    name: 'price-plans',
    holds: { shape: 'plan' },
    draw: async (page) => {
      await page.goto('/tns')
      await expect(rows(page).first()).toBeVisible()
    },
  },
  {
    name: 'login',
    draw: async (page) => {
      await page.evaluate(() => localStorage.clear())
      await page.goto('/login')
    },
  },
]

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
      for (const scene of SCENES) {
        await api.heal()
        await api.hold({ numbers: 240, ...scene.holds })
        // On paper there is nothing to press: it is drawn on the screen first.
        await page.emulateMedia({ ...media, media: null })
        await scene.draw(page, api)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.emulateMedia({ media: null, ...media })
        await page.waitForTimeout(600)
        await page.screenshot({ path: join(folder, `${scene.name}.png`) })
      }
      await page.emulateMedia({ media: null, forcedColors: 'none' })
      await sheetOf(page, folder, width)
    })
  })
}

/** All pictures of a variant on one, so that they can be compared at a glance. */
async function sheetOf(page: Page, folder: string, width: number) {
  const shown = Math.min(width, 460)
  const pictures = SCENES.map(({ name }) => {
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
