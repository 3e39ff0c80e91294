import { gzipSync } from 'node:zlib'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const visitorTest = test.extend({ signedIn: false })

/** Follows what a page asks for and tells its weight in gzip kilobytes. The list's worker counts as JS. */
function weigh(page: Page, request: APIRequestContext) {
  const urls = new Set<string>()
  page.on('request', (asked) => urls.add(asked.url()))
  return async (kind: 'js' | 'css') => {
    await page.waitForLoadState('networkidle')
    let bytes = 0
    for (const url of urls) {
      if (!new URL(url).pathname.endsWith(`.${kind}`)) continue
      bytes += gzipSync(await (await request.get(url)).body()).length
    }
    return bytes / 1000
  }
}

visitorTest(
  'the sign-in page is at most 120 kB of JS and 40 kB of CSS',
  async ({ page, request }) => {
    const weight = weigh(page, request)

    await page.goto('/login')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

    const [js, css] = [await weight('js'), await weight('css')]
    console.log(`/login: ${js.toFixed(1)} kB JS, ${css.toFixed(1)} kB CSS gzip`)
    expect(js).toBeLessThanOrEqual(120)
    expect(css).toBeLessThanOrEqual(40)
  },
)

test('the numbers are at most 170 kB of JS, and one list request', async ({
  page,
  api,
  request,
}) => {
  // Formats of other countries come when such a number shows; this list needs none.
  await api.serve([{ uuid: '44444444-4444-4444-8444-444444444444', tn: { tn: 12029822917 } }])
  const weight = weigh(page, request)

  await page.goto('/tns')
  await expect(page.getByRole('link', { name: '+1 202-982-2917' })).toBeVisible()

  const js = await weight('js')
  console.log(`/tns: ${js.toFixed(1)} kB JS gzip, its worker included`)
  expect(js).toBeLessThanOrEqual(170)
  expect((await api.requests()).map(({ path }) => path)).toEqual(['/rest/profile/tn'])
})
