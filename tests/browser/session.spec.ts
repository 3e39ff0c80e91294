import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures.ts'
import { count } from './list-screen.ts'

test.use({ signedIn: false })

const SPECIAL = '/rest/profile/tn/special_prices'
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

for (const [how, spoil] of [
  ['blocked', blockStorage],
  ['full', fillStorage],
] as const) {
  test(`with storage ${how} the app works for the visit and says what is not kept`, async ({
    page,
  }) => {
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
  })
}

test('after an end in two tabs one sign-in is enough: the other tab goes on where it was', async ({
  page,
  context,
  api,
}) => {
  await page.goto('/special-prices?sort=-name')
  await keepSignedIn(page)
  await expect(page.getByRole('table', { name: 'Special prices' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/tns')
  await expect(count(other)).toHaveText('40 numbers')

  await api.fail('/rest/*', { status: 401 })
  await other.getByRole('button', { name: 'Refresh' }).click()
  await expect(other.getByText('session has expired')).toBeVisible()
  await Promise.all([api.heal(), api.forget()])
  // Or the new token would be the old one: it says in seconds when it was issued.
  await other.waitForTimeout(1_100)
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
})

test('somebody else who signs in on the device leaves no rows of the one before in any tab', async ({
  page,
  context,
  api,
}) => {
  await page.goto('/tns')
  await keepSignedIn(page)
  await expect(page.getByRole('link', { name: '+1 202-982-2917' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/tns')
  await expect(count(other)).toHaveText('40 numbers')

  await api.fail('/rest/*', { status: 401 })
  await other.getByRole('button', { name: 'Refresh' }).click()
  await expect(other.getByText('session has expired')).toBeVisible()
  await api.heal()
  await keepSignedIn(other, 'ops@example.com')

  await page.bringToFront()
  await expect(page.getByText('Somebody else has signed in')).toBeVisible()
  await expect(page.getByRole('link', { name: '+1 202-982-2917' })).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Account menu' }).click()
  await expect(page.getByText('ops@example.com')).toBeVisible()
})

test('two people in two tabs, each for the tab only, keep to themselves', async ({
  page,
  context,
}) => {
  await page.goto('/tns')
  await signIn(page)
  await expect(page.getByRole('link', { name: '+1 202-982-2917' })).toBeVisible()
  const other = await context.newPage()
  await other.goto('/tns')
  await signIn(other, 'ops@example.com')
  await expect(count(other)).toBeVisible()

  await Promise.all([page.reload(), other.reload()])
  await expect(count(other)).toBeVisible()

  await expect(page.getByRole('link', { name: '+1 202-982-2917' })).toBeVisible()
  await expect(other.getByRole('link', { name: '+1 202-982-2917' })).toHaveCount(0)
})

test('one endpoint that answers 401 to a fresh sign-in is told in place, without a second sign-in', async ({
  page,
  api,
}) => {
  await api.fail(SPECIAL, { status: 401 })
  await page.goto('/special-prices')
  await signIn(page)

  await expect(page.getByRole('alert')).toContainText('The API refuses this to your account.')
  await api.heal()
  await page.getByRole('button', { name: 'Retry' }).click()

  await expect(page.getByRole('table', { name: 'Special prices' })).toBeVisible()
})

test('a redirect to the sign-in page of a proxy is told as one, asked once', async ({
  page,
  api,
}) => {
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
})

test('a proxy on the page’s own origin gets its cookie, from the worker too', async ({
  page,
  context,
  api,
  baseURL,
}) => {
  await context.addCookies([{ name: 'proxy', value: 'let-me-in', url: baseURL as string }])
  await page.goto('/tns')
  await signIn(page)
  await expect(count(page)).toHaveText('40 numbers')

  const cookies = (await api.requests()).map(({ path, headers }) => [path, headers.cookie])
  expect(cookies).toEqual([
    ['/rest/auth', 'proxy=let-me-in'],
    ['/rest/profile/tn', 'proxy=let-me-in'],
  ])
})

test('a computer whose clock is a day fast does not warn of an end', async ({ page }) => {
  await page.clock.install({ time: Date.now() + 24 * 3_600_000 - 60_000 })
  await page.goto('/tns')
  await keepSignedIn(page)
  await expect(count(page)).toHaveText('40 numbers')
  await expect(session(page)).toBeEmpty()

  await page.reload()
  await expect(count(page)).toHaveText('40 numbers')
  await expect(session(page)).toBeEmpty()
})

test('whatever the way back says, it ends on a screen of this app', async ({ page, baseURL }) => {
  await page.goto('/login?next=%2F.%2F%2Fhost%2F')
  await signIn(page)
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()

  for (const next of ['//host', '/\\host']) {
    await page.goto(`/login?next=${encodeURIComponent(next)}`)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }), next).toHaveText(
      /^(Telephone numbers|Page not found)$/,
    )
    expect(new URL(page.url()).origin, next).toBe(new URL(baseURL as string).origin)
  }
})
