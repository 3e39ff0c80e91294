import type { Lease } from '#domain/record/lease.ts'
import { hasCosts } from '#domain/record/price-plan.ts'
import { known } from '#domain/record/related.ts'
import { Section } from '#ui/page/section.tsx'
import { Badge, OrderState } from '#ui/value/badges.tsx'
import { Field, Fields, yesNo } from '#ui/value/fields.tsx'
import { countOf } from '#ui/value/format.ts'
import { CostsTable } from './costs-table.tsx'
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
export const OrderCard = ({ order }: { order: Lease['tnorder'] }) => (
  <Section title="Order">
    <RelatedBody what="order" of={order}>
      {(record) => {
        const price = known(record.price)
        return (
          <>
            <Fields>
              <UuidField what="order" uuid={record.uuid} />
              <Field label="State">{record.state && <OrderState state={record.state} />}</Field>
              <Field label="Auto-renew">{yesNo(record.autorenew)}</Field>
              <Field label="Numbers ordered">
                {record.tns && countOf(record.tns.length, 'number')}
              </Field>
              <Field label="Features asked for">
                <RelatedValue of={record.request}>
                  {(request) =>
                    FEATURES.filter(([key]) => request[key])
                      .map(([, name]) => name)
                      .join(', ') || 'None'
                  }
                </RelatedValue>
              </Field>
              <Field label="Number profile">
                <RelatedValue of={record.request}>{({ profile }) => profile ?? '—'}</RelatedValue>
              </Field>
              <Field label="Ordered SIP connection">
                <RelatedName of={record.sip_connection} />
              </Field>
              <Field label="Ordered SIP control app">
                <RelatedName of={record.sip_control_app} />
              </Field>
              {!(price && hasCosts(price)) && (
                <Field label="Price">
                  <RelatedValue of={record.price}>{() => '—'}</RelatedValue>
                </Field>
              )}
            </Fields>
            {price && hasCosts(price) && <CostsTable caption="Costs of the order" costs={price} />}
            <OrderErrors errors={record.errors} />
          </>
        )
      }}
    </RelatedBody>
  </Section>
)

type OrderErrorsProps = { errors: { reason: string | null; description: string | null }[] | null }

/** What went wrong with an order, in the words of the API. Nothing where nothing did. */
export function OrderErrors({ errors }: OrderErrorsProps) {
  if (!errors?.length) return null
  return (
    <Block title="Errors">
      <ul className={classes.errors}>
        {[...errors.entries()].map(([place, { reason, description }]) => (
          <li key={place}>
            <Badge tone="red">{reason ?? 'Error'}</Badge> {description}
          </li>
        ))}
      </ul>
    </Block>
  )
}
