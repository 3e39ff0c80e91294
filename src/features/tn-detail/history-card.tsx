import type { Lease } from '#domain/record/lease.ts'
import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/section.tsx'
import card from './card.module.css'
import classes from './history.module.css'
import { historyOf, personOf } from './history.ts'
import { RelatedValue } from './related-value.tsx'

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
