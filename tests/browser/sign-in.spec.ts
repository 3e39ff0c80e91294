import { expect, signIn, test } from './fixtures.ts'
import { count } from './list-screen.ts'

test.use({ signedIn: false })

test('a deep link leads through sign-in to its page, and so does a 401 in the middle; sort, open a number, read the special prices, sign out; no way back leads out of this app', async ({
  page,
  api,
  baseURL,
}) => {
  await page.goto('/tns?q=202982&sort=-expires')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(page)
  await expect(page).toHaveURL(/\/tns\?q=202982&sort=-expires$/)
  await expect(page.getByRole('searchbox', { name: 'Search numbers' })).toHaveValue('202982')
  await expect(count(page)).toHaveText(/of 40 numbers/)

  await api.fail('/rest/profile/tn', { status: 401 })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('session has expired')).toBeVisible()
  await api.heal()
  await signIn(page)
  await expect(page).toHaveURL(/\/tns\?q=202982&sort=-expires$/)
  await expect(count(page)).toHaveText(/of 40 numbers/)

  await page.getByRole('button', { name: 'Number', exact: true }).click()
  const header = page.getByRole('columnheader', { name: 'Number' })
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('link', { name: '+1 202-982-2917' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('+1 202-982-2917')
  for (const name of ['Lease', 'Order', 'Messaging', 'SIP', 'Account', 'History']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Special prices' }).click()
  await expect(page.getByRole('table', { name: 'Special prices' })).toBeVisible()

  await page.getByRole('button', { name: 'Account menu' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)

  await page.goto('/login?next=%2F.%2F%2Fhost%2F')
  await signIn(page)
  await expect(count(page)).toHaveText('40 numbers')
  for (const next of ['//host', '/\\host']) {
    await page.goto(`/login?next=${encodeURIComponent(next)}`)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }), next).toHaveText(
      'Telephone numbers',
    )
    expect(new URL(page.url()).origin, next).toBe(new URL(baseURL as string).origin)
  }
})
