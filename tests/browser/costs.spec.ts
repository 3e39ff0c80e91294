import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { exportCsv, openNumbers, rows } from './list-screen.ts'

async function choose(page: Page, ...names: string[]) {
  await page.getByRole('button', { name: 'Columns' }).click()
  const panel = page.getByRole('region', { name: 'Columns' })
  for (const name of names) await panel.getByRole('checkbox', { name, exact: true }).check()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}
const sum = (page: Page) => page.getByText(/^Monthly [\d,.]+ – \d+ of \d+ known$/)

/** An exact sum in thousandths of thousandths. */
function added(amounts: readonly string[]) {
  const units = amounts.map((it) => {
    const [whole = '', behind = ''] = it.split('.')
    return BigInt(whole + behind.padEnd(6, '0'))
  })
  return units.reduce((all, it) => all + it, 0n)
}

test('chosen columns show what numbers cost, sort, are in the file, and the sum above is that of its lines, as it is on a phone', async ({
  page,
  api,
}) => {
  await openNumbers(page)

  await choose(page, 'Price plan', 'Monthly')
  await page.getByRole('button', { name: 'Monthly', exact: true }).click()
  await page.getByRole('button', { name: 'Monthly', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Monthly' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(page).toHaveURL(/sort=-monthly/)
  await expect(rows(page).first()).toContainText(/\d (order|plan)$/)
  const [, said = '', known = ''] =
    /^Monthly ([\d,.]+) – (\d+) of 40/.exec((await sum(page).textContent()) ?? '') ?? []
  const { text, lines } = await exportCsv(page, /^Visible columns/)

  const amounts = lines.map((line) => line.split(',').at(-2) ?? '').filter((it) => /^\d/.test(it))
  expect(text.split('\r\n')[0]).toMatch(/,Price plan,.*Monthly,Monthly from$/)
  expect(amounts).toHaveLength(Number(known))
  expect(added([said.replaceAll(',', '')])).toBe(added(amounts))
  expect(amounts).toEqual(amounts.toSorted((a, b) => Number(b) - Number(a)))
  expect((await api.requests()).map(({ path }) => path)).toEqual(['/rest/profile/tn'])

  await api.forget()
  await page.reload()
  await expect(sum(page)).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })

  // A number stays the card it was, and the sum and the way to special prices are on the line above.
  expect(await rows(page).first().boundingBox()).toMatchObject({ height: 56 })
  await expect(page.getByRole('cell', { name: /\d (plan|order)$/ })).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('button', { name: 'Load special prices' }).click()
  await expect(page.getByText('with special prices')).toBeAttached()
  expect((await api.requests()).map(({ path }) => path)).toEqual([
    ...['/rest/profile/tn', '/rest/profile/tn/special_prices'],
  ])
})
