import type { ReactNode } from 'react'
import { hasCosts, type PricePlan } from '#domain/record/schema/price-plan.ts'
import type { Related } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { timeLeft } from '#domain/text/time/time-left.ts'
import { CostsTable } from '#features/tn-detail/cards/costs-table.tsx'
import card from '#features/tn-detail/cards/related.module.css'
import { ActiveWord, RelatedName, RelatedValue } from '#features/tn-detail/cards/related.tsx'
import { FieldLinks } from '#features/tn-detail/raw/field-links.tsx'
import { RawJsonCard } from '#features/tn-detail/raw/raw-json-card.tsx'
import { ShowInRaw, useRawView } from '#features/tn-detail/raw/raw-view.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { Section } from '#ui/page/section.tsx'
import { AsSent, UnreadableFields } from '#ui/value/as-sent.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Field, Fields, yesNo } from '#ui/value/fields.tsx'
import { countOf } from '#ui/value/format.ts'
import { Badge } from '#ui/value/lease/badges.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import head from './head-actions.module.css'
import { OtherRecord, TopLine, WholeUuid } from './head-actions.tsx'
import classes from './lease-screen.module.css'
import { PlanSpecialPrices } from './plan-special-prices.tsx'

type PlanScreenProps = {
  uuid: string
  plan: PricePlan
  raw?: unknown
  busy?: boolean
  notice: ReactNode
}

/** A record that turned out to be a price plan: its facts and costs. */
export function PlanScreen({ uuid, plan, raw, busy = false, notice }: PlanScreenProps) {
  const unread = unreadAt(plan.unreadable, 'name')
  const { text } = useDisguise()
  const name = text(plan.name ?? unread?.sent ?? uuid.slice(0, 8))
  const title = `Price plan: ${name}`
  const rawView = useRawView()
  return (
    <Page
      above={<TopLine uuid={uuid} />}
      title={
        unread ? (
          <span className={head.number}>
            Price plan: <AsSent {...unread} />
          </span>
        ) : (
          <bdi className={head.number}>{title}</bdi>
        )
      }
      tabTitle={unread ? `${title} (unreadable)` : title}
      aside={<PlanBadges plan={plan} />}
    >
      <div className={head.identity}>
        <WholeUuid uuid={uuid} />
      </div>
      {notice}
      <OtherRecord asked={uuid} got={plan.uuid} />
      {plan.unreadable.length > 0 && (
        <Notice>
          {countOf(plan.unreadable.length, 'field')} could not be read and{' '}
          {plan.unreadable.length === 1 ? 'stands' : 'stand'} as sent:{' '}
          {plan.unreadable.map(({ path }) => path).join(', ')}.
        </Notice>
      )}
      <UnreadableFields value={plan.unreadable}>
        <ShowInRaw value={raw === undefined ? null : rawView.show}>
          <div className={classes.screen}>
            <FieldLinks>
              <div className={classes.cards}>
                <Section title="Plan">
                  <PlanFacts plan={plan} />
                </Section>
                <div className={classes.column}>
                  <Section title="Costs">
                    {hasCosts(plan, plan.unreadable) ? (
                      <CostsTable caption="As sent; the API names no currency." costs={plan} />
                    ) : (
                      <p className={card.quiet}>The record holds no costs.</p>
                    )}
                  </Section>
                  <PlanSpecialPrices plan={plan} />
                </div>
              </div>
            </FieldLinks>
            <RawJsonCard kind="plan" raw={raw} view={rawView} busy={busy} />
          </div>
        </ShowInRaw>
      </UnreadableFields>
    </Page>
  )
}

/** How a plan is, in a few words. */
function PlanBadges({ plan }: { plan: PricePlan }) {
  useTimesInUtc()
  const now = Date.now()
  const ends = plan.expired_on
  return (
    <div className={head.badges}>
      {plan.is_active !== null && <ActiveWord active={plan.is_active} />}
      {plan.toll_free && <Badge tone="grey">Toll-free</Badge>}
      {plan.priority && <Badge tone="grey">{`Priority ${plan.priority}`}</Badge>}
      {ends !== null && (
        <Badge tone={ends < now ? 'red' : 'grey'}>
          {`${ends < now ? 'Overdue: ended' : 'Ends'} ${timeLeft(ends, now)}`}
        </Badge>
      )}
    </div>
  )
}

/** What a price plan says of itself. The search pattern is the server's: shown, never run. */
const PlanFacts = ({ plan }: { plan: PricePlan }) => (
  <Fields>
    <Field label="Description" path="description">
      {plan.description && <Disguised>{plan.description}</Disguised>}
    </Field>
    <Field label="Country" path="country">
      <RelatedValue of={plan.country}>
        {({ name, a2, country_code }) =>
          [name, a2, country_code && `+${country_code.replace('+', '')}`]
            .filter(Boolean)
            .join(', ') || '—'
        }
      </RelatedValue>
    </Field>
    <Field label="Toll-free" path="toll_free">
      {yesNo(plan.toll_free)}
    </Field>
    <Field label="Priority" path="priority">
      {plan.priority}
    </Field>
    <Field label="Account" path="account">
      <RelatedName of={plan.account} />
    </Field>
    <Field label="Ends" path="expired_on">
      {plan.expired_on !== null && <Moment time={plan.expired_on} />}
    </Field>
    <Field label="Number provider" path="tn_provider">
      <Provider of={plan.tn_provider} />
    </Field>
    <Field label="Registration provider" path="register_provider">
      <Provider of={plan.register_provider} />
    </Field>
    <Field label="SMS provider" path="sms_provider">
      <Provider of={plan.sms_provider} />
    </Field>
    <Field label="Voice provider" path="voice_provider">
      <Provider of={plan.voice_provider} />
    </Field>
    <Field label="Search pattern" path="tn_search_validator">
      {plan.tn_search_validator && <code className={card.url}>{plan.tn_search_validator}</code>}
    </Field>
    <Field label="Search example" path="tn_search_placeholder">
      {plan.tn_search_placeholder && <Disguised>{plan.tn_search_placeholder}</Disguised>}
    </Field>
    <Field label="Search hint" path="tn_search_tooltip">
      {plan.tn_search_tooltip && <Disguised>{plan.tn_search_tooltip}</Disguised>}
    </Field>
    <Field label="Created" path="created_on">
      {plan.created_on !== null && <Moment time={plan.created_on} />}
    </Field>
    <Field label="Modified" path="modified_on">
      {plan.modified_on !== null && <Moment time={plan.modified_on} />}
    </Field>
  </Fields>
)

const Provider = ({ of }: { of: Related<{ name: string | null }> }) => (
  <RelatedValue of={of}>{({ name }) => <Disguised>{name ?? '—'}</Disguised>}</RelatedValue>
)
