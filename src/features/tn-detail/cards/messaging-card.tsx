import type { Lease } from '#domain/record/lease.ts'
import { Section } from '#ui/page/section.tsx'
import { Field, Fields, yesNo } from '#ui/value/fields.tsx'
import { RelatedBody, RelatedName, UrlField, UuidField } from './related.tsx'

/** The messaging profile that the number sends and receives with. */
export const MessagingCard = ({ profile }: { profile: Lease['messaging_profile'] }) => (
  <Section title="Messaging">
    <RelatedBody what="messaging profile" of={profile}>
      {(record) => (
        <Fields>
          <Field label="Name">{record.name && <bdi>{record.name}</bdi>}</Field>
          <UuidField what="messaging profile" uuid={record.uuid} />
          <UrlField label="Callback URL" url={record.callback_url} />
          <UrlField label="Second callback URL" url={record.callback_url2} />
          <Field label="Number pool">{yesNo(record.number_pool_enable)}</Field>
          <Field label="Sticky sender">{yesNo(record.sticky_sender)}</Field>
          <Field label="Skip unhealthy numbers">{yesNo(record.skip_unhealthy_tns)}</Field>
          <Field label="Weight of long codes">{record.long_code_weight}</Field>
          <Field label="Weight of toll-free">{record.tollfree_weight}</Field>
          <Field label="Owner account">
            <RelatedName of={record.account} />
          </Field>
        </Fields>
      )}
    </RelatedBody>
  </Section>
)
