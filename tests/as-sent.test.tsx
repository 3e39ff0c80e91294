import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 10 })
const handedOver = useDownloads()

const uuid = (place: number) => `${String(place).padStart(8, '0')}-0000-4000-8000-000000000000`

/** What the API may send, what the list shows, what is copied (null: nothing), and what the file holds. */
const NUMBERS: [sent: unknown, shown: string, copied: string | null, file: string][] = [
  [12029822917, '+1 202-982-2917', '+12029822917', '12029822917'],
  [2029822918, '+1 202-982-2918', '+12029822918', '12029822918'],
  ['+1 (202) 982-2919', '+1 202-982-2919', '+12029822919', '12029822919'],
  ['+4722123456', '+47 22 12 34 56', '+4722123456', '4722123456'],
  ['+44 (0)20 7946 0018', '+44 20 7946 0018', '+442079460018', '442079460018'],
  ['tel:+493012345678', '+49 30 12345678', '+493012345678', '493012345678'],
  [442079460018, '442079460018', '442079460018', '442079460018'],
  [2021234567, '2021234567', '2021234567', '2021234567'],
  [611, '611', '611', '611'],
  ['020 7946 0018', '020 7946 0018', '020 7946 0018', '020 7946 0018'],
  [
    '+1 202 555 0143 ext. 77',
    '+1 202 555 0143 ext. 77 unreadable',
    null,
    "'+1 202 555 0143 ext. 77",
  ],
  ['12029822917.0', '12029822917.0 unreadable', null, '12029822917.0'],
  ['1.20298E+10', '1.20298E+10 unreadable', null, '1.20298E+10'],
  [12029822917.5, '12029822917.5 unreadable', null, '12029822917.5'],
  [-12029822917, '-12029822917 unreadable', null, "'-12029822917"],
  ['1-800-FLOWERS', '1-800-FLOWERS unreadable', null, '1-800-FLOWERS'],
  ['TN-5', 'TN-5 unreadable', null, 'TN-5'],
  [0, '0 unreadable', null, '0'],
  [null, 'No number', null, ''],
]

const serve = (payload: object[]) =>
  api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload } })
const table = () => screen.getByRole('table', { name: 'Telephone numbers' })
const titles = () =>
  within(table())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent)

async function openNumbers(search = '') {
  serve(NUMBERS.map(([tn], place) => ({ uuid: uuid(place), tn: { tn, registered: true } })))
  const opened = await open(`/tns${search}`)
  await findCount(/19 numbers$/)
  return opened
}

test('shows, copies and exports the number that was sent, or what was sent', async () => {
  const { user } = await openNumbers()
  await within(table()).findByText('+47 22 12 34 56')

  await user.click(screen.getByRole('checkbox', { name: 'Select all 19 rows' }))
  await user.click(screen.getByRole('button', { name: 'Copy numbers' }))
  const copied = await navigator.clipboard.readText()
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Visible columns/ }))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  const lines = (await handedOver[0]?.file.text())?.trimEnd().split('\r\n').slice(1)

  expect(titles()).toEqual(NUMBERS.map(([, shown]) => shown))
  expect(copied.split('\n')).toEqual(NUMBERS.flatMap(([, , copy]) => copy ?? []))
  expect(screen.getByText('9 rows have nothing for “Copy numbers”')).toBeVisible()
  expect(lines?.map((line) => line.split(',')[0]?.replaceAll('"', ''))).toEqual(
    NUMBERS.map(([, , , file]) => file),
  )
})

test('sorts numbers by their digits, whatever their country, and what is none last', async () => {
  await openNumbers('?sort=number')
  await within(table()).findByText('+49 30 12345678')

  expect(titles().slice(0, 10)).toEqual([
    '611',
    '2021234567',
    '020 7946 0018',
    '+47 22 12 34 56',
    '+1 202-982-2917',
    '+1 202-982-2918',
    '+1 202-982-2919',
    '+44 20 7946 0018',
    '442079460018',
    '+49 30 12345678',
  ])
})

