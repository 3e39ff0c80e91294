import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import screen from '#features/tn-detail/lease-screen.module.css'
import { Section } from '#ui/page/section.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import classes from './pending-cards.module.css'
import card from './related.module.css'
import { Block } from './related.tsx'

/** The cards in the shape of what comes, so that nothing jumps; once nothing is on its way, they say so. */
export function PendingCards({ row, busy }: { row: LeaseRow | null; busy: boolean }) {
  const fieldsOf = (relation: 'messaging_profile' | 'sip_connection' | 'tnorder', count: number) =>
    !row || known(row[relation]) ? count : 1
  return (
    <div className={screen.cards}>
      <div className={screen.column}>
        <PendingCard title="Lease" lines={8} long={[0, 1]} busy={busy} />
        <PendingCard
          title="Messaging"
          lines={fieldsOf('messaging_profile', 9)}
          long={[1, 2, 5, 6]}
          tall={1}
          busy={busy}
        />
        <PendingCard title="Order" lines={fieldsOf('tnorder', 9)} long={[3, 5, 6]} busy={busy} />
      </div>
      <div className={screen.column}>
        <Section title="SIP" busy={busy}>
          {busy ? (
            <>
              <Block title="SIP connection">
                <Lines count={fieldsOf('sip_connection', 9)} long={[3, 7]} />
              </Block>
              <Block title="SIP control app">
                <Lines count={row && known(row.sip_control_app) ? 7 : 1} />
              </Block>
            </>
          ) : (
            <NotLoaded />
          )}
        </Section>
        <PendingCard title="Account" lines={7} long={[5]} busy={busy} />
        <Section title="History" busy={busy}>
          {busy ? (
            <div className={classes.lines}>
              <div className={classes.history}>{linesOf(9)}</div>
            </div>
          ) : (
            <NotLoaded />
          )}
        </Section>
      </div>
    </div>
  )
}

type PendingCardProps = {
  title: string
  /** How many fields it usually has, and the places of those that take two lines where the card is narrow. */
  lines: number
  long?: readonly number[]
  /** The place of one that takes two lines everywhere. */
  tall?: number
  busy: boolean
}

const PendingCard = ({ title, lines, long, tall, busy }: PendingCardProps) => (
  <Section title={title} busy={busy}>
    {busy ? <div className={classes.lines}>{linesOf(lines, long, tall)}</div> : <NotLoaded />}
  </Section>
)

const Lines = ({ count, long = [] }: { count: number; long?: readonly number[] }) => (
  <div className={classes.lines}>{linesOf(count, long)}</div>
)

const linesOf = (count: number, long: readonly number[] = [], tall?: number) =>
  Array.from({ length: count }, (_, place) => place).map((place) => (
    <div
      key={place}
      className={classes.line}
      data-long={place === tall ? 'always' : long.includes(place) || undefined}
    >
      <Skeleton height={10} width={`${45 + ((place * 29) % 40)}%`} />
      <Skeleton height={12} width={`${30 + ((place * 37) % 45)}%`} />
    </div>
  ))

const NotLoaded = () => <p className={card.quiet}>Not loaded.</p>
