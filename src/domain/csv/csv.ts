import papaparse from 'papaparse'
import { type Named, type Related, unreadName } from '#domain/record/schema/related.ts'
import { type Unread, unreadAt } from '#domain/record/unreadable.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { ExactNumber } from '#domain/text/exact-number.ts'
import type { Delimiter } from './delimiters.ts'

/** A decimal stands unquoted and as it was sent: a negative balance is no formula. '' is none. */
export type CsvCell = string | ExactNumber

/** One column of a file. */
export type CsvColumn<Row> = {
  header: string
  cell: (row: Row) => CsvCell
  /** Where in the record it stands, which says whether it is sensitive. */
  path?: string | ((row: Row) => string)
}

/** What stands in a file for one column of a table: what it shows, then what the row knows besides. */
export type CsvColumns<Row> = {
  shown: readonly CsvColumn<Row>[]
  more: readonly CsvColumn<Row>[]
  /** What it shows is the name of a record, and the column of its uuid, which goes along where names clash. */
  named?: { of: (row: Row) => Named; uuid: CsvColumn<Row> }
}

/** What a table writes to a file: how the file's name starts, and the columns by the table's own, in its order. */
export type CsvTable<Row> = { name: string; columns: Readonly<Record<string, CsvColumns<Row>>> }

/** What stands in a cell whose relation the API did not include; none is an empty cell. */
export const NOT_INCLUDED = '(not included)'

/** What stands where what there is leaves open what is so. */
export const NOT_KNOWN = '(not known)'

/** A cell out of a relation. */
export function of<T>(relation: Related<T>, cell: (record: T) => CsvCell | null): CsvCell {
  if (relation === 'unknown') return NOT_INCLUDED
  return relation === null ? '' : (cell(relation) ?? '')
}

/** The uuid of a relation. */
export const uuid = (relation: Related<{ uuid: string | null }>) => of(relation, (it) => it.uuid)
/** A decimal as it was sent. */
export const decimal = (value: Decimal | null) => (value === null ? '' : new ExactNumber(value))
/** A flag in words. */
export const yesNo = (flag: boolean | null) => (flag === null ? '' : flag ? 'yes' : 'no')
/** ISO 8601 in UTC. */
export const date = (time: number | null) =>
  time === null ? '' : new Date(time).toISOString().replace('.000Z', 'Z')

const name = (relation: Named) => of(relation, ({ name, uuid }) => name || uuid || NOT_INCLUDED)

/** A column of what stands at a path of the record; what could not be read stands as it was sent. */
export const fieldColumn = <Row extends Unread>(
  header: string,
  path: string | ((row: Row) => string),
  cell: (row: Row) => CsvCell,
): CsvColumn<Row> => ({
  header,
  path,
  cell: (row) =>
    unreadAt(row.unreadable, typeof path === 'string' ? path : path(row))?.sent ?? cell(row),
})

/** A column of what a relation at a path is called; what could not be read stands as it was sent. */
export const nameColumn = <Row extends Unread>(
  header: string,
  at: string,
  relation: (row: Row) => Named,
): CsvColumn<Row> => ({
  header,
  cell: (row) => unreadName(row, at, relation(row))?.sent ?? name(relation(row)),
})

/** The column that names the fields that could not be read. */
export const unreadableColumn: CsvColumn<Unread> = {
  header: 'Unreadable fields',
  cell: ({ unreadable }) => unreadable.map(({ path }) => path).join('; '),
}

/** Columns of the name of a record, of its uuid, and of what is known of it besides. */
export const namedColumns = <Row>(
  of: (row: Row) => Named,
  [shown, uuid, ...more]: readonly [CsvColumn<Row>, CsvColumn<Row>, ...CsvColumn<Row>[]],
): CsvColumns<Row> => ({ shown: [shown], more: [uuid, ...more], named: { of, uuid } })

/**
 * The file's columns for these columns of the table, in their order; null is everything that a row knows. Names stand
 * as they were sent: beside those that `clash` stands the uuid.
 */
export const csvColumns = <Row>(
  { columns }: CsvTable<Row>,
  shown: readonly string[] | null,
  clash: ReadonlySet<string> = new Set(),
) =>
  shown
    ? shown.flatMap((id) => {
        const { shown = [], named } = columns[id] ?? {}
        return named && clash.has(id) ? [...shown, named.uuid] : shown
      })
    : Object.values(columns).flatMap(({ shown, more }) => [...shown, ...more])

/**
 * Text that a spreadsheet may run as a formula: = + - @ (or their full-width forms), TAB, CR or LF first, also
 * behind blanks, invisible characters and quotes, which some programs drop. It gets an apostrophe in front;
 * taking that away again gives back the text in every case. Source: OWASP, "CSV Injection".
 */
const FORMULA = /^[\s\p{C}"']*[=+\-@＝＋－＠\t\r\n]/u

/** The columns with what is sensitive hidden, as it is on the screen (Disguise). */
export const hiddenColumns = <Row>(
  columns: readonly CsvColumn<Row>[],
  shown: { record: (value: unknown, key?: string) => unknown },
): CsvColumn<Row>[] =>
  columns.map(({ header, cell, path = '' }) => ({
    header,
    cell: (row) => {
      const at = typeof path === 'string' ? path : path(row)
      return shown.record(cell(row), at.split('.').at(-1)) as CsvCell
    },
  }))

/** A cell that no spreadsheet runs: text that could be a formula has an apostrophe in front. */
export const formulaGuarded = (cell: CsvCell) =>
  typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell)

/**
 * Lines of RFC 4180, with another delimiter where that is chosen, each ended by CRLF; text that could run as a formula
 * is guarded.
 */
export function csvLines(lines: readonly (readonly CsvCell[])[], delimiter: Delimiter = 'comma') {
  if (lines.length === 0) return ''
  // An empty line reads as no line at all, and an unquoted file of one column may be full of them.
  const single = lines[0]?.length === 1
  const quotes = (cell: string) => single || cell.startsWith("'")
  const cells = lines.map((line) => line.map(formulaGuarded))
  const config = { newline: CRLF, quotes, delimiter: CHARACTERS[delimiter] }
  return `${papaparse.unparse(cells, config)}${CRLF}`
}
const CRLF = '\r\n'
const CHARACTERS: Record<Delimiter, string> = { comma: ',', semicolon: ';', tab: '\t' }

/** How a file starts: the byte-order mark, by which Excel knows UTF-8, and the line of headers. */
export const csvHead = (columns: readonly CsvColumn<never>[], delimiter?: Delimiter) =>
  `\uFEFF${csvLines([columns.map(({ header }) => header)], delimiter)}`

/** The lines of some rows. */
export const csvRows = <Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  delimiter?: Delimiter,
) =>
  csvLines(
    rows.map((row) => columns.map(({ cell }) => cell(row))),
    delimiter,
  )

/** "tn-profiles-2026-11-23T0815Z.csv" for a moment in milliseconds UTC; tabs make it a ".tsv". */
export const csvFileName = (name: string, now: number, delimiter: Delimiter = 'comma') =>
  `${name}-${new Date(now).toISOString().slice(0, 16).replace(':', '')}Z.${delimiter === 'tab' ? 'tsv' : 'csv'}`

/** What such a file is. Source: RFC 4180 §3, and IANA's text/tab-separated-values. */
export const csvFileType = (delimiter: Delimiter) =>
  `text/${delimiter === 'tab' ? 'tab-separated-values' : 'csv'};charset=utf-8`
