import { endSeverity } from '#domain/findings/end-severity.ts'
import { gradeOf, SEVERITIES } from '#domain/findings/grades.ts'
import type { TriageResult } from '#domain/lookup/triage/triage.ts'
import { nameOf, numberOf } from '#domain/record/schema/related.ts'
import { searchDigits } from '#domain/text/telephone-number.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { asSent } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { endDate } from '#ui/value/lease/end-date.tsx'
import { autoRenewCell, findingsCell, relationCell } from '#ui/value/lease/lease-cells.tsx'
import { numberCell, Pasted, resultCell } from './triage-cells.tsx'
import type { TriageRow } from './triage-run.ts'

const dash = <Dash />
/** What needs a look stands first. */
const ORDER: readonly TriageResult['result'][] = [
  'none',
  'missing',
  'ambiguous',
  'repeated',
  'found',
]

/** The columns of the results, in their order. */
export const triageColumns: readonly Column<TriageRow>[] = [
  {
    id: 'line',
    header: 'Line',
    size: 60,
    numeric: true,
    value: ({ line }) => line,
    cell: ({ line }) => line,
  },
  {
    id: 'pasted',
    header: 'As pasted',
    size: 240,
    rowHeader: true,
    card: 'title',
    value: ({ rank }) => rank,
    cell: (row) => <Pasted row={row} />,
  },
  {
    id: 'result',
    header: 'Result',
    size: 300,
    words: true,
    card: 'title-end',
    value: ({ result }) => ORDER.indexOf(result),
    cell: resultCell,
  },
  {
    id: 'number',
    header: 'Number',
    size: 160,
    card: 'line',
    value: ({ row }) => {
      const tn = row && numberOf(row)
      return tn == null ? null : Number(searchDigits(tn))
    },
    cell: numberCell,
  },
  {
    id: 'findings',
    header: 'Findings',
    size: 200,
    words: true,
    card: 'line-end',
    value: ({ row }) => row && graveness(row),
    cell: ({ row }) => row && findingsCell(row),
  },
  {
    id: 'expires',
    header: 'Expires',
    size: 186,
    value: ({ row }) => row?.expired_on ?? null,
    cell: ({ row }) =>
      row
        ? (asSent(row.unreadable, 'expired_on') ??
          endDate(row.expired_on, endSeverity(row, row.findings)))
        : dash,
  },
  {
    id: 'autorenew',
    header: 'Auto-renew',
    size: 92,
    words: true,
    value: ({ row }) => (row?.autorenew == null ? null : Number(row.autorenew)),
    cell: ({ row }, mark) => (row ? autoRenewCell(row, mark) : dash),
  },
  {
    id: 'sip',
    header: 'SIP connection',
    size: 138,
    value: ({ row }) => row && nameOf(row.sip_connection),
    cell: ({ row }, mark) => (row ? relationCell(row, 'sip_connection', mark) : dash),
  },
  {
    id: 'account',
    header: 'Account',
    size: 132,
    value: ({ row }) => row && nameOf(row.account),
    cell: ({ row }, mark) => (row ? relationCell(row, 'account', mark) : dash),
  },
]

/** Worst severity first, then more findings first; null where there are none. */
function graveness(row: NonNullable<TriageRow['row']>) {
  const [worst] = row.findings
  if (!worst) return null
  return SEVERITIES.indexOf(gradeOf(worst, row).severity) * 100 - row.findings.length
}
