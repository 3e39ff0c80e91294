import type { Lease } from '#domain/record/schema/lease.ts'
import { Section } from '#ui/page/section.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Field, Fields } from '#ui/value/fields.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { Name, RelatedBody, RelatedName, RelatedValue, UuidField } from './related.tsx'

/** Whose number it is. The balance is as sent: not rounded, no currency. */
export const AccountCard = ({ lease }: { lease: Lease }) => (
  <Section title="Account">
    <RelatedBody what="account" path="account" of={lease.account}>
      {(record) => (
        <Fields>
          <Field label="Name" path="account.name">
            {record.name && <Name>{record.name}</Name>}
          </Field>
          <Field label="Balance" path="account.balance">
            {record.balance !== null && (
              <span className="tabular">
                <Disguised as="balance">{record.balance}</Disguised>
              </span>
            )}
          </Field>
          <Field label="Email" path="account.email">
            {record.email && <Disguised as="email">{record.email}</Disguised>}
          </Field>
          {record.deleted_on !== null && (
            <Field label="Deleted" path="account.deleted_on">
              <Moment time={record.deleted_on} />
            </Field>
          )}
          <Field label="Level" path="account.level">
            {record.level}
          </Field>
          <Field label="Time zone" path="account.time_zone">
            <RelatedValue of={record.time_zone}>
              {({ name, country_code }) => [name, country_code].filter(Boolean).join(', ') || '—'}
            </RelatedValue>
          </Field>
          <Field label="Default messaging profile" path="account.messaging_profile_default">
            <RelatedName of={record.messaging_profile_default} />
          </Field>
          <UuidField what="account" path="account.uuid" uuid={record.uuid} />
        </Fields>
      )}
    </RelatedBody>
  </Section>
)
