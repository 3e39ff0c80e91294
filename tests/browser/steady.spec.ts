import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, openFilters, openNumbers, openPrices, rows } from './list-screen.ts'

/** Where the first row stands, in pixels from the top of the window. */
const top = async (page: Page) => (await rows(page).first().boundingBox())?.y

test('no row moves while the list comes in, on the first tick, the first letter, a filter, a sort or a refresh, at any width', async ({
  page,
  api,
}) => {
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [360, 740],
    [320, 640],
  ] as const) {
    const at = `${width} px`
    await page.setViewportSize({ width, height })
    await api.fail('/rest/profile/tn', { slow: { chunkBytes: 60_000, everyMs: 40 } })
    await page.goto('/tns')
    await expect(rows(page).first()).toBeVisible()
    const before = await top(page)
    await expect(page.getByText(/^loaded /)).toBeAttached()
    expect(await top(page), at).toBe(before)
    await api.heal()

    await rows(page).getByRole('checkbox').nth(3).check()
    await expect(page.getByText('1 row selected')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Refresh' })).toBeInViewport()
    expect(await top(page), at).toBe(before)

    await page.getByRole('button', { name: 'Clear selection' }).click()
    await page.getByRole('searchbox', { name: 'Search numbers' }).press('k')
    await expect(count(page)).toHaveText(/ of 40 numbers$/)
    expect(await top(page), at).toBe(before)

    for (const column of ['Auto-renew', 'UUID']) {
      await page.getByRole('button', { name: column, exact: true }).click()
      await expect(page.getByRole('columnheader', { name: column })).toHaveAttribute('aria-sort')
      expect(await top(page), at).toBe(before)
    }

    const filters = await openFilters(page)
    await filters.getByRole('checkbox').first().check()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible()
    expect(await top(page), at).toBe(before)

    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByText('nothing changed')).toBeVisible()
    expect(await top(page), at).toBe(before)
  }
})

type Jump = { by: number; what: string }

/** Whatever a person sees jump while something opens, as Chromium tells its layout shifts. */
async function jumpsOf(page: Page, open: () => Promise<void>): Promise<Jump[]> {
  const watch = () => {
    const jumps: Jump[] = []
    // Once a page, however often it was asked for.
    const watched = Reflect.has(window, 'jumps')
    Object.assign(window, { jumps })
    if (watched) return
    type Shift = PerformanceEntry & {
      value: number
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
    }
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
          const text = node?.textContent?.slice(0, 40)
          return `"${text}" from ${from.x},${from.y} to ${to.x},${to.y}`
        })
        const all = Reflect.get(window, 'jumps') as Jump[]
        all.push({ by: value, what: moved.join('; ') })
      }
    }).observe({ type: 'layout-shift' })
  }
  // Here, and in the page that it may open.
  await page.addInitScript(watch)
  await page.evaluate(watch)
  await open()
  await drawn(page)
  return page.evaluate(() => Reflect.get(window, 'jumps') as Jump[])
}

/** Source: web.dev/articles/cls, where a sum of up to 0.1 is good; five times as strict here. */
function expectSteady(jumps: readonly Jump[], when?: string) {
  const sum = jumps.reduce((all, { by }) => all + by, 0)
  const told = jumps.map(({ by, what }) => `${by.toFixed(4)}: ${what}`)
  expect(sum, [when, ...told].join('\n')).toBeLessThanOrEqual(0.02)
}

/** Two frames later: what was there is painted, and its jumps are told. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  )

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [360, 740],
] as const) {
  test(`nothing jumps as the list or the special prices load, or a number from the list, by its address or again, ${width} px`, async ({
    page,
    api,
  }) => {
    await api.hold({ numbers: 64 })
    await page.setViewportSize({ width, height })
    const pending = page.getByRole('region', { name: 'Findings' })
    const listed = page.getByText('Among all 64 numbers of the list')
    const whole = page.getByRole('region', { name: 'Lease', exact: true }).getByText('Starts')
    const twice = page.getByRole('listitem').filter({ hasText: 'Number leased twice' })
    // The record comes behind all that shows without it.
    const arrive = async (open: () => Promise<unknown>, known = pending) => {
      await api.fail('/rest/profile/tn/*', { hangAfterBytes: 0 })
      await open()
      await known.waitFor()
      await drawn(page)
      await expect(whole).toBeHidden()
      await api.heal()
      await whole.waitFor()
    }
    const first = rows(page).getByRole('link').first()
    const addresses: string[] = []

    expectSteady(await jumpsOf(page, () => openNumbers(page)), 'the list')
    addresses.push((await first.getAttribute('href')) as string)
    const fromList = await jumpsOf(page, () => arrive(() => first.click(), listed))
    expectSteady(fromList, 'from the list')

    // The first by its findings is leased twice, which only the list tells.
    await page.goBack()
    await page.getByRole('button', { name: 'Findings', exact: true }).click()
    await expect(page).toHaveURL(/sort=findings$/)
    addresses.push((await first.getAttribute('href')) as string)
    const leasedTwice = await jumpsOf(page, () => arrive(() => first.click(), listed))
    expectSteady(leasedTwice, 'from the list, leased twice')

    // Again, with the list behind it.
    await twice.waitFor()
    await api.fail('/rest/profile/tn', { hangAfterBytes: 0 })
    const again = await jumpsOf(page, async () => {
      await page.reload()
      await whole.waitFor()
      await drawn(page)
      await expect(twice).toBeHidden()
      await expect(page.getByText('Nothing wrong')).toBeHidden()
      await api.heal()
      await twice.waitFor()
    })
    expectSteady(again, 'again')

    for (const address of addresses) {
      // Not a reload, which knows the list that the number was opened from and asks for it again.
      await page.goto('about:blank')
      const cold = await jumpsOf(page, () => arrive(() => page.goto(address)))
      expectSteady(cold, `by its address, ${address}`)
    }
    expectSteady(await jumpsOf(page, () => openPrices(page)), 'the special prices')
  })
}
