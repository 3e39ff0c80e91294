import type { PricePlan } from '#domain/record/price-plan.ts'
import { timeLeft } from '#domain/text/expiry.ts'
import { Badge } from '#ui/badges.tsx'
import { ActiveBadge } from './active-badge.tsx'
import classes from './head.module.css'

/** How a plan is, in a few words. */
export function PlanBadges({ plan }: { plan: PricePlan }) {
  const now = Date.now()
  const ends = plan.expired_on
  return (
    <div className={classes.badges}>
      <ActiveBadge of={plan} />
      {plan.toll_free && <Badge tone="grey">Toll-free</Badge>}
      {plan.priority && <Badge tone="grey">Priority {plan.priority}</Badge>}
      {ends !== null && (
        <Badge tone={ends < now ? 'red' : 'grey'}>
          {ends < now ? 'Overdue: ended' : 'Ends'} {timeLeft(ends, now)}
        </Badge>
      )}
    </div>
  )
}
