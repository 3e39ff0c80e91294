import { readFile } from 'node:fs/promises'
import { test as base, expect, type Page } from '@playwright/test'
import type { LoggedRequest } from '../sandbox/request-log.ts'

export { expect }

/** The sandbox behind the page, driven over HTTP. */
type Api = {
  fail: (path: string, fault: object) => Promise<void>
  heal: () => Promise<void>
  /** How many numbers the account has; 240 unless told otherwise. */
  hold: (numbers: number) => Promise<void>
  /** What the records are; leases unless told otherwise. */
  shape: (shape: 'lease' | 'plan' | 'mixed') => Promise<void>
  requests: () => Promise<LoggedRequest[]>
  /** The requests for the list of numbers. */
  lists: () => Promise<LoggedRequest[]>
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
    const set = async (data: object) => {
      await request.put('/__sandbox/settings', { data })
    }
    const requests = async (): Promise<LoggedRequest[]> =>
      (await (await request.get('/__sandbox/requests')).json()).payload
    await heal()
    await use({
      heal,
      hold: (numbers) => set({ numbers }),
      shape: (shape) => set({ shape }),
      fail: async (path, fault) => {
        await request.put('/__sandbox/faults', { data: { [path]: fault } })
      },
      requests,
      lists: async () => (await requests()).filter(({ path }) => path === '/rest/profile/tn'),
    })
    await heal()
    await set({ numbers: 240, shape: 'lease' })
  },
})

/** Signs in on whatever page asks for it. */
export async function signIn(page: Page, email = 'admin@example.com') {
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill('sandbox')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** Exports with an item of the export menu: the file's name, its text, and its lines below the header. */
export async function exportCsv(page: Page, item: RegExp) {
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  return { name: file.suggestedFilename(), text, lines: text.trimEnd().split('\r\n').slice(1) }
}
