import { Skeleton } from '@mantine/core'
import { Section } from '#ui/page/section.tsx'
import classes from './related.module.css'

/** One bar for a name and a value, with the space to the next, in pixels. */
const BAR = 24

type PendingCardProps = {
  title: string
  /** How tall the content usually is, in pixels: so tall is its outline, and nothing jumps when it comes. */
  height: number
  busy: boolean
}

/** A card whose content is on its way, in the shape of what comes; once nothing is, it says so. */
export function PendingCard({ title, height, busy }: PendingCardProps) {
  const bars = Array.from({ length: Math.floor((height + 4) / BAR) }, (_, place) => place)
  return (
    <Section title={title} busy={busy}>
      {busy ? (
        <div className={classes.skeleton} style={{ minHeight: height }}>
          {bars.map((place) => (
            <div key={place} className={classes.skeletonField}>
              <Skeleton height={10} width={`${45 + ((place * 29) % 40)}%`} />
              <Skeleton height={12} width={`${30 + ((place * 37) % 45)}%`} />
            </div>
          ))}
        </div>
      ) : (
        <p className={classes.quiet}>Not loaded.</p>
      )}
    </Section>
  )
}
