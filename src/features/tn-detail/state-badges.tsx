import { Skeleton } from '@mantine/core'
import { endSeverity } from '#domain/findings/end-severity.ts'
import { findingsOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { known } from '#domain/record/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { timeLeft } from '#domain/text/time-left.ts'
import { asSent } from '#ui/value/as-sent.tsx'
import { Badge, OrderState, type Tone, toneOf } from '#ui/value/badges.tsx'
import classes from './head-actions.module.css'

/** How a number is, in a few words: its order, renewal, registration and end. */
export function StateBadges({ row, busy }: { row: LeaseRow | null; busy: boolean }) {
  if (!row) return busy && <PendingBadges />
  const tn = known(row.tn)
  const state = known(row.tnorder)?.state
  const order = state ? <OrderState state={state} /> : asSent(row.unreadable, 'tnorder.state')
  return (
    <ul className={classes.badges} aria-label="State">
      {order && <li>Order {order}</li>}
      <li>{autoRenew(row.autorenew)}</li>
      {tn && <li>{registered(tn.registered)}</li>}
      {tn && tn.deleted_on !== null && (
        <li>
          <Badge tone="red">Deleted</Badge>
        </li>
      )}
      <li>
        <Ends row={row} />
      </li>
    </ul>
  )
}

/** As many lines as the badges take, so that nothing below jumps when they come. */
const PendingBadges = () => (
  <div className={classes.pending}>
    <Skeleton height={14} width={280} />
    <Skeleton height={14} width={120} className={classes.narrow} />
  </div>
)

function autoRenew(on: boolean | null) {
  if (on === null) return <Badge tone="grey">Auto-renew unknown</Badge>
  return on ? <Badge tone="green">Auto-renew on</Badge> : <Badge tone="grey">Auto-renew off</Badge>
}

function registered(yes: boolean | null) {
  if (yes === null) return <Badge tone="grey">Registration unknown</Badge>
  return yes ? <Badge tone="green">Registered</Badge> : <Badge tone="amber">Not registered</Badge>
}

/** The end in words, coloured by the finding it leads to. */
function Ends({ row }: { row: LeaseRow }) {
  const now = Date.now()
  if (row.expired_on === null) {
    const unread = unreadAt(row.unreadable, 'expired_on')
    return <Badge tone="grey">{unread ? 'End date unreadable' : 'No end date'}</Badge>
  }
  const left = timeLeft(row.expired_on, now)
  if (row.expired_on < now)
    return <Badge tone={endTone(row, now)}>{`Overdue: ended ${left}`}</Badge>
  return <Badge tone={endTone(row, now)}>{`Ends ${left}`}</Badge>
}

function endTone(row: LeaseRow, now: number): Tone {
  const severity = endSeverity(row, findingsOf(row, now))
  return severity ? toneOf(severity) : 'grey'
}
