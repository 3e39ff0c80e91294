import type { Lease } from '#domain/record/lease.ts'
import { hasCosts } from '#domain/record/price-plan.ts'
import { known } from '#domain/record/related.ts'
import { formatDecimal } from '#domain/text/decimal.ts'
import { Section } from '#ui/page/section.tsx'
import { Field, Fields, yesNo } from '#ui/value/fields.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { CostsTable } from './costs-table.tsx'
import { RelatedName, RelatedValue, UuidField } from './related.tsx'

/** The lease itself and the number it leases. */
export function LeaseCard({ lease }: { lease: Lease }) {
  const { tn } = lease
  const plan = known(known(tn)?.profile ?? null)
  return (
    <Section title="Lease">
      <Fields>
        <UuidField what="lease" path="uuid" uuid={lease.uuid} />
        <Field label="Starts" path="created_on">
          {lease.created_on !== null && <Moment time={lease.created_on} />}
        </Field>
        <Field label="Ends" path="expired_on">
          {lease.expired_on !== null && <Moment time={lease.expired_on} />}
        </Field>
        <Field label="Auto-renew" path="autorenew">
          {yesNo(lease.autorenew)}
        </Field>
        <Field label="Registered" path="tn.registered">
          <RelatedValue of={tn}>{({ registered }) => yesNo(registered) ?? '—'}</RelatedValue>
        </Field>
        <Field label="Deleted" path="tn.deleted_on">
          <RelatedValue of={tn}>
            {({ deleted_on }) => (deleted_on === null ? 'No' : <Moment time={deleted_on} />)}
          </RelatedValue>
        </Field>
        <Field label="DID id" path="tn.class4_did_id">
          <RelatedValue of={tn}>{(it) => it.class4_did_id ?? '—'}</RelatedValue>
        </Field>
        <Field label="Product item id" path="class4_product_item_id">
          {lease.class4_product_item_id !== null && formatDecimal(lease.class4_product_item_id)}
        </Field>
        <Field label="Price plan" path={['tn.profile.name', 'tn.profile.uuid']}>
          <RelatedValue of={tn}>{({ profile }) => <RelatedName of={profile} />}</RelatedValue>
        </Field>
      </Fields>
      {plan && hasCosts(plan, lease.unreadable, 'tn.profile.') && (
        <CostsTable caption="Costs of the price plan" at="tn.profile." costs={plan} />
      )}
    </Section>
  )
}
