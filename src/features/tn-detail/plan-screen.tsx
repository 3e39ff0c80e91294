import type { ReactNode } from 'react'
import { hasCosts, type PricePlan } from '#domain/record/price-plan.ts'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { BackLink } from './back-link.tsx'
import card from './card.module.css'
import { CostsTable } from './costs-table.tsx'
import head from './head.module.css'
import { HeadActions } from './head-actions.tsx'
import classes from './lease-screen.module.css'
import { OtherRecord } from './other-record.tsx'
import { PlanBadges } from './plan-badges.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { RawJsonCard } from './raw-json-card.tsx'

type PlanScreenProps = {
  uuid: string
  plan: PricePlan
  raw?: unknown
  busy?: boolean
  notice: ReactNode
}

/** A record that turned out to be a price plan: its facts and costs. */
export function PlanScreen({ uuid, plan, raw, busy = false, notice }: PlanScreenProps) {
  const name = `Price plan: ${plan.name ?? uuid.slice(0, 8)}`
  return (
    <Page
      above={<BackLink />}
      title={<bdi className={head.number}>{name}</bdi>}
      tabTitle={name}
      aside={<PlanBadges plan={plan} />}
    >
      <div className={head.line}>
        <span className="mono">{uuid}</span>
        <HeadActions uuid={uuid} />
      </div>
      {notice}
      <OtherRecord asked={uuid} got={plan.uuid} />
      <div className={classes.screen}>
        <div className={classes.cards}>
          <Section title="Plan">
            <PlanFacts plan={plan} />
          </Section>
          <Section title="Costs">
            {hasCosts(plan) ? (
              <CostsTable caption="As sent; the API names no currency." costs={plan} />
            ) : (
              <p className={card.quiet}>The record holds no costs.</p>
            )}
          </Section>
        </div>
        <RawJsonCard kind="plan" raw={raw} busy={busy} />
      </div>
    </Page>
  )
}
