import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import papaparse from 'papaparse'
import { createElement } from 'react'
import { expect, test, vi } from 'vitest'
import {
  type CsvColumn,
  csvColumns,
  csvFileName,
  csvHead,
  csvLines,
  csvRows,
  decimal,
} from '#domain/csv/csv.ts'
import { DELIMITERS } from '#domain/csv/delimiters.ts'
import { tnCsv } from '#domain/csv/tn-csv.ts'
import { TN_COLUMNS, TN_MORE_COLUMNS } from '#domain/numbers/tn-query.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { ExportButton } from '#ui/export/export-button.tsx'
import { download } from '#ui/export/export-download.ts'
import { csvFile } from '#ui/export/written-rows.ts'
import { codePoint } from './support/code-point.ts'
import { useDownloads } from './support/downloads.ts'
import { tnRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 23, 8, 15)
const BOM = '\uFEFF'

/** The lines of a file, character by character as RFC 4180 says; anything it does not allow is an error. */
function parse(file: string, delimiter = ',') {
  const lines: string[][] = []
  let at = 0
  while (at < file.length) {
    const line: string[] = []
    for (;;) {
      let cell = ''
      if (file[at] === '"') {
        at++
        while (file[at] !== '"' || file[at + 1] === '"') {
          if (at >= file.length) throw new Error('a quote is never closed')
          cell += file[at]
          at += file[at] === '"' ? 2 : 1
        }
        at++
      } else {
        while (at < file.length && !`${delimiter}\r\n"`.includes(file[at] as string))
          cell += file[at++]
      }
      line.push(cell)
      if (file[at] === delimiter) at++
      else break
    }
    if (file.slice(at, at + 2) !== '\r\n') throw new Error(`no CRLF at ${at}`)
    at += 2
    lines.push(line)
  }
  return lines
}

/** What the documented guard puts an apostrophe before. */
const startsFormula = (text: string) => /^[\s\p{C}"']*[-=+@＝＋－＠\t\r\n]/u.test(text)
const unguarded = (cell: string) =>
  cell.startsWith("'") && startsFormula(cell.slice(1)) ? cell.slice(1) : cell

const formula = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', '"', "'", '\u00a0', '\u200b', BOM, '\r\n'),
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝'),
    fc.string(),
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', ' ', ';', '\t', "'", '=', 'a', 'é', BOM),
  }),
  formula,
)
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 6 }),
  )

test('gives any texts back exactly to a parser of RFC 4180', () => {
  fc.assert(
    fc.property(table, (lines) => {
      const file = csvLines(lines)

      expect(parse(file).map((line) => line.map(unguarded))).toEqual(lines)
    }),
    { numRuns: 500 },
  )
})

const CHARACTERS = { comma: ',', semicolon: ';', tab: '\t' }
/** What papaparse, which its types here do not speak of, reads of a file. */
const { parse: papaparsed } = papaparse as unknown as {
  parse: (file: string, config: object) => { data: string[][]; errors: unknown[] }
}

