import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures.ts'
import { count } from './list-screen.ts'

test.use({ signedIn: false })

const LIST = '/rest/profile/tn'
const SPECIAL = `${LIST}/special_prices`
const session = (page: Page) => page.getByRole('status', { name: 'Session' })
const heading = (page: Page, name: string) => page.getByRole('heading', { name })

async function keepSignedIn(page: Page, email?: string) {
  await page.getByRole('checkbox', { name: /^Keep me signed in/ }).check()
  await signIn(page, email)
}

/** What a browser does whose cookies are off: merely naming storage throws; channels may, too. */
function blockStorage() {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  for (const area of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, area, { get: refuse })
  }
  window.BroadcastChannel = class {
    constructor() {
      refuse()
    }
  } as unknown as typeof BroadcastChannel
}

/** Nothing more fits in. */
function fillStorage() {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
}

test('with storage full, or blocked, the app works for the visit and says what is not kept', async ({
  page,
}) => {
  for (const spoil of [fillStorage, blockStorage]) {
    await page.addInitScript(spoil)
    await page.goto('/tns?q=917')
    await keepSignedIn(page)
    await expect(count(page)).toHaveText(/of 40 numbers/)
    await expect(session(page)).toHaveText(/will not be kept on this device/)
    await session(page).getByRole('button', { name: 'Close' }).click()

    await page.getByRole('button', { name: 'Columns', exact: true }).click()
    await page.getByRole('radio', { name: 'compact' }).check()
    await page.getByRole('checkbox', { name: 'UUID' }).uncheck()
    await page.getByRole('button', { name: 'Dark colours' }).click()

    await expect(session(page).getByText(/settings will not be kept/)).toHaveCount(1)
    await expect(page.getByRole('columnheader', { name: 'UUID' })).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await page.reload()
    await expect(heading(page, 'Sign in')).toBeVisible()
  }
})

test('after an end in two tabs one sign-in is enough; that of somebody else leaves no rows in either, one sign-out ends both, and two people for the tab only keep to themselves', async ({
  page,
  context,
  api,
}) => {
  const theirs = page.getByRole('link', { name: '+1 202-982-2917' })
  await page.goto('/special-prices?sort=-name')
  await keepSignedIn(page)
  const signedIn = Date.now()
  await expect(page.getByRole('table', { name: 'Special prices' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/tns')
  await expect(count(other)).toHaveText('40 numbers')
  const end = async () => {
    await api.fail('/rest/*', { status: 401 })
    await other.getByRole('button', { name: 'Refresh' }).click()
    await expect(other.getByText('session has expired')).toBeVisible()
    await Promise.all([api.heal(), api.forget()])
  }

  await end()
  // Or the new token would be the old one: it says in seconds when it was issued.
  await other.waitForTimeout(Math.max(0, signedIn + 1_100 - Date.now()))
  await keepSignedIn(other)
  await expect(count(other)).toHaveText('40 numbers')
  await page.bringToFront()
  await page.getByRole('link', { name: 'Numbers', exact: true }).click()
  await expect(count(page)).toHaveText('40 numbers')
  const tokens = (await api.lists()).map(({ headers }) => headers['x-auth-token'])
  expect(new Set(tokens).size).toBe(1)
  await page.goBack()
  await expect(page).toHaveURL(/\/special-prices\?sort=-name$/)
  await expect(page.getByRole('table', { name: 'Special prices' })).toBeVisible()
  await page.goForward()
  await expect(theirs).toBeVisible()

  await other.bringToFront()
  await end()
  await keepSignedIn(other, 'ops@example.com')
  await page.bringToFront()
  await expect(page.getByText('Somebody else has signed in')).toBeVisible()
  await expect(theirs).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Account menu' }).click()
  await expect(page.getByText('ops@example.com')).toBeVisible()

  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await signIn(page)
  await expect(theirs).toBeVisible()
  await other.bringToFront()
  await signIn(other, 'ops@example.com')
  await expect(count(other)).toBeVisible()
  await Promise.all([page.reload(), other.reload()])
  await expect(count(other)).toBeVisible()
  await expect(other.getByRole('link', { name: '+1 202-982-2917' })).toHaveCount(0)
  await expect(theirs).toBeVisible()
})

test('a proxy gets its cookie, from the worker too; its own sign-in page is told as one, asked once', async ({
  page,
  context,
  api,
  baseURL,
}) => {
  await context.addCookies([{ name: 'proxy', value: 'let-me-in', url: baseURL as string }])
  await api.fail('/rest/profile/*', { status: 302, headers: { location: '/sso/sign-in' } })
  await page.goto('/tns')
  await signIn(page)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('sends its own sign-in page')
  expect(await api.lists()).toHaveLength(1)

  await page.getByRole('link', { name: 'Special prices' }).click()
  await expect(alert).toContainText('The special prices could not be loaded')
  await expect(alert).toContainText('sends its own sign-in page')
  expect((await api.requests()).filter(({ path }) => path === SPECIAL)).toHaveLength(1)

  await api.heal()
  await alert.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('table', { name: 'Special prices' })).toBeVisible()
  const started = page.waitForEvent('worker')
  await page.getByRole('link', { name: 'Numbers', exact: true }).click()
  await expect(count(page)).toHaveText('40 numbers')
  await started
  const asked = await api.requests()
  expect(asked.map(({ path }) => path)).toEqual(['/rest/auth', LIST, SPECIAL, SPECIAL, LIST])
  expect(new Set(asked.map(({ headers }) => headers.cookie))).toEqual(new Set(['proxy=let-me-in']))
})
