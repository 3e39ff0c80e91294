import { expect, test } from './fixtures.ts'
import { openNumbers, rows } from './list-screen.ts'

const UUID = '44444444-4444-4444-8444-444444444444'
const SENT = {
  uuid: UUID,
  tn: { tn: '+1 202 555 0143 ext. 77', registered: true, deleted_on: 'no-1' },
  expired_on: '2027-01-15 13:30:00',
  autorenew: 'x',
  account: { uuid: UUID, name: { en: 'Acme' }, balance: 'much' },
  sip_connection: 7,
}

test.use({ locale: 'fa-IR', timezoneId: 'Pacific/Auckland' })

test('a Persian reader in Auckland has an English page with Gregorian dates in Latin digits', async ({
  page,
  api,
}) => {
  await api.serve([SENT])
  await openNumbers(page)

  await expect(rows(page)).toContainText(/Jan 16, 2027 (in \d+|\d+) (days|months|years)/)
  await expect(page.getByTitle('2027-01-15 13:30:00 UTC')).toBeVisible()
  await rows(page).getByRole('link', { name: '+1 202 555 0143 ext. 77 unreadable' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '+1 202 555 0143 ext. 77 unreadable',
  )
  await expect(page.getByRole('region', { name: 'Lease' })).toContainText(
    /Jan 16, 2027, 2:30 AM GMT\+13/,
  )

  await expect(page.locator('body')).not.toHaveText(/[٠-٩۰-۹]|\p{Script=Arabic}/u)
})
