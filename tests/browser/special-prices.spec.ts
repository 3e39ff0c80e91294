import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openPrices, rows } from './list-screen.ts'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search special prices' })

test('typing finds special prices and replaces the history, a choice adds to it', async ({
  page,
}) => {
  await page.goto('/tns')
  await page.getByRole('link', { name: 'Special prices' }).click()
  await expect(rows(page).first()).toBeVisible()

  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('(202) 982-2917')
  await expect(page).toHaveURL(/special-prices\?q=/)
  await expect(page.getByRole('rowheader')).toHaveText(['+1 202-982-2917'])
  await page.getByRole('button', { name: 'Ends', exact: true }).click()
  await expect(page).toHaveURL(/sort=ends$/)

  await page.goBack()
  await expect(page).toHaveURL(/special-prices\?q=[^&]+$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/tns$/)
})

test.describe('beside list prices', () => {
  test.use({ sandbox: { shape: 'mixed' } })

  const compare = async (page: Page) => {
    await openPrices(page)
    await page.getByRole('button', { name: 'Compare with list prices' }).click()
    await expect(page.getByRole('button', { name: 'Compare with list prices' })).toBeHidden()
    await expect(page.getByRole('button', { name: /^\d+ dearer$/ })).toBeVisible()
  }

  test('by mouse: list prices come on a press, in figures under each other, a row opens, and what is dearer is found', async ({
    page,
    api,
  }) => {
    await compare(page)
    expect((await api.requests()).filter(({ path }) => path === '/rest/profile/tn')).toHaveLength(1)
    const row = page.getByRole('row', { name: /US local voice only/ })
    await expect(row).toContainText('+0.365 +24.7 %')

    // Zeros that nobody sent are drawn, and are in no text that is copied.
    const texts = await rows(page).evaluateAll((all) =>
      all
        .map((row) => row.querySelector('[class*=figure]') as HTMLElement)
        .map((it) => ({
          sent: it.textContent ?? '',
          shown: (it.textContent ?? '') + (it.dataset.zeros ?? ''),
          right: it.getBoundingClientRect().right,
        })),
    )
    expect(new Set(texts.map(({ right }) => Math.round(right))).size).toBe(1)
    expect(new Set(texts.map(({ shown }) => shown.split('.')[1]?.length)).size).toBe(1)
    expect(texts.some(({ sent, shown }) => sent !== shown)).toBe(true)

    await row.getByText('13 dearer').click()

    const costs = page.getByRole('region', { name: 'Costs of US local voice only' })
    await expect(costs).toContainText('When this ends, a number goes from 1.845 to 1.48 a month.')
    await expect(costs.getByRole('table')).toHaveCount(6)
    await page.getByRole('button', { name: /^\d+ dearer$/ }).click()
    await expect(page).toHaveURL(/price=.*finding=P2|finding=P2.*price=/)
    await expect(costs).toBeVisible()
    await costs.getByRole('button', { name: 'Close' }).click()
    await expect(costs).toBeHidden()
    await expect(page).toHaveURL(/finding=P2$/)
  })

  test('by keyboard: a row opens and closes, and a month is worked out that a link says again', async ({
    page,
    context,
  }) => {
    await compare(page)
    const opener = page.getByRole('button', { name: 'Costs of US local voice only' })
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(opener).toHaveAttribute('aria-expanded', 'true')

    const whatIf = page.getByRole('region', { name: 'What if' })
    await whatIf.getByRole('textbox', { name: 'Numbers' }).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('10')
    await expect(whatIf).toContainText('10 numbers × 1.84518.45')
    await expect(whatIf).toContainText('10 numbers × 1.4814.8')
    await expect(whatIf).toContainText('Special against list: +3.65 +24.7 % a month')

    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.getByRole('region', { name: 'What if' })).toContainText('18.45')
    await page.bringToFront()
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(opener).toHaveAttribute('aria-expanded', 'false')
    await expect(opener).toBeFocused()
  })
})
