import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { count, openNumbers, rows } from './list-screen.ts'

const PRICES = '/rest/profile/tn/special_prices'
const NEW = {
  uuid: '99999999-9999-4999-8999-999999999999',
  tn: { tn: 12025550199 },
  autorenew: true,
}

const tick = (page: Page, place: number) =>
  page.getByRole('checkbox', { name: 'Select this row' }).nth(place)

/** The uuids of the ticked rows that show. */
const ticked = (page: Page) =>
  page
    .getByRole('row', { selected: true })
    .evaluateAll((all) => all.map((row) => row.querySelector('a')?.pathname.slice('/tns/'.length)))

const uuidsOf = (records: readonly { uuid?: unknown }[]) => records.map(({ uuid }) => uuid)

/** Presses something without giving it the focus. */
const press = (button: Locator) => button.evaluate((it: HTMLElement) => it.click())

/** Comes back to the page after more than the five minutes that an answer is fresh. */
async function comeBack(page: Page) {
  await page.clock.fastForward('05:30')
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )
}

test('numbers and special prices that come and go, on Refresh or on coming back after five minutes, move no tick, no range and no focus to another', async ({
  page,
  api,
}) => {
  await api.hold({ numbers: 60, awkward: false })
  await page.clock.install()
  await openNumbers(page)
  const refresh = () => press(page.getByRole('button', { name: 'Refresh' }))
  let list: object[] = await api.records()
  for (const [round, again] of [refresh, () => comeBack(page)].entries()) {
    await tick(page, 2).click()
    await tick(page, 5).click()
    const link = rows(page).nth(5).getByRole('link')
    await link.focus()
    const focused = (await link.textContent()) as string
    const gone = 1 + round
    const added = { ...NEW, uuid: NEW.uuid.replace(/^9/, String(round)) }
    const now = [added, ...list.slice(0, 2), ...list.slice(2 + gone)]
    await api.serve(now)

    await again()

    await expect(page.getByText('1 ticked row is no longer in the list')).toBeVisible()
    await expect(page.getByText(`${gone} gone since the last refresh`)).toBeVisible()
    await expect(page.getByText('1 row selected')).toBeVisible()
    const kept = list[5] as object
    expect(await ticked(page)).toEqual(uuidsOf([kept]))
    await expect(page.getByRole('link', { name: focused, exact: true })).toBeFocused()
    await tick(page, 7).click({ modifiers: ['Shift'] })
    expect(await ticked(page)).toEqual(uuidsOf(now.slice(now.indexOf(kept), 8)))
    await page.getByRole('button', { name: 'Clear selection' }).click()
    list = now
  }

  await page.getByRole('link', { name: 'Special prices' }).click()
  await expect(count(page)).toHaveText(/prices$/)
  const hrefs = await rows(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))
  const uuids = hrefs.map((href) => href.slice('/tns/'.length))
  await tick(page, 1).click()
  await tick(page, 3).click()
  const lease = (place: number) => ({ uuid: uuids[place], tn: { tn: 12025550100 + place } })
  await api.fail(PRICES, {
    json: { success: true, payload: [NEW, ...[0, 2, 3, 4].map(lease)] },
  })

  await comeBack(page)

  await expect(count(page)).toHaveText('5 special prices')
  await expect(page.getByText('1 ticked row is no longer in the list')).toBeVisible()
  expect(await ticked(page)).toEqual([uuids[3]])
})