test.each([
  ['2029822918', ['+1 202-982-2918']],
  ['+47 22 12', ['+47 22 12 34 56']],
  ['442079460018', ['+44 20 7946 0018', '442079460018']],
])('finds %s', async (typed, found) => {
  await openNumbers(`?q=${encodeURIComponent(typed)}`)

  await waitFor(() => expect(titles()).toEqual(found))
})

test.each([
  ['+44 (0)20 7946 0018', '+44 20 7946 0018', '+442079460018'],
  [2021234567, '2021234567', '2021234567'],
  ['12029822917.0', '12029822917.0 unreadable', null],
])('the page of %s says the same as the list', async (tn, shown, copy) => {
  const json = { success: true, payload: [{ uuid: uuid(1), tn: { tn } }] }
  api.sandbox.faults.set(`/rest/profile/tn/${uuid(1)}`, { json })
  const { user } = await open(`/tns/${uuid(1)}`)
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(shown))

  const button = screen.queryByRole('button', { name: 'Copy number' })
  if (button) await user.click(button)

  expect(button ? await navigator.clipboard.readText() : null).toBe(copy)
})

test('numbers with and without a stated country are not the same number', async () => {
  const lease = (place: number, tn: unknown) => ({ uuid: uuid(place), tn: { tn }, autorenew: true })
  const sent = [
    442079460018,
    '+442079460018',
    611,
    '6-11',
    '+1 202 982 2917',
    2029822917,
    'TN-5',
    'TN-5',
  ]
  serve(sent.map((tn, place) => lease(place, tn)))

  await open('/tns?finding=I3&sort=number')
  await findCount('4 of 8 numbers')

  expect(titles()).toEqual(['611', '6-11', '+1 202-982-2917', '+1 202-982-2917'])
})

test('dates are the moments that were sent, on the calendar of a reader in Auckland', async () => {
  const ends = [
    '2027-01-15 00:30:00',
    '2027-01-15T12:30:00+01:00',
    'renewal-10',
    '0001-01-01T00:00:00Z',
  ]
  serve(
    ends.map((expired_on, place) => ({
      uuid: uuid(place),
      tn: { tn: 12029822917 + place },
      expired_on,
    })),
  )
  const { user } = await open('/tns')
  await findCount('4 numbers')

  const [headers, ...rows] = within(table()).getAllByRole('row') as [HTMLElement]
  const place = [...headers.children].findIndex((it) => it.textContent === 'Expires')
  const cells = rows.map((row: HTMLElement) => row.children[place] as HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Every column' }))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  const file = (await handedOver[0]?.file.text()) ?? ''

  expect(cells.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Jan 15, 2027 in /),
    expect.stringMatching(/^Jan 16, 2027 in /),
    'renewal-10 unreadable',
    '—',
  ])
  expect(within(cells[0] as HTMLElement).getByTitle('2027-01-15 00:30:00 UTC')).toBeVisible()
  expect(file).toContain(',2027-01-15T00:30:00Z,')
  expect(file).toContain(',2027-01-15T11:30:00Z,')
  expect(file).toContain(',renewal-10,')
})

test('the first second of 1970 is a date, and a word with a digit is not', async () => {
  const record = {
    uuid: uuid(1),
    created_on: '1970-01-01T00:00:00Z',
    expired_on: '1970-01-01',
    autorenew: false,
    tn: { tn: 12029822917, registered: true, deleted_on: 'no-1' },
  }
  const json = { success: true, payload: [record] }
  api.sandbox.faults.set(`/rest/profile/tn/${uuid(1)}`, { json })
  await open(`/tns/${uuid(1)}`)
  await screen.findByText('Lease ended', { selector: '[aria-labelledby] li div strong' })

  const lease = screen.getByRole('region', { name: 'Lease' })
  const valueAt = (label: string) => within(lease).getByText(label).nextElementSibling

  expect(valueAt('Starts')).toHaveTextContent(/^Jan 1, 1970, 12:00 PM GMT\+12 \d+ years ago$/)
  expect(valueAt('Ends')).toHaveTextContent(/^Jan 1, 1970, 12:00 PM/)
  expect(valueAt('Deleted')).toHaveTextContent('no-1 unreadable')
  expect(screen.queryByText('Number deleted', { selector: 'li > span *' })).toBeNull()
})
