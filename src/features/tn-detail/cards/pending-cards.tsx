import { Skeleton } from '@mantine/core'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import screen from '#features/tn-detail/lease-screen.module.css'
import { Section } from '#ui/page/section.tsx'
import classes from './pending-cards.module.css'
import card from './related.module.css'
import { Block } from './related.tsx'

/** The cards in the shape of what comes, so that nothing jumps; once nothing is on its way, they say so. */
export function PendingCards({ row, busy }: { row: LeaseRow | null; busy: boolean }) {
  const fieldsOf = (relation: 'messaging_profile' | 'sip_connection' | 'tnorder', count: number) =>
    row && typeof row[relation] !== 'object' ? 1 : row?.[relation] === null ? 1 : count
  const app = row?.sip_control_app
  return (
    <div className={screen.cards}>
      <div className={screen.column}>
        <PendingCard title="Lease" lines={8} long={2} busy={busy} />
        <PendingCard title="Messaging" lines={fieldsOf('messaging_profile', 9)} busy={busy} />
        <PendingCard title="Order" lines={fieldsOf('tnorder', 9)} busy={busy} />
      </div>
      <div className={screen.column}>
        <Section title="SIP" busy={busy}>
          {busy ? (
            <>
              <Block title="SIP connection">
                <Lines count={fieldsOf('sip_connection', 9)} />
              </Block>
              <Block title="SIP control app">
                <Lines count={app && app !== 'unknown' ? 7 : 1} />
              </Block>
            </>
          ) : (
            <NotLoaded />
          )}
        </Section>
        <PendingCard title="Account" lines={7} busy={busy} />
        <PendingCard title="History" lines={10} busy={busy} />
      </div>
    </div>
  )
}

type PendingCardProps = {
  title: string
  /** How many fields it usually has, and how many of them, at the top, are dates. */
  lines: number
  long?: number
  busy: boolean
}

const PendingCard = ({ title, lines, long, busy }: PendingCardProps) => (
  <Section title={title} busy={busy}>
    {busy ? <Lines count={lines} {...(long === undefined ? {} : { long })} /> : <NotLoaded />}
  </Section>
)

const Lines = ({ count, long = 0 }: { count: number; long?: number }) => (
  <div className={classes.lines}>
    {Array.from({ length: count }, (_, place) => place).map((place) => (
      <div key={place} className={classes.line} data-long={place < long || undefined}>
        <Skeleton height={10} width={`${45 + ((place * 29) % 40)}%`} />
        <Skeleton height={12} width={`${30 + ((place * 37) % 45)}%`} />
      </div>
    ))}
  </div>
)

const NotLoaded = () => <p className={card.quiet}>Not loaded.</p>