test.each(DELIMITERS)('gives any texts back exactly with %s between cells', (delimiter) => {
  fc.assert(
    fc.property(table, (lines) => {
      const file = csvLines(lines, delimiter)

      const read = papaparsed(file, { delimiter: CHARACTERS[delimiter], newline: '\r\n' })
      expect(read.errors).toEqual([])
      expect(read.data.slice(0, -1).map((line) => line.map(unguarded))).toEqual(lines)
      expect(parse(file, CHARACTERS[delimiter])).toEqual(read.data.slice(0, -1))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['comma', 'a;b,"c,d",e\tf\r\n'],
  ['semicolon', '"a;b";c,d;e\tf\r\n'],
  ['tab', 'a;b\tc,d\t"e\tf"\r\n'],
] as const)('with %s between cells only what would part a cell is quoted', (delimiter, line) => {
  expect(csvLines([['a;b', 'c,d', 'e\tf']], delimiter)).toBe(line)
})

test('a decimal stands as it was sent and unquoted, below zero too', () => {
  const line = csvLines([
    [decimal('-12.50'), decimal('0.10'), decimal('12345678901234567890'), '-1'],
  ])

  expect(line).toBe(`-12.50,0.10,12345678901234567890,"'-1"\r\n`)
})

test('starts no cell like a formula, also where a program drops blanks and quotes', () => {
  fc.assert(
    fc.property(fc.oneof(formula, anyText), (text) => {
      const [[cell]] = parse(csvLines([[text]])) as [[string]]

      expect(cell).not.toMatch(/^[\s"]*[=+\-@\t\r]/)
      expect(cell === text || cell === `'${text}`).toBe(true)
      expect(cell === text).toBe(!startsFormula(text))
    }),
    { numRuns: 500 },
  )
})

const record = {
  uuid: '8f6f2b3e-35d7-4f7b-9a52-0d6f6a1f0001',
  expired_on: '2026-12-01T10:30:00+02:00',
  autorenew: false,
  tn: { tn: 2029822917, registered: true, deleted_on: null },
  account: { uuid: 'a-1', name: '=HYPERLINK("http://evil.example")', balance: '-12.50' },
  tnorder: { uuid: 'o-1', state: 'created', autorenew: true },
  messaging_profile: {
    uuid: 'm-1',
    name: 'Ops, "night"\nshift',
    callback_url: 'https://user:hunter2@hooks.example/in?token=s3cret&x=1',
  },
  sip_connection: null,
  sip_control_app: {},
}
const row = (over: object = {}) => tnRow({ ...record, ...over }, 0, NOW) as TnRow

function cellsOf(columns: CsvColumn<TnRow>[], of: TnRow) {
  const [headers, cells] = parse(csvHead(columns).slice(1) + csvRows(columns, [of]))
  return Object.fromEntries((headers ?? []).map((header, i) => [header, cells?.[i]]))
}

test('writes the visible columns in the order of the screen', () => {
  const cells = cellsOf(csvColumns(tnCsv, ['findings', 'number', 'account']), row())

  expect(Object.entries(cells)).toEqual([
    ['Findings', 'Ends soon, not renewing; Order not finished; Auto-renew differs'],
    ['Number', '12029822917'],
    ['Account', `'=HYPERLINK("http://evil.example")`],
  ])
})

test('names the columns as the table does', () => {
  const headers = csvColumns(tnCsv, TN_COLUMNS).map(({ header }) => header)

  expect(headers.join()).toBe(
    'Number,Findings,Expires,Auto-renew,Account,Messaging profile,SIP connection,SIP control app,Order state,UUID',
  )
})

test('writes everything a row knows, without the secrets in a callback URL', () => {
  const cells = cellsOf(csvColumns(tnCsv, null), row({ expired_on: '2026-12-01T08:30:00Z', x: 1 }))

  expect(cells).toMatchObject({
    Registered: 'yes',
    'Deleted on': '',
    'Account UUID': 'a-1',
    'Account balance': '-12.50',
    'Order UUID': 'o-1',
    'Order auto-renew': 'yes',
    'Messaging profile': 'Ops, "night"\nshift',
    'Messaging profile UUID': 'm-1',
  })
  expect(cells['Messaging callback URL']).toMatch(/^https:\/\/.*@hooks\.example\/in\?token=.*&x=1$/)
  expect(JSON.stringify(cells)).not.toMatch(/hunter2|s3cret/)
})

test('the uuid stands beside names of which two are alike, and names stay as they were sent', async () => {
  const trunk = (name: string, uuid: string) => row({ sip_connection: { uuid, name } })
  const ids = ['1f0e4a52-0000-4000-8000-000000000001', '2f0e4a52-0000-4000-8000-000000000002']
  const file = async (all: TnRow[]) => {
    const rows = { count: all.length, at: (i: number) => all[i] as TnRow }
    const written = await csvFile(rows, { table: tnCsv, shown: ['account', 'sip'], now: NOW })
    return parse((await written.text()).replace(BOM, '')).slice(0, 3)
  }
  const [first = '', second = ''] = ids

  const alike = await file([trunk('Trunk', first), trunk('TRUNK\u200b', second)])
  const told = await file([trunk('Trunk', first), trunk('Trunk', first.toUpperCase())])

  expect(alike.map((line) => line.slice(1))).toEqual([
    ['SIP connection', 'SIP connection UUID'],
    ['Trunk', first],
    ['TRUNK\u200b', second],
  ])
  expect(told.map((line) => line.slice(1))).toEqual([['SIP connection'], ['Trunk'], ['Trunk']])
})

test('writes what is known of plan, order, connection and account where it is asked for, and keeps the three answers apart', () => {
  const known = row({
    created_on: '2024-08-24T14:15:22Z',
    tn: {
      ...record.tn,
      profile: { uuid: 'p-1', name: 'US local', mrc: '1.50', country: { name: null, a2: 'US' } },
    },
    account: { ...record.account, level: 'Level1' },
    tnorder: {
      ...record.tnorder,
      created_by: { uuid: 'u-1', first_name: 'Maya', last_name: 'Okafor', email: 'maya@x.example' },
    },
    sip_connection: { uuid: 's-1', tech_prefix: 4711, product: { name: '=flat' } },
  })
  const unread = row({
    created_on: 'soon',
    tnorder: { uuid: 'o-1', created_by: 'nobody' },
    sip_connection: null,
    sip_control_app: {},
    account: { uuid: 'a-1', level: ['x'] },
  })

  expect(cellsOf(csvColumns(tnCsv, TN_MORE_COLUMNS), known)).toEqual({
    Created: '2024-08-24T14:15:22Z',
    Modified: '',
    Registered: 'yes',
    'Order UUID': 'o-1',
    'Ordered by': 'Maya Okafor',
    'Tech prefix': '4711',
    Product: "'=flat",
    Country: 'US',
    'Price plan': 'US local',
    Level: 'Level1',
  })
  expect(cellsOf(csvColumns(tnCsv, null), known)).toMatchObject({
    'Ordered by email': 'maya@x.example',
    'Ordered by UUID': 'u-1',
    'Price plan UUID': 'p-1',
  })
  expect(cellsOf(csvColumns(tnCsv, TN_MORE_COLUMNS), unread)).toMatchObject({
    Created: 'soon',
    'Ordered by': 'nobody',
    'Tech prefix': '',
    Product: '',
    Country: '(not included)',
    Level: '["x"]',
  })
})

test('keeps apart what there is none of and what the API did not include', () => {
  const cells = cellsOf(csvColumns(tnCsv, null), row({ tn: {}, account: null }))

  expect(cells).toMatchObject({
    Number: '(not included)',
    Account: '',
    'Account balance': '',
    'SIP connection': '',
    'SIP connection active': '',
    'SIP control app': '(not included)',
    'SIP control app UUID': '(not included)',
  })
})

test.each([
  ['2026-12-01T10:30:00+02:00', '2026-12-01T08:30:00Z'],
  ['2026-12-01T08:30:00.123Z', '2026-12-01T08:30:00.123Z'],
  ['soon', 'soon'],
])('writes the date %s as %s', (expired_on, written) => {
  expect(cellsOf(csvColumns(tnCsv, ['expires']), row({ expired_on }))).toEqual({ Expires: written })
})

test.each([
  [2029822917, '12029822917'],
  ['+1 (202) 982-2917', '12029822917'],
  ['+44 20 7946 0018', '442079460018'],
  ['+4722123456', '4722123456'],
  [442079460018, '442079460018'],
  [2021234567, '2021234567'],
  [611, '611'],
  ['020 7946 0018', '020 7946 0018'],
  ['+1 202 555 0143 ext. 77', "'+1 202 555 0143 ext. 77"],
  ['12029822917.0', '12029822917.0'],
  [-12029822917, "'-12029822917"],
  [0, '0'],
  [null, ''],
])('writes the number %s as %s', (tn, written) => {
  expect(cellsOf(csvColumns(tnCsv, ['number']), row({ tn: { tn, registered: true } }))).toEqual({
    Number: written,
  })
})

test('names the file after the minute in UTC', () => {
  expect(csvFileName('tn-profiles', Date.UTC(2026, 10, 23, 8, 15, 59))).toBe(
    'tn-profiles-2026-11-23T0815Z.csv',
  )
})

const source = (count: number) => {
  const all = Array.from({ length: 50 }, (_, i) => row({ uuid: `row-${i}` }))
  return { count, at: (i: number) => all[i % 50] as TnRow }
}

test('makes a file in UTF-8 with a byte-order mark, and every line in its place', async () => {
  const shares: number[] = []
  const file = await csvFile(source(1000), {
    table: tnCsv,
    shown: ['uuid', 'messaging'],
    now: NOW,
    onProgress: (share) => shares.push(share),
  })

  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await file.arrayBuffer(),
  )
  const [headers, ...lines] = parse(text.slice(1))
  expect(file).toMatchObject({
    name: 'tn-profiles-2026-11-23T0815Z.csv',
    type: 'text/csv;charset=utf-8',
  })
  expect(text.startsWith(BOM)).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(headers).toEqual(['UUID', 'Messaging profile'])
  expect(lines.map(([uuid]) => uuid)).toEqual(
    Array.from({ length: 1000 }, (_, i) => `row-${i % 50}`),
  )
  expect(shares.at(-1)).toBe(1)
})

test('makes a file of no rows with its headers alone', async () => {
  const file = await csvFile(source(0), { table: tnCsv, shown: ['number'], now: NOW })

  expect(await file.text()).toContain('"Number"\r\n')
})

test('stops after half a frame to let the page do what has come up, and goes on', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { count, at } = source(1_000)
  const aMillisecondEach = (i: number) => {
    vi.advanceTimersByTime(1)
    return at(i)
  }
  const places: number[] = []
  let turns = 0
  const onProgress = (share: number) => {
    places.push(share * count)
    setImmediate(() => turns++)
  }

  const rows = { count, at: aMillisecondEach }
  await csvFile(rows, { table: tnCsv, shown: null, now: NOW, onProgress })
  vi.useRealTimers()

  // The clock is only looked at after 32 rows.
  expect(Math.max(...places.map((place, i) => place - (places[i - 1] ?? 0)))).toBe(32)
  expect(places.at(-1)).toBe(count)
  expect(turns).toBeGreaterThan(places.length / 2)
})

test('stops when asked to, with the reason', async () => {
  const stopping = new AbortController()
  let slices = 0

  const file = csvFile(source(50_000), {
    table: tnCsv,
    shown: null,
    now: NOW,
    signal: stopping.signal,
    onProgress: () => {
      slices++
      stopping.abort(new Error('enough'))
    },
  })

  await expect(file).rejects.toThrow('enough')
  expect(slices).toBe(1)
})

const handedOver = useDownloads()

function openExport(at: (i: number) => TnRow, count = 12) {
  const rows = { count, at, keyAt: String }
  const button = createElement(ExportButton<TnRow>, {
    noun: 'number',
    rows,
    all: 1000,
    columns: ['number', 'uuid'],
    csv: async () => tnCsv,
  })
  render(button)
  return userEvent.setup()
}
const button = () => screen.getByRole('button', { name: 'Export CSV' })
const item = (name: string) => screen.findByRole('menuitem', { name })

test('the button says how many rows it exports, and its menu which columns', async () => {
  const user = openExport(() => row())

  expect(button()).toHaveTextContent('12')
  await user.click(button())

  await waitFor(() => expect(screen.getByText('12 of 1,000 numbers')).toBeVisible())
  expect(await item('Visible columns (2)')).toBeVisible()
  expect(await item('Every column')).toBeVisible()
})

test('hands over the visible columns, and then every column', async () => {
  const user = openExport(() => row())

  await user.click(button())
  await user.click(await item('Visible columns (2)'))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  await user.click(button())
  await user.click(await item('Every column'))
  await waitFor(() => expect(handedOver).toHaveLength(2))

  const [visible, every] = await Promise.all(handedOver.map(({ file }) => file.text()))
  expect(handedOver[0]?.name).toMatch(/^tn-profiles-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/)
  expect(visible).toMatch(/Number,UUID\r\n12029822917,8f6f2b3e/)
  expect(visible?.split('\r\n')).toHaveLength(14)
  expect(every).toContain('Unreadable fields')
  expect(screen.getByText(/^Saved tn-profiles-/)).toBeInTheDocument()
})

const radio = (name: string) => screen.getByRole('menuitemradio', { name })

test('what stands between cells is chosen in the menu, for every file from then on', async () => {
  const first = openExport(() => row())
  await first.click(button())
  const group = await screen.findByRole('group', { name: 'Between cells, in every file' })
  expect(within(group).getAllByRole('menuitemradio')).toHaveLength(3)
  expect(radio('Comma')).toBeChecked()

  await first.click(radio('Tab'))
  expect(radio('Tab')).toBeChecked()
  await first.click(await item('Visible columns (2)'))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  cleanup()
  const again = openExport(() => row())
  await again.click(button())
  expect(await screen.findByRole('menuitemradio', { name: 'Tab' })).toBeChecked()
  await again.click(radio('Semicolon'))
  await again.click(await item('Visible columns (2)'))
  await waitFor(() => expect(handedOver).toHaveLength(2))

  const [tabs, semicolons] = await Promise.all(handedOver.map(({ file }) => file.text()))
  expect(tabs).toMatch(/Number\tUUID\r\n12029822917\t8f6f2b3e/)
  expect(semicolons).toMatch(/Number;UUID\r\n12029822917;8f6f2b3e/)
  expect(handedOver.map(({ name }) => name.slice(-5))).toEqual(['Z.tsv', 'Z.csv'])
  expect(handedOver[0]?.file.type).toBe('text/tab-separated-values;charset=utf-8')
  expect(localStorage.getItem('opentact.csv')).toBe('"semicolon"')
})

test('says that a file could not be made, and makes it the next time', async () => {
  let broken = true
  const user = openExport(() => {
    if (broken) throw new Error('no such row')
    return row()
  })

  await user.click(button())
  await user.click(await item('Every column'))
  expect(await screen.findByRole('alert')).toHaveTextContent('The file could not be made')
  broken = false
  await user.click(button())
  await user.click(await item('Every column'))

  await waitFor(() => expect(handedOver).toHaveLength(1))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('can be stopped while it runs', async () => {
  const all = row()
  const user = openExport(() => all, 3_000_000)

  await user.click(button())
  await user.click(await item('Every column'))
  await waitFor(() => expect(button()).toHaveAttribute('aria-busy', 'true'))
  await user.click(button())
  await user.click(await item('Stop the export'))

  await waitFor(() => expect(button()).toHaveAttribute('aria-busy', 'false'))
  expect(handedOver).toEqual([])
})

test('lets go of the file after the browser has had time to save it', () => {
  vi.useFakeTimers()

  download(new File(['x'], 'x.csv'))
  expect(URL.revokeObjectURL).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()

  expect(URL.revokeObjectURL).toHaveBeenCalledExactlyOnceWith('blob:0')
  expect(document.querySelector('a')).toBeNull()
})
