import { expect, test } from './fixtures.ts'
import { count, exportCsv, openNumbers, rows } from './list-screen.ts'

// West of UTC, where clocks change twice a year; whose own calendar is another, and has digits of its own.
test.use({ timezoneId: 'America/New_York', locale: 'fa-IR' })

const UUID = '44444444-4444-4444-8444-444444444444'
/** In New York the clocks go back between the two, and both are of the evening before. */
const SENT = ['2026-11-01T03:30:00Z', '2026-11-02T04:30:00Z'].map((expired_on, place) => ({
  uuid: UUID.replace(/^4/, String(place)),
  tn: { tn: 12029822917 + place, registered: true },
  expired_on,
  autorenew: false,
}))

const UNREADABLE = {
  uuid: UUID,
  tn: { tn: '+1 202 555 0143 ext. 77', registered: true, deleted_on: 'no-1' },
  expired_on: '2027-01-15 13:30:00',
  autorenew: 'x',
  account: { uuid: UUID, name: { en: 'Acme' }, balance: 'much' },
  sip_connection: 7,
}

test('a Persian reader in New York has an English page with Gregorian dates in Latin digits; by keyboard times go to UTC in this tab and another, on screen and on paper, and a file has them in UTC anyway', async ({
  page,
  context,
  api,
}) => {
  await api.serve([...SENT, UNREADABLE])
  await openNumbers(page, '?sort=expires')
  await expect(rows(page).first()).toContainText('Oct 31, 2026')
  await expect(rows(page).nth(1)).toContainText('Nov 1, 2026')
  await expect(rows(page).last()).toContainText(/Jan 15, 2027 (in \d+|\d+) (days|months|years)/)
  await expect(page.getByTitle('2027-01-15 13:30:00 UTC')).toBeVisible()
  await rows(page).getByRole('link', { name: '+1 202 555 0143 ext. 77 unreadable' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '+1 202 555 0143 ext. 77 unreadable',
  )
  await expect(page.getByRole('region', { name: 'Lease' })).toContainText(
    'Jan 15, 2027, 8:30 AM EST',
  )
  await expect(page.locator('body')).not.toHaveText(/[٠-٩۰-۹]|\p{Script=Arabic}/u)
  await page.goBack()
  await expect(rows(page).first()).toContainText('Oct 31, 2026')

  const other = await context.newPage()
  await openNumbers(other, '?sort=expires')
  await page.bringToFront()

  await page.getByRole('button', { name: 'Account menu' }).focus()
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitemcheckbox', { name: 'Times in UTC' })
  await expect(item).toHaveAttribute('aria-checked', 'false')
  await item.press('Space')

  for (const tab of [page, other]) {
    await expect(rows(tab).first()).toContainText('Nov 1, 2026')
    await expect(rows(tab).nth(1)).toContainText('Nov 2, 2026')
  }
  const first = rows(page).first().getByRole('time')
  await expect(first).toHaveAttribute('title', '2026-10-31 23:30:00 EDT (2026-11-01 03:30:00 UTC)')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Printed .* UTC$/)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  expect((await exportCsv(page, /^Visible/)).text).toContain(',2026-11-01T03:30:00Z,')
  await page.goto('/tns?ends=2026-11-01..2026-11-02')
  await expect(count(page)).toHaveText('1 of 3 numbers')
  await expect(page.getByRole('button', { name: 'Remove Ends: Nov 1, 2026' })).toBeVisible()
  await page.getByRole('button', { name: 'Account menu' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Times in UTC' }).click()
  await expect(
    page.getByRole('button', {
      name: 'Remove Ends: Oct 31, 2026, 8:00 PM EDT – Nov 1, 2026, 7:00 PM EST',
    }),
  ).toBeVisible()
  await expect(rows(page).first()).toContainText('Oct 31, 2026')
})
