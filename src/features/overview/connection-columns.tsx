import { CONNECTION_KINDS, type Connection } from '#domain/overview/connections.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { Link } from '#ui/page/link.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { Badge } from '#ui/value/lease/badges.tsx'
import classes from './connections-section.module.css'

/** A connection as a row of the table. */
export type ConnectionRow = Connection & { key: string }

const STATES = { true: 'Active', false: 'Inactive', null: 'Not known' } as const
const stateOf = ({ active }: Connection) => STATES[`${active}`]

const none = <span className={classes.quiet}>0</span>
const count = (of: number) => (of === 0 ? none : formatCount(of))

/** What the table says of each connection. */
export const connectionColumns: readonly Column<ConnectionRow>[] = [
  {
    id: 'connection',
    header: 'Connection',
    size: 240,
    rowHeader: true,
    card: 'title',
    value: ({ name, uuid }) => name ?? uuid,
    cell: ({ name, uuid, search }, mark) => (
      <Link to={`/tns?${search}`} className={classes.link}>
        <bdi translate="no">{name ? mark(name) : uuid}</bdi>
      </Link>
    ),
  },
  {
    id: 'kind',
    header: 'Kind',
    size: 140,
    words: true,
    value: ({ kind }) => CONNECTION_KINDS[kind].name,
    cell: ({ kind }) => CONNECTION_KINDS[kind].name,
  },
  {
    id: 'state',
    header: 'State',
    size: 110,
    words: true,
    card: 'title-end',
    value: stateOf,
    cell: (row) =>
      row.active === false ? (
        <Badge tone="red">Inactive</Badge>
      ) : row.active === null && row.kind === 'messaging' ? (
        <Dash />
      ) : (
        <span className={classes.quiet}>{stateOf(row)}</span>
      ),
  },
  {
    id: 'numbers',
    header: 'Numbers',
    size: 96,
    numeric: true,
    value: ({ numbers }) => numbers,
    cell: ({ numbers }) => formatCount(numbers),
  },
  {
    id: 'route',
    header: 'No other route',
    size: 280,
    words: true,
    card: 'line',
    value: ({ noOtherRoute }) => noOtherRoute,
    cell: (row) => <span title={stopped(row)}>{lossOf(row)}</span>,
  },
  {
    id: 'soon',
    header: 'End within 30 days',
    size: 150,
    numeric: true,
    value: ({ endSoon }) => endSoon,
    cell: ({ endSoon, endUnknown }) =>
      endUnknown === 0
        ? count(endSoon)
        : `${formatCount(endSoon)}, ${formatCount(endUnknown)} not known`,
  },
  {
    id: 'findings',
    header: 'With findings',
    size: 120,
    numeric: true,
    value: ({ withFindings }) => withFindings,
    cell: ({ withFindings }) => count(withFindings),
  },
]

const has = (numbers: number) => (numbers === 1 ? 'has' : 'have')

/** What numbers lose where a connection stops: "47 would lose voice, 3 not known". */
function lossOf(row: Connection) {
  const { kind, active, noOtherRoute, otherRouteUnknown } = row
  const { loses } = CONNECTION_KINDS[kind]
  if (noOtherRoute === 0 && otherRouteUnknown === 0) return none
  const loss = active === false ? `${has(noOtherRoute)} no ${loses}` : `would lose ${loses}`
  const lost = `${formatCount(noOtherRoute)} ${loss}`
  const unknown = `${formatCount(otherRouteUnknown)} not known`
  if (otherRouteUnknown === 0) return lost
  return noOtherRoute === 0 ? unknown : `${lost}, ${unknown}`
}

/** The same as a sentence. */
export function stopped({ kind, active, noOtherRoute, otherRouteUnknown }: Connection) {
  const { loses } = CONNECTION_KINDS[kind]
  const rest =
    otherRouteUnknown > 0 ? ` For ${countOf(otherRouteUnknown, 'number')} that is not known.` : ''
  if (active === false)
    return `It is inactive: ${countOf(noOtherRoute, 'number')} ${has(noOtherRoute)} no ${loses} by another route.${rest}`
  return `If this stopped, ${countOf(noOtherRoute, 'number')} would lose ${loses}.${rest}`
}
