import { gradeOf } from '#domain/findings.ts'
import type { TnColumn } from '#domain/row-query.ts'
import { known, type Related } from '#domain/shapes.ts'
import { nameOf, numberOf, type TnRow } from '#domain/tn-row.ts'
import { Badge, OrderState, toneOf } from '#ui/badges.tsx'
import type { Column } from '#ui/data-table/columns.ts'
import { EndDate } from '#ui/end-date.tsx'
import { Dash, None } from '#ui/fields.tsx'
import { useTnFormat } from '#ui/tn-format.ts'
import { Uuid } from '#ui/uuid.tsx'
import { ChangeMark } from './row-changes.tsx'
import classes from './tn-columns.module.css'

/** The columns of the numbers table. Source: design page, "List". */
export const tnColumns: readonly Column<TnRow, TnColumn>[] = [
  {
    id: 'number',
    header: 'Number',
    size: 148,
    rowHeader: true,
    card: 'title',
    cell: (row) => (
      <>
        <NumberLink row={row} />
        <ChangeMark position={row.position} />
      </>
    ),
  },
  {
    id: 'uuid',
    header: 'UUID',
    size: 120,
    cell: ({ uuid }) => (uuid === null ? <Dash /> : <Uuid uuid={uuid} />),
  },
  { id: 'account', header: 'Account', size: 140, cell: ({ account }) => <Relation of={account} /> },
  {
    id: 'state',
    header: 'Order state',
    size: 104,
    card: 'title-end',
    cell: ({ tnorder }) => <State order={tnorder} />,
  },
  {
    id: 'expires',
    header: 'Expires',
    size: 182,
    card: 'line',
    cell: ({ expired_on }) => <EndDate time={expired_on} />,
  },
  { id: 'autorenew', header: 'Auto-renew', size: 92, cell: AutoRenew },
  {
    id: 'messaging',
    header: 'Messaging profile',
    size: 140,
    cell: ({ messaging_profile }) => <Relation of={messaging_profile} />,
  },
  {
    id: 'sip',
    header: 'SIP connection',
    size: 138,
    cell: ({ sip_connection }) => <Relation of={sip_connection} />,
  },
  {
    id: 'app',
    header: 'SIP control app',
    size: 122,
    cell: ({ sip_control_app }) => <Relation of={sip_control_app} />,
  },
  { id: 'findings', header: 'Findings', size: 182, card: 'line-end', cell: Findings },
]

function NumberLink({ row }: { row: TnRow }) {
  const formatTn = useTnFormat()
  const tn = numberOf(row)
  const shown = tn === null ? 'No number' : formatTn(tn)
  if (row.uuid === null) return <span className={classes.number}>{shown}</span>
  return (
    // A plain link: the table opens it (useRowLinks), which spares each row a router link of its own.
    <a href={`/tns/${row.uuid}`} className={classes.number}>
      {shown}
    </a>
  )
}

function Relation({ of }: { of: Related<{ uuid: string | null; name: string | null }> }) {
  if (of === null) return <None />
  const name = nameOf(of)
  if (name === null) {
    return (
      <span className={classes.quiet} title="Not included by the API">
        Not included
      </span>
    )
  }
  return <span title={name}>{name}</span>
}

function State({ order }: { order: TnRow['tnorder'] }) {
  const state = known(order)?.state
  return state ? <OrderState state={state} /> : <Dash />
}

function AutoRenew({ autorenew }: TnRow) {
  if (autorenew === null) return <Dash />
  return <Badge tone={autorenew ? 'green' : 'grey'}>{autorenew ? 'On' : 'Off'}</Badge>
}

function Findings(row: TnRow) {
  const [worst, ...more] = row.findings
  if (!worst) return <Dash />
  const { severity, title } = gradeOf(worst, row)
  const all = row.findings.map((id) => gradeOf(id, row).title).join(', ')
  return (
    <Badge tone={toneOf(severity)} hint={all}>
      {title}
      {more.length > 0 && ` +${more.length}`}
    </Badge>
  )
}
