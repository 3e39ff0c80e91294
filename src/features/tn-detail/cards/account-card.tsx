import type { Lease } from '#domain/record/lease.ts'
import { formatDecimal } from '#domain/text/decimal.ts'
import { Section } from '#ui/page/section.tsx'
import { Field, Fields } from '#ui/value/fields.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { RelatedBody, RelatedName, RelatedValue, UuidField } from './related.tsx'

/** Whose number it is. The balance is as sent: not rounded, no currency. */
export const AccountCard = ({ account }: { account: Lease['account'] }) => (
  <Section title="Account">
    <RelatedBody what="account" of={account}>
      {(record) => (
        <Fields>
          <Field label="Name">{record.name && <bdi>{record.name}</bdi>}</Field>
          <UuidField what="account" uuid={record.uuid} />
          <Field label="Email">{record.email}</Field>
          <Field label="Level">{record.level}</Field>
          <Field label="Balance">
            {record.balance !== null && (
              <span className="tabular">{formatDecimal(record.balance)}</span>
            )}
          </Field>
          <Field label="Time zone">
            <RelatedValue of={record.time_zone}>
              {({ name, country_code }) => [name, country_code].filter(Boolean).join(', ') || '—'}
            </RelatedValue>
          </Field>
          <Field label="Default messaging profile">
            <RelatedName of={record.messaging_profile_default} />
          </Field>
          {record.deleted_on !== null && (
            <Field label="Deleted">
              <Moment time={record.deleted_on} />
            </Field>
          )}
        </Fields>
      )}
    </RelatedBody>
  </Section>
)
