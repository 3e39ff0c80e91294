import papaparse from 'papaparse'
import { withCountryCode } from './e164.ts'
import { gradeOf } from './findings.ts'
import { maskSecrets } from './mask-secrets.ts'
import { TN_COLUMNS, type TnColumn } from './row-query.ts'
import type { Related } from './shapes.ts'
import type { TnRow } from './tn-row.ts'

/** Numbers stay numbers, so that a negative balance is not taken for a formula; '' is none. */
export type CsvCell = string | number

/** One column of the file. */
export type CsvColumn = { header: string; cell: (row: TnRow) => CsvCell }

/** What stands in a cell whose relation the API did not include; none is an empty cell. */
export const NOT_INCLUDED = '(not included)'

type Named = Related<{ uuid: string | null; name: string | null }>

const column = (header: string, cell: CsvColumn['cell']): CsvColumn => ({ header, cell })

function of<T>(relation: Related<T>, cell: (record: T) => CsvCell | null): CsvCell {
  if (relation === 'unknown') return NOT_INCLUDED
  return relation === null ? '' : (cell(relation) ?? '')
}

const name = (relation: Named) => of(relation, ({ name, uuid }) => name || uuid || NOT_INCLUDED)
const uuid = (relation: Related<{ uuid: string | null }>) => of(relation, (it) => it.uuid)
const yesNo = (flag: boolean | null) => (flag === null ? '' : flag ? 'yes' : 'no')
/** ISO 8601 in UTC. */
const date = (time: number | null) =>
  time === null ? '' : new Date(time).toISOString().replace('.000Z', 'Z')

type Sip = Related<{ uuid: string | null; name: string | null; is_active: boolean | null }>
const sip = (title: string, read: (row: TnRow) => Sip): CsvColumns => [
  column(title, (row) => name(read(row))),
  column(`${title} UUID`, (row) => uuid(read(row))),
  column(`${title} active`, (row) => of(read(row), (record) => yesNo(record.is_active))),
]

type CsvColumns = readonly [shown: CsvColumn, ...more: CsvColumn[]]

/** What stands in the file for a column of the table: what it shows, then what the row knows besides. */
const COLUMNS: Record<TnColumn, CsvColumns> = {
  number: [
    column('Number', ({ tn }) => of(tn, (it) => (it.tn === null ? '' : withCountryCode(it.tn)))),
    column('Registered', ({ tn }) => of(tn, (it) => yesNo(it.registered))),
    column('Deleted on', ({ tn }) => of(tn, (it) => date(it.deleted_on))),
  ],
  uuid: [column('UUID', (row) => row.uuid ?? '')],
  account: [
    column('Account', ({ account }) => name(account)),
    column('Account UUID', ({ account }) => uuid(account)),
    column('Account balance', ({ account }) => of(account, (it) => it.balance)),
  ],
  state: [
    column('Order state', ({ tnorder }) => of(tnorder, (it) => it.state)),
    column('Order UUID', ({ tnorder }) => uuid(tnorder)),
    column('Order auto-renew', ({ tnorder }) => of(tnorder, (it) => yesNo(it.autorenew))),
  ],
  expires: [column('Expires', (row) => date(row.expired_on))],
  autorenew: [column('Auto-renew', (row) => yesNo(row.autorenew))],
  messaging: [
    column('Messaging profile', (row) => name(row.messaging_profile)),
    column('Messaging profile UUID', (row) => uuid(row.messaging_profile)),
    column('Messaging callback URL', ({ messaging_profile }) =>
      of(messaging_profile, (it) => it.callback_url && maskSecrets(it.callback_url)),
    ),
  ],
  sip: sip('SIP connection', (row) => row.sip_connection),
  app: sip('SIP control app', (row) => row.sip_control_app),
  findings: [
    column('Findings', (row) => row.findings.map((id) => gradeOf(id, row).title).join('; ')),
    column('Unreadable fields', (row) => row.unreadable.join('; ')),
  ],
}

/** The file's columns for these columns of the table, in their order. */
export const csvColumns = (columns: readonly TnColumn[]): CsvColumn[] =>
  columns.map((id) => COLUMNS[id][0])

/** Everything a row knows, in the table's own order. */
export const everyCsvColumn = (): CsvColumn[] => TN_COLUMNS.flatMap((id) => COLUMNS[id])

/**
 * Text that a spreadsheet may run as a formula: = + - @ (or their full-width forms), TAB, CR or LF first, also
 * behind blanks, invisible characters and quotes, which some programs drop. It gets an apostrophe in front;
 * taking that away again gives back the text in every case. Source: OWASP, "CSV Injection".
 */
const FORMULA = /^[\s\p{C}"']*[=+\-@＝＋－＠\t\r\n]/u

/** Lines of RFC 4180, each ended by CRLF; text that could run as a formula is guarded. */
export function csvLines(lines: readonly (readonly CsvCell[])[]) {
  if (lines.length === 0) return ''
  // An empty line reads as no line at all, and an unquoted file of one column may be full of them.
  const quotes = lines[0]?.length === 1
  return `${papaparse.unparse([...lines], { newline: CRLF, escapeFormulae: FORMULA, quotes })}${CRLF}`
}
const CRLF = '\r\n'

/** How a file starts: the byte-order mark, by which Excel knows UTF-8, and the line of headers. */
export const csvHead = (columns: readonly CsvColumn[]) =>
  `\uFEFF${csvLines([columns.map(({ header }) => header)])}`

/** The lines of some rows. */
export const csvRows = (columns: readonly CsvColumn[], rows: readonly TnRow[]) =>
  csvLines(rows.map((row) => columns.map(({ cell }) => cell(row))))

/** "tn-profiles-2026-11-23T0815Z.csv" for a moment in milliseconds UTC. */
export const csvFileName = (now: number) =>
  `tn-profiles-${new Date(now).toISOString().slice(0, 16).replace(':', '')}Z.csv`
