import type { Changes } from '#domain/numbers/changes.ts'
import type { TnFacet } from '#domain/numbers/tn-query.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { Signal } from '#ui/list-screen/bars/signal.tsx'
import type { Listing } from '#ui/list-screen/listing.ts'
import { formatCount } from '#ui/value/format.ts'
import { Badge, toneOf } from '#ui/value/lease/badges.tsx'
import classes from './list-signals.module.css'

type ListSignalsProps = {
  listing: Listing<TnRow, TnFacet>
  changes: Changes | undefined
}

/** What of the numbers is worth a look: how many have grave findings, what the last refresh brought. Each narrows the list to it. */
export function ListSignals({ listing, changes }: ListSignalsProps) {
  return (
    <>
      {(['high', 'medium'] as const).map((severity) => (
        <Signal key={severity} listing={listing} facet="severity" value={severity}>
          {(count) => <Badge tone={toneOf(severity)}>{`${formatCount(count)} ${severity}`}</Badge>}
        </Signal>
      ))}
      {(['new', 'changed'] as const).map((change) => (
        <Signal key={change} listing={listing} facet="change" value={change}>
          {(count) => `${formatCount(count)} ${change}`}
        </Signal>
      ))}
      {changes && <span className={classes.quiet}>{rest(changes)}</span>}
    </>
  )
}

function rest({ rows, gone }: Changes) {
  if (gone > 0) return `${formatCount(gone)} gone since the last refresh`
  return rows.size === 0 ? 'nothing changed' : 'since the last refresh'
}
