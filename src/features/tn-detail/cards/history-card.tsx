import type { Lease, User } from '#domain/record/schema/lease.ts'
import { known, type Related } from '#domain/record/schema/related.ts'
import { type Unreadable, unreadAt } from '#domain/record/unreadable.ts'
import { Section } from '#ui/page/section.tsx'
import { AsSent, Readable } from '#ui/value/as-sent.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { type Shown, useDisguise } from '#ui/value/use-disguise.ts'
import classes from './history-card.module.css'
import card from './related.module.css'
import { RelatedValue } from './related.tsx'

/** What comes and what happened to the number, newest first. */
export function HistoryCard({ lease }: { lease: Lease }) {
  const now = Date.now()
  const shown = useDisguise()
  const events = historyOf(lease, now)
  return (
    <Section title="History">
      {events.length === 0 && <p className={card.quiet}>The record holds no dates.</p>}
      <ol className={classes.events}>
        {events.map(({ when, what, by }) => (
          <li key={what} data-future={(typeof when === 'number' && when > now) || undefined}>
            <div className={classes.line}>
              <strong>{what}</strong>
              {typeof when === 'number' ? <Moment time={when} /> : <AsSent {...when} />}
            </div>
            {by && (
              <div className={classes.by}>
                By:{' '}
                <Readable path={by.path}>
                  <RelatedValue of={by.user}>
                    {(user) => <bdi>{personOf(user, shown)}</bdi>}
                  </RelatedValue>
                </Readable>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Something that happened to a number, or will; `by` is left out where nobody does it. */
export type HistoryEvent = {
  what: string
  /** Milliseconds UTC, or what was sent there and cannot be read. */
  when: number | Unreadable
  by?: { path: string; user: Related<User> }
}

/** What the record tells of the past and future of a number: dates that cannot be read, then newest first. `now` is milliseconds UTC. */
function historyOf(lease: Lease, now: number): HistoryEvent[] {
  const order = known(lease.tnorder)
  const tn = known(lease.tn)
  const by = (path: string, user: Related<User>) => ({ by: { path, user } })
  const events = [
    ...(order
      ? [
          {
            path: 'tnorder.created_on',
            time: order.created_on,
            what: 'Order created',
            ...by('tnorder.created_by', order.created_by),
          },
          {
            path: 'tnorder.modified_on',
            time: changed(order),
            what: 'Order last modified',
            ...by('tnorder.modified_by', order.modified_by),
          },
        ]
      : []),
    {
      path: 'created_on',
      time: lease.created_on,
      what: 'Lease created',
      ...by('created_by', lease.created_by),
    },
    {
      path: 'modified_on',
      time: changed(lease),
      what: 'Lease last modified',
      ...by('modified_by', lease.modified_by),
    },
    ...(tn ? [{ path: 'tn.deleted_on', time: tn.deleted_on, what: 'Number deleted' }] : []),
    { path: 'expired_on', time: lease.expired_on, what: endOf(lease, now) },
  ]
  return events
    .flatMap(({ path, time, ...event }): HistoryEvent[] => {
      const when = time ?? unreadAt(lease.unreadable, path)
      return when === null ? [] : [{ ...event, when }]
    })
    .reverse()
    .sort((a, b) => placeOf(b) - placeOf(a))
}

const placeOf = ({ when }: HistoryEvent) => (typeof when === 'number' ? when : Number.MAX_VALUE)

function endOf({ autorenew, expired_on }: Lease, now: number) {
  if (autorenew === null) return 'End of the lease'
  if (expired_on !== null && expired_on < now) return autorenew ? 'Renewal was due' : 'Lease ended'
  return autorenew ? 'Renews' : 'Lease ends'
}

/** When a record was last modified; null where it never was since it was created. */
function changed(record: { created_on: number | null; modified_on: number | null }) {
  return record.modified_on !== record.created_on ? record.modified_on : null
}

/** A person in words: name and e-mail, as far as they are known. */
function personOf(
  { first_name, last_name, email: address, uuid }: User,
  shown: Pick<Shown, 'person' | 'email'>,
) {
  const name = shown.person([first_name, last_name].filter(Boolean).join(' '))
  const email = address && shown.email(address)
  return [name, email].filter(Boolean).join(', ') || uuid
}
