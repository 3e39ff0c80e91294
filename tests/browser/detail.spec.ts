import { expect, test } from './fixtures.ts'
import { openNumbers, rows } from './list-screen.ts'
import { objections } from './objections.ts'

test('a number shows all of the job in the first screen; a value leads to its field, a path into the record, and the way back still to the list', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openNumbers(page, '?finding=V1')
  await rows(page).getByRole('link').first().click()
  await expect(page.getByText('Balance')).toBeVisible()
  for (const name of ['Findings', 'Relationships', 'Lease', 'Messaging']) {
    const box = await page.getByRole('region', { name }).boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 901), name).toBeLessThanOrEqual(900)
  }

  await page.setViewportSize({ width: 1280, height: 720 })
  const finding = page.getByRole('list', { name: 'Findings' }).getByRole('listitem').first()
  await finding.getByRole('button', { name: 'None' }).last().click()
  const field = page.getByRole('region', { name: 'SIP' }).locator(':focus')
  await expect(field).toHaveText('None')
  await expect(field).toBeInViewport()
  await page.getByRole('link', { name: 'sip_control_app', exact: true }).click()

  const line = page.getByRole('treeitem', { selected: true })
  await expect(line).toHaveText(/^sip_control_app: null$/)
  await expect(line).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(page).toHaveURL(/\/tns\?finding=V1$/)
})

test('by keyboard alone: from a finding to its value in the record, a search there, the picture, the bundle', async ({
  page,
}) => {
  await openNumbers(page, '?finding=V1')
  await rows(page).getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Balance')).toBeVisible()

  const path = page.getByRole('link', { name: 'sip_connection', exact: true })
  await path.focus()
  await page.keyboard.press('Enter')
  const tree = page.getByRole('tree', { name: 'Record' })
  await expect(tree).toBeFocused()
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText('sip_connection: null')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(path).toBeFocused()

  await page.getByRole('searchbox', { name: 'Find in raw JSON' }).focus()
  await page.keyboard.type('balance')
  await expect(page.getByText(/^\d+ found$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { selected: true })).toBeInViewport()

  await page.getByRole('button', { name: 'Show as picture' }).focus()
  await page.keyboard.press('Enter')
  const picture = page.getByRole('region', { name: 'Picture', exact: true })
  await picture.focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('+')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => picture.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)

  const button = page.getByRole('button', { name: 'Download support bundle' })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Support bundle' })
  await expect(dialog).toBeVisible()
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download Markdown' }).focus()
  await page.keyboard.press('Enter')
  expect((await saved).suggestedFilename()).toMatch(/^tn-\d+-.*Z\.md$/)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('axe has no objection to all that opens on a number in light and dark', async ({ page }) => {
  await openNumbers(page, '?finding=V1')
  await rows(page).getByRole('link').first().click()
  await expect(page.getByText('Balance')).toBeVisible()
  await page.getByRole('button', { name: /passed/ }).click()
  await page.getByRole('button', { name: 'Show as picture' }).click()
  await page.getByRole('button', { name: 'Show raw JSON' }).click()
  await expect(page.getByRole('tree', { name: 'Record' })).toBeVisible()

  expect(await objections(page, 'light')).toEqual([])
  const button = page.getByRole('button', { name: 'Download support bundle' })
  await button.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const part = 'dialog'
  expect(await objections(page, 'light', { part })).toEqual([])
  expect(await objections(page, 'dark', { part, again: true })).toEqual([])

  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  expect(await objections(page, 'dark', { again: true })).toEqual([])
})

test('a copy is told of beside it, and moves nothing', async ({ page, api }) => {
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto(`/tns/${(await api.records())[1]?.uuid}`)
  await expect(page.getByText('Balance')).toBeAttached()
  const before = await page.getByRole('region', { name: 'Findings' }).boundingBox()

  await page.getByRole('button', { name: 'Copy UUID', exact: true }).click()

  await expect(page.getByText('Copied', { exact: true })).toBeInViewport()
  expect(await page.getByRole('region', { name: 'Findings' }).boundingBox()).toEqual(before)
  const spare = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(spare).toBe(0)
})
