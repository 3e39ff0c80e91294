import type { Lease } from '#domain/record/lease.ts'
import { Section } from '#ui/page/section.tsx'
import { Field, Fields } from '#ui/value/fields.tsx'
import {
  ActiveBadge,
  Block,
  RelatedBody,
  RelatedName,
  RelatedValue,
  UrlField,
  UuidField,
} from './related.tsx'

/** Where calls to the number go. */
export const SipCard = ({ lease }: { lease: Lease }) => (
  <Section title="SIP">
    <Block title="SIP connection" aside={<ActiveBadge of={lease.sip_connection} />}>
      <RelatedBody what="SIP connection" of={lease.sip_connection}>
        {(connection) => <SipConnectionFields connection={connection} />}
      </RelatedBody>
    </Block>
    <Block title="SIP control app" aside={<ActiveBadge of={lease.sip_control_app} />}>
      <RelatedBody what="SIP control app" of={lease.sip_control_app}>
        {(app) => <SipAppFields app={app} />}
      </RelatedBody>
    </Block>
  </Section>
)

type Connection = Exclude<Lease['sip_connection'], 'unknown' | null>
type App = Exclude<Lease['sip_control_app'], 'unknown' | null>

/** A SIP connection: where it is and how calls are dialled over it. */
export const SipConnectionFields = ({ connection }: { connection: Connection }) => (
  <Fields>
    <Field label="Name">{connection.name && <bdi>{connection.name}</bdi>}</Field>
    <UuidField what="SIP connection" uuid={connection.uuid} />
    <Field label="Address">{addressOf(connection)}</Field>
    <Field label="Subdomain">{connection.subdomain}</Field>
    <Field label="Hostname">{connection.hostname}</Field>
    <Field label="Tech prefix">{connection.tech_prefix}</Field>
    <Field label="Product">
      <RelatedValue of={connection.product}>
        {({ name, type }) => [name, type && `(${type})`].filter(Boolean).join(' ') || '—'}
      </RelatedValue>
    </Field>
    <Field label="Outbound voice profile">
      <RelatedName of={connection.outbound_voice_profile} />
    </Field>
    <Field label="Owner account">
      <RelatedName of={connection.account} />
    </Field>
  </Fields>
)

/** A SIP control app: where it asks what to do with a call. */
export const SipAppFields = ({ app }: { app: App }) => (
  <Fields>
    <Field label="Name">{app.name && <bdi>{app.name}</bdi>}</Field>
    <UuidField what="SIP control app" uuid={app.uuid} />
    <UrlField label={withMethod('Webhook', app.webhook_method)} url={app.webhook_url} />
    <UrlField label={withMethod('Call flow', app.call_flow_method)} url={app.call_flow_url} />
    <Field label="Subdomain">{app.subdomain}</Field>
    <Field label="Outbound voice profile">
      <RelatedName of={app.outbound_voice_profile} />
    </Field>
    <Field label="Owner account">
      <RelatedName of={app.account} />
    </Field>
  </Fields>
)

const withMethod = (what: string, method: string | null) => (method ? `${what} (${method})` : what)

const addressOf = ({ ip, port }: Connection) =>
  ip === null ? port && `port ${port}` : [ip, port].filter((part) => part !== null).join(':')
