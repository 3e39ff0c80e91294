import { ExactNumber, exactJson } from '#domain/text/exact-number.ts'
import type { CopyForm } from './copy-forms.ts'
import { type CsvCell, type CsvColumn, formulaGuarded } from './csv.ts'

type Columns<Row> = readonly CsvColumn<Row>[]

/**
 * Writes rows as a text in one of the forms, some at a time, with the same columns and cells as a file. A plain list is
 * the first column.
 */
export class CopyWriter<Row> {
  readonly #form: Form
  readonly #line: (row: Row) => string
  readonly #lines: string[] = []

  constructor(form: CopyForm, columns: Columns<Row>) {
    this.#form = FORMS[form](columns as Columns<unknown>)
    this.#line = this.#form.line
  }

  add(rows: readonly Row[]) {
    for (const row of rows) this.#lines.push(this.#line(row))
  }

  text() {
    const { head = [], whole } = this.#form
    return whole ? whole(this.#lines) : [...head, ...this.#lines].join('\n')
  }
}

type Form = {
  head?: readonly string[]
  line: (row: unknown) => string
  /** What the lines make together, where that is more than one under the other. */
  whole?: (lines: readonly string[]) => string
}

const FORMS: Record<CopyForm, (columns: Columns<unknown>) => Form> = {
  tsv: (columns) => {
    const line = (cells: readonly CsvCell[]) =>
      cells.map((cell) => formulaGuarded(oneLine(cell))).join('\t')
    return { head: [line(headersOf(columns))], line: (row) => line(cellsOf(columns, row)) }
  },
  markdown: (columns) => {
    const line = (cells: readonly CsvCell[]) => `| ${cells.map(escaped).join(' | ')} |`
    const rule = `|${' --- |'.repeat(columns.length)}`
    return { head: [line(headersOf(columns)), rule], line: (row) => line(cellsOf(columns, row)) }
  },
  json: (columns) => {
    const keys = unique(headersOf(columns))
    const line = (row: unknown) => {
      const cells = cellsOf(columns, row)
      const record = Object.fromEntries(keys.map((key, place) => [key, cells[place]]))
      return `  ${exactJson(record, 2).replaceAll('\n', '\n  ')}`
    }
    const whole = (lines: readonly string[]) =>
      lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
    return { line, whole }
  },
  list: ([first]) => ({
    line: (row) => (first ? String(oneLine(first.cell(row))) : ''),
  }),
}

const headersOf = (columns: Columns<unknown>) => columns.map(({ header }) => header)
const cellsOf = (columns: Columns<unknown>, row: unknown) => columns.map(({ cell }) => cell(row))

/** A cell without what would part it: tabs and ends of lines. */
const oneLine = (cell: CsvCell) =>
  cell instanceof ExactNumber ? cell : cell.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')

/** A cell that no Markdown program takes for anything but text. Source: GitHub Flavored Markdown, "Tables". */
export const escaped = (cell: CsvCell) =>
  String(oneLine(cell))
    .replace(/[\\`*{}[\]|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // No address becomes a link, no name a mention.
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/@/g, '&#64;')

/** Names of which none is there twice. */
function unique(names: readonly string[]) {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let more = 2; taken.has(free); more++) free = `${name} (${more})`
    taken.add(free)
    return free
  })
}
