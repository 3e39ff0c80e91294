import { ExactNumber, exactJson } from '#domain/text/exact-number.ts'
import { type CsvCell, type CsvColumn, formulaGuarded } from './csv.ts'

/** The forms that rows can be copied in. */
export const COPY_FORMS = ['tsv', 'markdown', 'json', 'list'] as const
export type CopyForm = (typeof COPY_FORMS)[number]

export const COPY_WORDS: Readonly<Record<CopyForm, string>> = {
  tsv: 'Tab-separated',
  markdown: 'Markdown table',
  json: 'JSON',
  list: 'Plain list',
}

type Columns<Row> = readonly CsvColumn<Row>[]

/** Rows as a text in one of the forms, with the same columns and cells as a file. A plain list is the first column. */
export function copyAs<Row>(form: CopyForm, columns: Columns<Row>, rows: readonly Row[]) {
  return FORMS[form](columns as Columns<unknown>, rows)
}

const FORMS: Record<CopyForm, (columns: Columns<unknown>, rows: readonly unknown[]) => string> = {
  tsv: (columns, rows) =>
    table(columns, rows)
      .map((line) => line.map((cell) => formulaGuarded(oneLine(cell))).join('\t'))
      .join('\n'),
  markdown: (columns, rows) => {
    const [head = [], ...lines] = table(columns, rows).map(
      (line) => `| ${line.map(escaped).join(' | ')} |`,
    )
    return [head, `|${' --- |'.repeat(columns.length)}`, ...lines].join('\n')
  },
  json: (columns, rows) => {
    const keys = unique(columns.map(({ header }) => header))
    const records = rows.map((row) =>
      Object.fromEntries(columns.map(({ cell }, place) => [keys[place] as string, cell(row)])),
    )
    return exactJson(records, 2)
  },
  list: (columns, rows) => {
    const [first] = columns
    return first ? rows.map((row) => String(oneLine(first.cell(row)))).join('\n') : ''
  },
}

const table = (columns: Columns<unknown>, rows: readonly unknown[]): CsvCell[][] => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map(({ cell }) => cell(row))),
]

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
