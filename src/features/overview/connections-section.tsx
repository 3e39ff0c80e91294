import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { CONNECTION_KINDS, type Connection } from '#domain/overview/connections.ts'
import { formatSort, parseSort } from '#domain/query/row-query-url.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/row-source.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { inOrder } from '#ui/list-screen/in-order.ts'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { Section } from '#ui/page/section.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { Badge } from '#ui/value/lease/badges.tsx'
import { markFor } from '#ui/value/mark.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './connections-section.module.css'
import { SkeletonLines } from './skeleton-lines.tsx'
import { type ListState, NOTHING_KNOWN } from './use-overview.ts'

type Row = Connection & { key: string }

const layout = tableLayout('connections')

const STATES = { true: 'Active', false: 'Inactive', null: 'Not known' } as const
const stateOf = ({ active }: Connection) => STATES[`${active}`]

const none = <span className={classes.quiet}>0</span>
const count = (of: number) => (of === 0 ? none : formatCount(of))

const columns: readonly Column<Row>[] = [
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
    cell: ({ endSoon }) => count(endSoon),
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
const IDS = columns.map(({ id }) => id)

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
function stopped({ kind, active, noOtherRoute, otherRouteUnknown }: Connection) {
  const { loses } = CONNECTION_KINDS[kind]
  const rest =
    otherRouteUnknown > 0 ? ` For ${countOf(otherRouteUnknown, 'number')} that is not known.` : ''
  if (active === false)
    return `It is inactive: ${countOf(noOtherRoute, 'number')} ${has(noOtherRoute)} no ${loses} by another route.${rest}`
  return `If this stopped, ${countOf(noOtherRoute, 'number')} would lose ${loses}.${rest}`
}

type Props = { connections: readonly Connection[] | null; state: ListState }

/** What numbers share, and what hangs on it. */
export function ConnectionsSection({ connections, state }: Props) {
  const { params, go } = useAddress()
  const shown = useDisguise()
  const mark = useMemo(() => markFor('', shown), [shown])
  const text = params.get('sort')
  const sort = useMemo(() => parseSort(text, IDS).sort, [text])
  const all = useMemo(
    () => (connections ?? []).map((it): Row => ({ ...it, key: it.search })),
    [connections],
  )
  const rows = useMemo(() => rowsFrom(inOrder(columns, all, sort)), [all, sort])
  const worst = useMemo(() => mostDependedOn(all), [all])

  return (
    <Section
      title="Shared connections"
      long
      busy={state.pending}
      aside={
        all.length > 0 && <span className={classes.quiet}>{countOf(all.length, 'connection')}</span>
      }
    >
      {worst && (
        <p className={classes.words}>
          {worst.active === false ? 'Inactive: ' : ''}
          <Link to={`/tns?${worst.search}`}>
            <bdi translate="no">{worst.name ? shown.text(worst.name) : worst.uuid}</bdi>
          </Link>
          {`. ${stopped(worst)}`}
        </p>
      )}
      {all.length === 0 && state.pending && <SkeletonLines lines={12} height={36} />}
      {all.length > 0 && (
        <div
          className={classes.table}
          style={{ height: Math.min(Math.max(all.length, 4) * 36 + 40, 440) }}
        >
          <DataTable
            label="Shared connections"
            columns={columns}
            layout={layout}
            rows={rows}
            view={text}
            mark={mark}
            sort={sort}
            onSort={(next) => {
              const address = new URLSearchParams(params)
              if (next.length > 0) address.set('sort', formatSort(next))
              else address.delete('sort')
              go(address, { replace: true })
            }}
            pending={state.pending}
          />
        </div>
      )}
      {all.length === 0 && !state.pending && (
        <p className={classes.quiet}>
          {state.none
            ? 'There is no number that could use one.'
            : state.numbers === 0
              ? NOTHING_KNOWN
              : 'No number here has a SIP connection, a SIP control app or a messaging profile that the API names.'}
        </p>
      )}
      {all.length > 0 && (
        <p className={classes.quiet}>
          Only what numbers use is here: the API does not list connections that none does.
        </p>
      )}
    </Section>
  )
}

/** The connection on which most numbers hang for their calls. */
function mostDependedOn(all: readonly Row[]) {
  let most: Row | null = null
  for (const row of all) {
    if (row.kind === 'messaging' || row.noOtherRoute < 2) continue
    if (most === null || row.noOtherRoute > most.noOtherRoute) most = row
  }
  return most
}
