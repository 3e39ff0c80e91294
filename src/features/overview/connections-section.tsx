import { useMemo } from 'react'
import type { Connection } from '#domain/overview/connections.ts'
import { formatSort, parseSort } from '#domain/query/row-query-url.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/rows/row-source.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { inOrder } from '#ui/list-screen/in-order.ts'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { Link } from '#ui/page/link.tsx'
import { Section } from '#ui/page/section.tsx'
import { countOf } from '#ui/value/format.ts'
import { markFor } from '#ui/value/mark.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { type ConnectionRow, connectionColumns, stopped } from './connection-columns.tsx'
import classes from './connections-section.module.css'
import { SkeletonLines } from './skeleton-lines.tsx'
import { type ListState, NOTHING_KNOWN } from './use-overview.ts'

const layout = tableLayout('connections')
const IDS = connectionColumns.map(({ id }) => id)

type Props = { connections: readonly Connection[] | null; state: ListState }

/** What numbers share, and what hangs on it. */
export function ConnectionsSection({ connections, state }: Props) {
  const { params, go } = useAddress()
  const shown = useDisguise()
  const mark = useMemo(() => markFor('', shown), [shown])
  const text = params.get('sort')
  const sort = useMemo(() => parseSort(text, IDS).sort, [text])
  const all = useMemo(
    () => (connections ?? []).map((it): ConnectionRow => ({ ...it, key: it.search })),
    [connections],
  )
  const rows = useMemo(() => rowsFrom(inOrder(connectionColumns, all, sort)), [all, sort])
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
            columns={connectionColumns}
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
function mostDependedOn(all: readonly ConnectionRow[]) {
  let most: ConnectionRow | null = null
  for (const row of all) {
    if (row.kind === 'messaging' || row.noOtherRoute < 2) continue
    if (most === null || row.noOtherRoute > most.noOtherRoute) most = row
  }
  return most
}
