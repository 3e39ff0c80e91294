import { expect, test } from './fixtures.ts'
import { count, counted, exportCsv, openFilters, openNumbers, rows } from './list-screen.ts'

test('an empty result says which filter to drop; filters narrow to what they count, show as chips, live in the address, and go again', async ({
  page,
}) => {
  await page.goto('/tns?q=acmetel+retail&finding=V1&finding=I3&state=nonsense')
  await expect(page.getByRole('heading', { name: 'No number matches' })).toBeVisible()
  await page.getByRole('button', { name: /^Without “Order state: Nonsense”: \d+ number/ }).click()
  await expect(rows(page).first()).toBeVisible()

  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('searchbox', { name: 'Search numbers' }).fill('acmetel')
  await expect(count(page)).toHaveText(/^\d+ of 40 numbers$/)
  const filters = await openFilters(page)
  const group = filters.getByRole('group', { name: 'SIP connection' })
  const value = group.getByRole('checkbox').first()
  const promised = await group.locator('label').first().locator('span').last().textContent()
  await value.check()
  await expect(count(page)).toHaveText(`${promised} of 40 numbers`)
  await value.uncheck()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(count(page)).toHaveText('40 numbers')

  await filters
    .getByRole('group', { name: 'Auto-renew' })
    .getByRole('checkbox', { name: /^Off \d/ })
    .check()
  await expect(page).toHaveURL(/autorenew=no/)
  await expect(count(page)).toHaveText(/^\d+ of 40 numbers$/)
  const narrowed = await count(page).textContent()
  await filters
    .getByRole('group', { name: 'Order state' })
    .getByRole('checkbox', { name: /^Success \d/ })
    .check()
  await expect(page).toHaveURL(/state=success/)

  await page.reload()
  await expect(page.getByRole('button', { name: 'Remove Auto-renew: Off' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Order state: Success' }).click()
  await expect(count(page)).toHaveText(narrowed as string)
  await page.goBack()
  await expect(page).toHaveURL(/state=success/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(count(page)).toHaveText('40 numbers')
})

test('rows are ticked, in ranges and all at once, copied, and exported in the order of the screen, also those that a filter hides', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openNumbers(page, '?q=acmetel+retail&sort=-number')
  const boxes = page.getByRole('checkbox', { name: 'Select this row' })

  await boxes.nth(1).click()
  await boxes.nth(4).click({ modifiers: ['Shift'] })
  await expect(page.getByText('4 rows selected')).toBeVisible()
  await page.getByRole('button', { name: 'Copy numbers' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^\+\d{8,15}(\n\+\d{8,15}){3}$/)

  await page.getByRole('checkbox', { name: /^Select all \d+ rows/ }).check()
  const all = await counted(page)
  await expect(page.getByText(`${all} rows selected`)).toBeVisible()
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await expect(page.getByText('rows selected')).toBeHidden()

  const numbers = (await page.getByRole('rowheader').allTextContents()).map((shown) =>
    shown.replace(/\D/g, ''),
  )
  for (const place of [6, 0, 3]) await boxes.nth(place).click()
  await page.getByRole('searchbox', { name: 'Search numbers' }).fill(numbers[3] as string)
  await expect(count(page)).toHaveText('1 of 40 numbers')
  const { lines } = await exportCsv(page, /Visible columns/)
  expect(lines.map((line) => line.split(',')[0])).toEqual([numbers[0], numbers[3], numbers[6]])
})

test('a view is saved, opened, made the default and deleted', async ({ page }) => {
  await openNumbers(page, '?q=retail&sort=-expires')
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByRole('textbox', { name: /name/i }).fill('Retail, latest first')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Make Retail, latest first the default' }).click()
  await page.keyboard.press('Escape')

  await page.goto('/tns')

  await expect(page).toHaveURL(/\?q=retail&sort=-expires$/)
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  await page.getByRole('button', { name: 'Delete Retail, latest first' }).click()
  await page.keyboard.press('Escape')
  await page.goto('/tns')
  await expect(count(page)).toHaveText('40 numbers')
})

test('the whole list works by keyboard; ? lists the shortcuts, which can be turned off', async ({
  page,
}) => {
  await openNumbers(page)

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search numbers' })).toBeFocused()
  await page.keyboard.type('acmetel')
  await expect(page).toHaveURL(/q=acmetel/)
  await rows(page).first().getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const third = rows(page).nth(2).getByRole('link')
  await expect(third).toBeFocused()
  const number = (await third.textContent()) as string
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(rows(page).nth(2).getByRole('link')).toBeFocused()

  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('switch', { name: 'Single keys do something' }).uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search numbers' })).not.toBeFocused()
})

test('on a phone rows are cards of one height, and the focused one has a ring all around', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openNumbers(page)
  const tops = await rows(page).evaluateAll((all) =>
    all.map((row) => Math.round(row.getBoundingClientRect().top)),
  )
  expect(tops.length).toBeGreaterThan(2)
  expect(tops).toEqual(tops.map((_, place) => (tops[0] as number) + 56 * place))
  const link = page.getByRole('rowheader').getByRole('link').first()
  await link.focus()

  await page.keyboard.press('ArrowDown')

  const second = page.getByRole('rowheader').getByRole('link').nth(1)
  await expect(second).toBeFocused()
  const ring = await second.evaluate((focused) => {
    const { outlineStyle, width } = getComputedStyle(focused, '::after')
    return { outlineStyle, width: Number.parseFloat(width) }
  })
  expect(ring.outlineStyle).toBe('solid')
  expect(ring.width).toBeGreaterThan(300)
})

test('a row opens in a new tab with Ctrl', async ({ page, context }) => {
  await openNumbers(page)
  const opened = context.waitForEvent('page')

  await rows(page)
    .first()
    .getByRole('link')
    .click({ modifiers: ['ControlOrMeta'] })

  const tab = await opened
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(/^\+1 /)
  await expect(page).toHaveURL(/\/tns$/)
})

test('a refresh marks what is new and what changed, and leads to its rows', async ({
  page,
  api,
}) => {
  await openNumbers(page)
  const [first, second, , ...rest] = await api.records()
  const uuid = '99999999-9999-4999-8999-999999999999'
  const added = { ...first, uuid, tn: { tn: 12025550199 } }
  await api.serve([first, { ...second, autorenew: !second?.autorenew }, ...rest, added])

  await page.getByRole('button', { name: 'Refresh' }).click()

  await expect(page.getByText('1 gone since the last refresh')).toBeVisible()
  await expect(rows(page).nth(1).getByText('changed')).toBeAttached()
  await page.getByRole('button', { name: '1 new' }).click()
  await expect(count(page)).toHaveText(/^1 of /)
  await expect(rows(page).getByRole('rowheader')).toHaveText(/new$/)
  await page.getByRole('button', { name: '1 changed' }).click()
  await expect(rows(page).getByRole('rowheader')).toHaveText(/changed$/)
})
