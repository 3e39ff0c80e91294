import { endSeverity } from '#domain/findings/end-severity.ts'
import { gradeOf } from '#domain/findings/rules.ts'
import { TN_COLUMNS, type TnColumn } from '#domain/numbers/tn-query.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import { known, nameOf, numberOf } from '#domain/record/related.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { asSent, sentName } from '#ui/value/as-sent.tsx'
import { Badge, OrderState, toneOf } from '#ui/value/badges.tsx'
import { endDate } from '#ui/value/end-date.tsx'
import { Dash, None } from '#ui/value/fields.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './tn-columns.module.css'

// What many cells say is made once.
const dash = <Dash />
const none = <None />
const notIncluded = (
  <span className={classes.quiet} title="Not included by the API" translate="yes">
    Not included
  </span>
)
const on = <span className={classes.quiet}>On</span>
const off = <span>Off</span>
const offSoon = <Badge tone="red">Off</Badge>
const noFindings = <span className="visually-hidden">None found</span>

const COLUMNS: Record<TnColumn, Omit<Column<TnRow>, 'id'>> = {
  number: {
    header: 'Number',
    size: 148,
    rowHeader: true,
    card: 'title',
    cell: (row) => <NumberLink row={row} />,
  },
  uuid: {
    header: 'UUID',
    size: 120,
    cell: ({ uuid, unreadable }) =>
      uuid === null ? (asSent(unreadable, 'uuid') ?? dash) : <Uuid uuid={uuid} />,
  },
  account: {
    header: 'Account',
    size: 138,
    card: 'line-else',
    cell: (row) => relation(row, 'account'),
  },
  state: { header: 'Order state', size: 100, cell: state },
  expires: {
    header: 'Expires',
    size: 182,
    card: 'title-end',
    cell: (row) =>
      asSent(row.unreadable, 'expired_on') ??
      endDate(row.expired_on, endSeverity(row, row.findings)),
  },
  autorenew: { header: 'Auto-renew', size: 92, words: true, cell: autoRenew },
  messaging: {
    header: 'Messaging profile',
    size: 142,
    cell: (row) => relation(row, 'messaging_profile'),
  },
  sip: {
    header: 'SIP connection',
    size: 142,
    cell: (row) => relation(row, 'sip_connection'),
  },
  app: {
    header: 'SIP control app',
    size: 118,
    cell: (row) => relation(row, 'sip_control_app'),
  },
  findings: { header: 'Findings', size: 188, card: 'line', words: true, cell: findings },
}

/** The columns of the numbers table. */
export const tnColumns: readonly Column<TnRow>[] = TN_COLUMNS.map((id) => ({ id, ...COLUMNS[id] }))

function NumberLink({ row }: { row: TnRow }) {
  const formatTn = useTnFormat()
  const tn = numberOf(row)
  const shown = tn === null ? (asSent(row.unreadable, 'tn.tn') ?? 'No number') : formatTn(tn)
  return (
    <>
      {row.uuid === null ? (
        <span className={classes.number}>{shown}</span>
      ) : (
        // A plain link: the table opens it (useRowLinks), which spares each row a router link of its own.
        <a href={`/tns/${row.uuid}`} className={classes.number}>
          {shown}
        </a>
      )}
      {row.change && (
        <span className={classes.change}>
          <span className="visually-hidden">{row.change}</span>
        </span>
      )}
    </>
  )
}

function relation(
  row: TnRow,
  at: 'account' | 'messaging_profile' | 'sip_connection' | 'sip_control_app',
) {
  if (row[at] === null) return none
  return sentName(row, at, row[at]) ?? nameOf(row[at]) ?? notIncluded
}

function state({ tnorder, unreadable }: TnRow) {
  const state = known(tnorder)?.state
  return state ? <OrderState state={state} /> : (asSent(unreadable, 'tnorder.state') ?? dash)
}

function autoRenew({ autorenew, findings, unreadable }: TnRow) {
  if (autorenew === null) return asSent(unreadable, 'autorenew') ?? dash
  if (autorenew) return on
  return findings.includes('E1') ? offSoon : off
}

function findings(row: TnRow) {
  const [worst, ...more] = row.findings
  if (!worst) return noFindings
  const { severity, title } = gradeOf(worst, row)
  const badge = <Badge tone={toneOf(severity)}>{title}</Badge>
  if (more.length === 0) return badge
  const all = row.findings.map((id) => gradeOf(id, row).title).join(', ')
  return (
    <span className={classes.findings} title={all}>
      {badge}
      <span className={classes.more}>{`+${more.length}`}</span>
    </span>
  )
}
