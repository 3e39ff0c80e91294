import type { Lease, User } from '#domain/record/lease.ts'
import { known, type Related } from '#domain/record/related.ts'
import { Section } from '#ui/page/section.tsx'
import { Moment } from '#ui/value/moment.tsx'
import classes from './history-card.module.css'
import card from './related.module.css'
import { RelatedValue } from './related.tsx'

/** What happened to the number and what comes, by time. */
export function HistoryCard({ lease }: { lease: Lease }) {
  const now = Date.now()
  const events = historyOf(lease, now)
  return (
    <Section title="History">
      {events.length === 0 && <p className={card.quiet}>The record holds no dates.</p>}
      <ol className={classes.events}>
        {events.map(({ time, what, by }) => (
          <li key={what} data-future={time > now || undefined}>
            <div className={classes.line}>
              <strong>{what}</strong>
              <Moment time={time} />
            </div>
            {by !== undefined && (
              <div className={classes.by}>
                By: <RelatedValue of={by}>{(user) => <bdi>{personOf(user)}</bdi>}</RelatedValue>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Something that happened to a number, or will; `by` is left out where nobody does it. */
export type HistoryEvent = { time: number; what: string; by?: Related<User> }

/** What the record tells of the past and future of a number, oldest first. `now` is milliseconds UTC. */
export function historyOf(lease: Lease, now: number): HistoryEvent[] {
  const order = known(lease.tnorder)
  const events: (Omit<HistoryEvent, 'time'> & { time: number | null | undefined })[] = [
    { time: order?.created_on, what: 'Order created', by: order?.created_by ?? null },
    { time: changed(order), what: 'Order last modified', by: order?.modified_by ?? null },
    { time: lease.created_on, what: 'Lease created', by: lease.created_by },
    { time: changed(lease), what: 'Lease last modified', by: lease.modified_by },
    { time: known(lease.tn)?.deleted_on, what: 'Number deleted' },
    { time: lease.expired_on, what: endOf(lease, now) },
  ]
  return events
    .filter((event): event is HistoryEvent => typeof event.time === 'number')
    .sort((a, b) => a.time - b.time)
}

function endOf({ autorenew, expired_on }: Lease, now: number) {
  if (expired_on !== null && expired_on < now) return autorenew ? 'Renewal was due' : 'Lease ended'
  return autorenew ? 'Renews' : 'Lease ends'
}

/** When a record was last modified; null where it never was since it was created. */
function changed(record: { created_on: number | null; modified_on: number | null } | null) {
  return record && record.modified_on !== record.created_on ? record.modified_on : null
}

/** A person in words: name and e-mail, as far as they are known. */
export function personOf({ first_name, last_name, email, uuid }: User) {
  const name = [first_name, last_name].filter(Boolean).join(' ')
  return [name, email].filter(Boolean).join(', ') || uuid
}
