import { test as base, expect, type Page } from '@playwright/test'

export { expect }

/** The sandbox behind the page, driven over HTTP. */
type Api = {
  fail: (path: string, fault: object) => Promise<void>
  heal: () => Promise<void>
  /** How many numbers the account has; 240 unless told otherwise. */
  hold: (numbers: number) => Promise<void>
  requests: () => Promise<{ path: string; query: string }[]>
}

/** A test with the sandbox at hand; anything on the browser's console fails it, save refused requests. */
export const test = base.extend<{ api: Api; noise: string[] }>({
  noise: [
    async ({ page }, use) => {
      const noise: string[] = []
      page.on('console', (message) => {
        const refused = message.text().startsWith('Failed to load resource')
        if (['error', 'warning'].includes(message.type()) && !refused) noise.push(message.text())
      })
      page.on('pageerror', (error) => noise.push(error.message))
      await use(noise)
      expect(noise).toEqual([])
    },
    { auto: true },
  ],
  api: async ({ request }, use) => {
    const heal = async () => {
      await request.delete('/__sandbox/faults')
      await request.delete('/__sandbox/requests')
    }
    const hold = async (numbers: number) => {
      await request.put('/__sandbox/settings', { data: { numbers } })
    }
    await heal()
    await use({
      heal,
      hold,
      fail: async (path, fault) => {
        await request.put('/__sandbox/faults', { data: { [path]: fault } })
      },
      requests: async () => (await (await request.get('/__sandbox/requests')).json()).payload,
    })
    await heal()
    await hold(240)
  },
})

/** Signs in on whatever page asks for it. */
export async function signIn(page: Page, email = 'admin@example.com') {
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill('sandbox')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}
