import type { PricePlan } from '#domain/record/price-plan.ts'
import type { Related } from '#domain/record/related.ts'
import { Field, Fields, yesNo } from '#ui/fields.tsx'
import { Moment } from '#ui/moment.tsx'
import classes from './card.module.css'
import { RelatedName, RelatedValue } from './related-value.tsx'

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
      {plan.tn_search_validator && <code className={classes.url}>{plan.tn_search_validator}</code>}
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
