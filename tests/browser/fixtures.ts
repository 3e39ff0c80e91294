import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Settings } from '../sandbox/data.ts'
import { type Api, serve } from './sandbox.ts'

export { expect }

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>
type Options = {
  /** What the account holds: `test.use({ sandbox: { numbers: 2000, shape: 'mixed' } })`; 40 leases by default. */
  sandbox: Partial<Settings>
  /** Whether the page opens signed in, as on a device that is kept; `test.use({ signedIn: false })` to do it by hand. */
  signedIn: boolean
}
type WorkerFixtures = { server: Awaited<ReturnType<typeof serve>>; kept: StorageState }

/**
 * A test with a signed-in `page` over a sandbox of its own, healed and with an empty log at its start:
 *
 *     test('a number without a date has a dash', async ({ page, api }) => {
 *       await api.serve([{ uuid: '44444444-4444-4444-8444-444444444444', tn: { tn: 12029822917 } }])
 *       await openNumbers(page)
 *
 * Serve other records before a click on Refresh, `api.fail` a path, ask `api.requests()` what the page did.
 * Anything on the browser's console fails the test, save refused requests.
 */
export const test = base.extend<Options & { api: Api; noise: string[] }, WorkerFixtures>({
  sandbox: [{}, { option: true }],
  signedIn: [true, { option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its pattern.
    async ({}, use) => {
      const server = await serve()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  kept: [
    async ({ browser, server }, use) => {
      const context = await browser.newContext({ baseURL: server.url })
      const page = await context.newPage()
      await page.goto('/login')
      await page.getByRole('checkbox', { name: 'Keep me signed in on this device' }).check()
      await signIn(page)
      const kept = await context.storageState()
      await context.close()
      await use(kept)
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  storageState: async ({ signedIn, kept }, use) => use(signedIn ? kept : undefined),
  api: [
    async ({ server: { api }, sandbox }, use) => {
      await Promise.all([api.heal(), api.forget(), api.hold(sandbox)])
      await use(api)
    },
    { auto: true },
  ],
  noise: [
    async ({ page }, use) => {
      const noise: string[] = []
      page.on('console', (message) => {
        const refused = message.text().startsWith('Failed to load resource')
        if (['error', 'warning'].includes(message.type()) && !refused) noise.push(message.text())
      })
      page.on('pageerror', (error) => noise.push(error.message))
      await use(noise)
      await page.context().clearPermissions()
      expect(noise).toEqual([])
    },
    { auto: true },
  ],
})

/** Signs in on whatever page asks for it. */
export async function signIn(page: Page, email = 'admin@example.com') {
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill('sandbox')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}
