import { endSeverity } from '#domain/findings/end-severity.ts'
import { TN_COLUMNS, type TnFirstColumn } from '#domain/numbers/tn-query.ts'
import { known } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { asSent } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { OrderState } from '#ui/value/lease/badges.tsx'
import { endDate } from '#ui/value/lease/end-date.tsx'
import {
  autoRenewCell,
  findingsCell,
  NumberLink,
  relationCell,
} from '#ui/value/lease/lease-cells.tsx'
import type { Mark } from '#ui/value/mark.tsx'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './tn-columns.module.css'

const dash = <Dash />

const COLUMNS: Record<TnFirstColumn, Omit<Column<TnRow>, 'id'>> = {
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
    cell: (row, mark) => relationCell(row, 'account', mark),
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
  autorenew: { header: 'Auto-renew', size: 92, words: true, cell: autoRenewCell },
  messaging: {
    header: 'Messaging profile',
    size: 138,
    cell: (row, mark) => relationCell(row, 'messaging_profile', mark),
  },
  sip: {
    header: 'SIP connection',
    size: 138,
    cell: (row, mark) => relationCell(row, 'sip_connection', mark),
  },
  app: {
    header: 'SIP control app',
    size: 118,
    cell: (row, mark) => relationCell(row, 'sip_control_app', mark),
  },
  findings: { header: 'Findings', size: 200, card: 'line', words: true, cell: findingsCell },
}

/** The columns of the numbers table that show at first. */
export const tnColumns: readonly Column<TnRow>[] = TN_COLUMNS.map((id) => ({ id, ...COLUMNS[id] }))

function state({ tnorder, unreadable }: TnRow, mark: Mark) {
  const state = known(tnorder)?.state
  return state ? (
    <OrderState state={state} mark={mark} />
  ) : (
    (asSent(unreadable, 'tnorder.state', mark) ?? dash)
  )
}
