import type { Lease } from '#domain/record/schema/lease.ts'
import { Section } from '#ui/page/section.tsx'
import { Field, Fields, onOff, yesNo } from '#ui/value/fields.tsx'
import { Name, OwnerField, RelatedBody, UrlField, UuidField } from './related.tsx'

/** The messaging profile that the number sends and receives with. */
export const MessagingCard = ({ lease }: { lease: Lease }) => (
  <Section title="Messaging">
    <RelatedBody what="messaging profile" path="messaging_profile" of={lease.messaging_profile}>
      {(record) => (
        <Fields>
          <Field label="Name" path="messaging_profile.name">
            {record.name && <Name>{record.name}</Name>}
          </Field>
          <UrlField
            label="Callback URL"
            path="messaging_profile.callback_url"
            url={record.callback_url}
          />
          <UrlField
            label="Second callback URL"
            path="messaging_profile.callback_url2"
            url={record.callback_url2}
          />
          <Field label="Number pool" path="messaging_profile.number_pool_enable">
            {onOff(record.number_pool_enable)}
          </Field>
          <Field label="Sticky sender" path="messaging_profile.sticky_sender">
            {yesNo(record.sticky_sender)}
          </Field>
          <Field label="Skip unhealthy numbers" path="messaging_profile.skip_unhealthy_tns">
            {yesNo(record.skip_unhealthy_tns)}
          </Field>
          <Field label="Weight of long codes" path="messaging_profile.long_code_weight">
            {record.long_code_weight}
          </Field>
          <Field label="Weight of toll-free" path="messaging_profile.tollfree_weight">
            {record.tollfree_weight}
          </Field>
          <OwnerField
            path="messaging_profile.account"
            of={record.account}
            account={lease.account}
          />
          <UuidField what="messaging profile" path="messaging_profile.uuid" uuid={record.uuid} />
        </Fields>
      )}
    </RelatedBody>
  </Section>
)
