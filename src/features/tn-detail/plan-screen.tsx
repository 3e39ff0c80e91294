import type { ReactNode } from 'react'
import { hasCosts, type PricePlan } from '#domain/record/price-plan.ts'
import type { Related } from '#domain/record/related.ts'
import { timeLeft } from '#domain/text/expiry.ts'
import { CostsTable } from '#features/tn-detail/cards/costs-table.tsx'
import card from '#features/tn-detail/cards/related.module.css'
import { ActiveBadge, RelatedName, RelatedValue } from '#features/tn-detail/cards/related.tsx'
import { Page } from '#ui/page/page.tsx'
import { Section } from '#ui/page/section.tsx'
import { Badge } from '#ui/value/badges.tsx'
import { Field, Fields, yesNo } from '#ui/value/fields.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { BackLink } from './back-link.tsx'
import head from './head-actions.module.css'
import { HeadActions, OtherRecord } from './head-actions.tsx'
import classes from './lease-screen.module.css'
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

/** How a plan is, in a few words. */
export function PlanBadges({ plan }: { plan: PricePlan }) {
  const now = Date.now()
  const ends = plan.expired_on
  return (
    <div className={head.badges}>
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

/** What a price plan says of itself. The search pattern is the server's: shown, never run. */
export const PlanFacts = ({ plan }: { plan: PricePlan }) => (
  <Fields>
    <Field label="Description">{plan.description}</Field>
    <Field label="Country">
      <RelatedValue of={plan.country}>
        {({ name, a2, country_code }) =>
          [name, a2, country_code && `+${country_code.replace('+', '')}`]
            .filter(Boolean)
            .join(', ') || '—'
        }
      </RelatedValue>
    </Field>
    <Field label="Toll-free">{yesNo(plan.toll_free)}</Field>
    <Field label="Priority">{plan.priority}</Field>
    <Field label="Account">
      <RelatedName of={plan.account} />
    </Field>
    <Field label="Ends">{plan.expired_on !== null && <Moment time={plan.expired_on} />}</Field>
    <Field label="Number provider">
      <Provider of={plan.tn_provider} />
    </Field>
    <Field label="Registration provider">
      <Provider of={plan.register_provider} />
    </Field>
    <Field label="SMS provider">
      <Provider of={plan.sms_provider} />
    </Field>
    <Field label="Voice provider">
      <Provider of={plan.voice_provider} />
    </Field>
    <Field label="Search pattern">
      {plan.tn_search_validator && <code className={card.url}>{plan.tn_search_validator}</code>}
    </Field>
    <Field label="Search example">{plan.tn_search_placeholder}</Field>
    <Field label="Search hint">{plan.tn_search_tooltip}</Field>
    <Field label="Created">{plan.created_on !== null && <Moment time={plan.created_on} />}</Field>
    <Field label="Modified">
      {plan.modified_on !== null && <Moment time={plan.modified_on} />}
    </Field>
  </Fields>
)

const Provider = ({ of }: { of: Related<{ name: string | null }> }) => (
  <RelatedValue of={of}>{({ name }) => name ?? '—'}</RelatedValue>
)
