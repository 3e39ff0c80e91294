import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openNumbers, rows } from './list-screen.ts'

test.use({ sandbox: { numbers: 12, awkward: false }, viewport: { width: 1900, height: 700 } })

const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const widthOf = async (page: Page, name: string) =>
  (await header(page, name).boundingBox())?.width ?? 0

/** Takes the right edge of a column and moves it, in steps; returns the width drawn after each. */
async function drag(page: Page, name: string, by: number[]) {
  const box = (await header(page, name).boundingBox()) as { x: number; y: number; width: number }
  const [edge, y] = [box.x + box.width - 3, box.y + 15]
  const widths: number[] = []
  await page.mouse.move(edge, y)
  await page.mouse.down()
  for (const x of by) {
    await page.mouse.move(edge + x, y)
    widths.push(await widthOf(page, name))
  }
  await page.mouse.up()
  return widths
}

test('columns hide, move and widen; a drag begins at the width that is drawn, stops at the limits, and costs nothing else', async ({
  page,
}) => {
  await openNumbers(page)
  await page.getByRole('button', { name: 'Columns' }).click()
  const panel = page.getByRole('region', { name: 'Columns' })
  await panel.getByRole('checkbox', { name: 'UUID' }).uncheck()
  await panel.getByRole('button', { name: 'Move Account up' }).click()
  await panel.getByRole('spinbutton', { name: 'Width of Expires' }).fill('300')
  await panel.getByRole('radio', { name: 'compact' }).check()
  await page.getByRole('button', { name: 'Columns' }).click()
  const drawn = await widthOf(page, 'Account')

  const [near, wide, narrow, middle] = await drag(page, 'Account', [1, 2000, -2000, 20])

  expect(Math.abs((near ?? 0) - drawn - 1)).toBeLessThanOrEqual(1)
  expect(wide).toBe(640)
  expect(narrow).toBe(60)
  expect(Math.abs((middle ?? 0) - drawn - 20)).toBeLessThanOrEqual(1)

  await page.reload()
  await expect(rows(page).first()).toBeVisible()
  expect((await page.getByRole('columnheader').allTextContents()).filter(Boolean)).toEqual([
    'Number',
    'Findings',
    'Expires',
    'Account',
    'Auto-renew',
    'Messaging profile',
    'SIP connection',
    'SIP control app',
    'Order state',
  ])
  expect((await rows(page).first().boundingBox())?.height).toBe(28)
  expect(await widthOf(page, 'Expires')).toBe(300)
  expect(Math.abs((await widthOf(page, 'Account')) - drawn - 20)).toBeLessThanOrEqual(1)

  await page.getByRole('button', { name: 'Columns' }).click()
  await panel.getByRole('radio', { name: 'comfortable' }).check()
  expect((await rows(page).first().boundingBox())?.height).toBe(44)
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(header(page, 'UUID')).toBeVisible()
})

test('a width is typed digit by digit, applies as soon as it is one, and is put right at the end', async ({
  page,
}) => {
  await openNumbers(page)
  await page.getByRole('button', { name: 'Columns' }).click()
  const field = page.getByRole('spinbutton', { name: 'Width of Account' })

  await field.pressSequentially('300')
  await expect(field).toHaveValue('300')
  expect(await widthOf(page, 'Account')).toBe(300)
  await field.fill('9000')
  expect(await widthOf(page, 'Account')).toBe(300)
  await field.press('Enter')
  await expect(field).toHaveValue('640')
  expect(await widthOf(page, 'Account')).toBe(640)
  await field.fill('7')
  await field.blur()
  await expect(field).toHaveValue('60')
  await field.fill('')
  await field.blur()

  await expect(field).toHaveValue('')
  expect(await widthOf(page, 'Account')).toBeGreaterThanOrEqual(140)
})
