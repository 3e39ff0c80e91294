import type { Lease } from '#domain/record/schema/lease.ts'
import { hasCosts } from '#domain/record/schema/price-plan.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { Section } from '#ui/page/section.tsx'
import { Dash, Field, Fields, onOff, yesNo } from '#ui/value/fields.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { CostsField } from './costs-field.tsx'
import { RelatedName, RelatedValue } from './related.tsx'

/** The lease itself and the number it leases: how long, for how much, and last the ids. */
export function LeaseCard({ lease }: { lease: Lease }) {
  const { tn } = lease
  const plan = known(known(tn)?.profile ?? null)
  const deleted = known(tn)?.deleted_on ?? null
  return (
    <Section title="Lease">
      <Fields>
        <Field label={lease.autorenew ? 'Renews' : 'Ends'} path="expired_on">
          {lease.expired_on !== null && <Moment time={lease.expired_on} />}
        </Field>
        <Field label="Starts" path="created_on">
          {lease.created_on !== null && <Moment time={lease.created_on} />}
        </Field>
        <Field label="Price plan" path={['tn.profile.name', 'tn.profile.uuid']}>
          <RelatedValue of={tn}>{({ profile }) => <RelatedName of={profile} />}</RelatedValue>
        </Field>
        {plan && hasCosts(plan, lease.unreadable, 'tn.profile.') && (
          <CostsField
            label="Costs"
            at="tn.profile"
            costs={plan}
            caption="Costs of the price plan, as sent"
          />
        )}
        <Field label="Auto-renew" path="autorenew">
          {onOff(lease.autorenew)}
        </Field>
        <Field label="Registered" path="tn.registered">
          <RelatedValue of={tn}>{({ registered }) => yesNo(registered) ?? <Dash />}</RelatedValue>
        </Field>
        {(deleted !== null || unreadAt(lease.unreadable, 'tn.deleted_on')) && (
          <Field label="Deleted" path="tn.deleted_on">
            {deleted !== null && <Moment time={deleted} />}
          </Field>
        )}
        <Field label="DID id" path="tn.class4_did_id">
          <RelatedValue of={tn}>{(it) => it.class4_did_id ?? <Dash />}</RelatedValue>
        </Field>
        <Field label="Product item id" path="class4_product_item_id">
          {lease.class4_product_item_id !== null && lease.class4_product_item_id}
        </Field>
      </Fields>
    </Section>
  )
}
