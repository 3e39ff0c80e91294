import { endSeverity } from '#domain/findings/end-severity.ts'
import { TN_COLUMNS, type TnColumn } from '#domain/numbers/tn-query.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import { known, numberOf } from '#domain/record/related.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { asSent, sentName } from '#ui/value/as-sent.tsx'
import { Badge, OrderState } from '#ui/value/badges.tsx'
import { endDate } from '#ui/value/end-date.tsx'
import { Dash, None } from '#ui/value/fields.tsx'
import { type Mark, markedName } from '#ui/value/mark.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import { worstFinding } from '#ui/value/worst-finding.tsx'
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

const COLUMNS: Record<TnColumn, Omit<Column<TnRow>, 'id'>> = {
  number: {
    header: 'Number',
    size: 140,
    rowHeader: true,
    card: 'title',
    cell: (row, mark) => <NumberLink row={row} mark={mark} />,
  },
  uuid: {
    header: 'UUID',
    size: 116,
    cell: ({ uuid, unreadable }, mark) =>
      uuid === null ? (
        (asSent(unreadable, 'uuid', mark) ?? dash)
      ) : (
        <span className={classes.quiet}>
          <Uuid uuid={uuid} mark={mark} />
        </span>
      ),
  },
  account: {
    header: 'Account',
    size: 132,
    card: 'line-else',
    cell: (row, mark) => relation(row, 'account', mark),
  },
  state: { header: 'Order state', size: 110, cell: state },
  expires: {
    header: 'Expires',
    size: 186,
    card: 'title-end',
    cell: (row, mark) =>
      asSent(row.unreadable, 'expired_on', mark) ??
      endDate(row.expired_on, endSeverity(row, row.findings)),
  },
  autorenew: { header: 'Auto-renew', size: 92, words: true, cell: autoRenew },
  messaging: {
    header: 'Messaging profile',
    size: 138,
    cell: (row, mark) => relation(row, 'messaging_profile', mark),
  },
  sip: {
    header: 'SIP connection',
    size: 138,
    cell: (row, mark) => relation(row, 'sip_connection', mark),
  },
  app: {
    header: 'SIP control app',
    size: 118,
    cell: (row, mark) => relation(row, 'sip_control_app', mark),
  },
  findings: { header: 'Findings', size: 200, card: 'line', words: true, cell: worstFinding },
}

/** The columns of the numbers table. */
export const tnColumns: readonly Column<TnRow>[] = TN_COLUMNS.map((id) => ({ id, ...COLUMNS[id] }))

function NumberLink({ row, mark }: { row: TnRow; mark: Mark }) {
  const formatTn = useTnFormat()
  const tn = numberOf(row)
  const shown =
    tn === null
      ? (asSent(row.unreadable, 'tn.tn', mark) ?? 'No number')
      : mark(formatTn(tn), 'number')
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
  mark: Mark,
) {
  if (row[at] === null) return none
  return sentName(row, at, row[at], mark) ?? markedName(row[at], mark) ?? notIncluded
}

function state({ tnorder, unreadable }: TnRow, mark: Mark) {
  const state = known(tnorder)?.state
  return state ? (
    <OrderState state={state} mark={mark} />
  ) : (
    (asSent(unreadable, 'tnorder.state', mark) ?? dash)
  )
}

function autoRenew({ autorenew, findings, unreadable }: TnRow, mark: Mark) {
  if (autorenew === null) return asSent(unreadable, 'autorenew', mark) ?? dash
  if (autorenew) return on
  return findings.includes('E1') ? offSoon : off
}
