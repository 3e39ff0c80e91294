import { type CsvColumn, type CsvColumns, type CsvTable, NOT_INCLUDED } from '#domain/csv/csv.ts'
import { tnCsv } from '#domain/csv/tn-csv.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { csvText } from '#domain/text/telephone-number.ts'
import { disguise } from '#ui/value/use-disguise.ts'
import { pastedAs, resultNote, resultWords } from './triage-cells.tsx'
import type { TriageRow } from './triage-run.ts'

const own = (header: string, cell: CsvColumn<TriageRow>['cell']): CsvColumns<TriageRow> => ({
  shown: [{ header, cell }],
  more: [],
})

/** What a number says, where the line leads to one. */
const ofRow = ({ header, cell, path = '' }: CsvColumn<TnRow>): CsvColumn<TriageRow> => ({
  header,
  cell: ({ row }) => (row ? cell(row) : ''),
  path: ({ row }) => (typeof path === 'string' ? path : row ? path(row) : ''),
})

const candidate = (row: TnRow) => {
  const tn = numberOf(row)
  return tn === null ? (row.uuid ?? NOT_INCLUDED) : disguise().number(csvText(tn))
}

/** The results as a file: each pasted line, what it led to, and all that the list knows of that number. */
export const triageCsv: CsvTable<TriageRow> = {
  name: 'triage',
  columns: {
    line: own('Line', ({ line }) => String(line)),
    pasted: own('As pasted', (row) => pastedAs(row, disguise())),
    result: own('Result', resultWords),
    note: own('Note', (row) => resultNote(row, disguise()) ?? ''),
    candidates: own('Candidates', (row) =>
      row.result === 'ambiguous' ? row.meant.map(candidate).join('; ') : '',
    ),
    ...Object.fromEntries(
      Object.entries(tnCsv.columns).map(([id, { shown, more }]) => [
        id,
        { shown: shown.map(ofRow), more: more.map(ofRow) },
      ]),
    ),
  },
}
