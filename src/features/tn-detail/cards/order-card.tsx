import { useContext } from 'react'
import type { Lease } from '#domain/record/schema/lease.ts'
import { hasCosts } from '#domain/record/schema/price-plan.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAround } from '#domain/record/unreadable.ts'
import { Section } from '#ui/page/section.tsx'
import { AsSent, UnreadableFields } from '#ui/value/as-sent.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Field, Fields, onOff } from '#ui/value/fields.tsx'
import { countOf } from '#ui/value/format.ts'
import { Badge, OrderState } from '#ui/value/lease/badges.tsx'
import { CostsField } from './costs-field.tsx'
import classes from './related.module.css'
import { Block, RelatedBody, RelatedName, RelatedValue, UuidField } from './related.tsx'

const FEATURES = [
  ['voice', 'Voice'],
  ['sms', 'SMS'],
  ['mms', 'MMS'],
  ['fax', 'Fax'],
  ['emergency', 'Emergency'],
] as const

/** The order that the number came with. */
export const OrderCard = ({ lease }: { lease: Lease }) => (
  <Section title="Order">
    <RelatedBody what="order" path="tnorder" of={lease.tnorder}>
      {(record) => {
        const price = known(record.price)
        const costs = price && hasCosts(price, lease.unreadable, 'tnorder.price.') ? price : null
        return (
          <>
            <Fields>
              <Field label="State" path="tnorder.state">
                {record.state && <OrderState state={record.state} />}
              </Field>
              <Field label="Auto-renew" path="tnorder.autorenew">
                {onOff(record.autorenew)}
              </Field>
              <Field label="Numbers ordered" path="tnorder.tns">
                {record.tns !== null && countOf(record.tns, 'number')}
              </Field>
              <Field
                label="Features asked for"
                path={FEATURES.map(([key]) => `tnorder.request.${key}`)}
              >
                <RelatedValue of={record.request}>{featuresOf}</RelatedValue>
              </Field>
              <Field label="Number profile" path="tnorder.request.profile">
                <RelatedValue of={record.request}>
                  {({ profile }) => <Disguised>{profile ?? '—'}</Disguised>}
                </RelatedValue>
              </Field>
              <Field label="Ordered SIP connection" path="tnorder.sip_connection">
                <RelatedName of={record.sip_connection} />
              </Field>
              <Field label="Ordered SIP control app" path="tnorder.sip_control_app">
                <RelatedName of={record.sip_control_app} />
              </Field>
              {costs ? (
                <CostsField
                  label="Costs"
                  at="tnorder.price"
                  costs={costs}
                  caption="Costs of the order, as sent"
                />
              ) : (
                <Field label="Costs" path="tnorder.price">
                  <RelatedValue of={record.price}>{() => '—'}</RelatedValue>
                </Field>
              )}
              <UuidField what="order" path="tnorder.uuid" uuid={record.uuid} />
            </Fields>
            <OrderErrors errors={record.errors} />
          </>
        )
      }}
    </RelatedBody>
  </Section>
)

type Request = Exclude<Exclude<Lease['tnorder'], 'unknown' | null>['request'], 'unknown' | null>

/** The features an order asks for by name; none only where it says so of each. */
function featuresOf(request: Request) {
  const asked = FEATURES.filter(([key]) => request[key]).map(([, name]) => name)
  if (asked.length > 0) return asked.join(', ')
  return FEATURES.every(([key]) => request[key] === false) ? 'None' : '—'
}

type OrderErrorsProps = { errors: { reason: string | null; description: string | null }[] | null }

/** What went wrong with an order, in the words of the API. Nothing where nothing did. */
function OrderErrors({ errors }: OrderErrorsProps) {
  const unread = unreadAround(useContext(UnreadableFields), 'tnorder.errors')
  if (!errors?.length && unread.length === 0) return null
  return (
    <Block title="Errors">
      <ul className={classes.errors}>
        {[...(errors ?? []).entries()].map(([place, { reason, description }]) => (
          <li key={place}>
            <Badge tone="red">
              <Disguised>{reason ?? 'Error'}</Disguised>
            </Badge>{' '}
            {description && <Disguised>{description}</Disguised>}
          </li>
        ))}
        {unread.map((it) => (
          <li key={it.path}>
            <AsSent {...it} />
          </li>
        ))}
      </ul>
    </Block>
  )
}
