import type { ReactNode } from 'react'
import { endSeverity } from '#domain/findings/end-severity.ts'
import { findingsOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { timeLeft } from '#domain/text/time/time-left.ts'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { asSent } from '#ui/value/as-sent.tsx'
import { formatDate, otherZone } from '#ui/value/format.ts'
import { Badge, OrderState, toneOf } from '#ui/value/lease/badges.tsx'
import { endVerb } from '#ui/value/lease/end-date.tsx'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './state-line.module.css'

/** How a number is, in a few words: its registration, renewal, end and order. What is as it should be is quiet. */
export function StateLine({ row, busy }: { row: LeaseRow | null; busy: boolean }) {
  if (!row) {
    return (
      busy && (
        <div className={classes.line}>
          <Skeleton height={14} width={480} maxWidth="100%" />
        </div>
      )
    )
  }
  const now = Date.now()
  const failed = findingsOf(row, now)
  const tn = known(row.tn)
  const state = known(row.tnorder)?.state
  const order = state ? (
    <OrderState state={state} before="Order " />
  ) : (
    asSent(row.unreadable, 'tnorder.state')
  )
  return (
    <ul className={classes.line} aria-label="State">
      {tn && <li>{registered(tn.registered)}</li>}
      {tn && tn.deleted_on !== null && (
        <li>
          <Badge tone="red">Deleted</Badge>
        </li>
      )}
      <li>{autoRenew(row.autorenew, failed.includes('E1'))}</li>
      <li>
        <Ends row={row} now={now} />
      </li>
      {order && <li>{state ? order : <>Order {order}</>}</li>}
    </ul>
  )
}

const Quiet = ({ children }: { children: ReactNode }) => (
  <span className={classes.quiet}>{children}</span>
)

function autoRenew(on: boolean | null, endsSoon: boolean) {
  if (on === null) return <Badge tone="grey">Auto-renew unknown</Badge>
  if (on) return <Quiet>Auto-renew on</Quiet>
  return endsSoon ? <Badge tone="red">Auto-renew off</Badge> : <span>Auto-renew off</span>
}

function registered(yes: boolean | null) {
  if (yes === null) return <Badge tone="grey">Registration unknown</Badge>
  return yes ? <Quiet>Registered</Quiet> : <Badge tone="amber">Not registered</Badge>
}

/** The end in words, in the colour of the finding about it. */
function Ends({ row, now }: { row: LeaseRow; now: number }) {
  useTimesInUtc()
  const { expired_on: end, unreadable, autorenew } = row
  if (end === null) {
    const unread = unreadAt(unreadable, 'expired_on')
    return <Badge tone="grey">{unread ? 'End date unreadable' : 'No end date'}</Badge>
  }
  const severity = endSeverity(row, findingsOf(row, now))
  const date = (
    <time dateTime={new Date(end).toISOString()} title={otherZone(end)} translate="no">
      {`${endVerb(autorenew, end < now)} ${formatDate(end)} ${timeLeft(end, now)}`}
    </time>
  )
  return severity ? <Badge tone={toneOf(severity)}>{date}</Badge> : <Quiet>{date}</Quiet>
}
