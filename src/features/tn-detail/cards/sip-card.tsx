import type { Lease } from '#domain/record/schema/lease.ts'
import { Section } from '#ui/page/section.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Dash, Field, Fields } from '#ui/value/fields.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import {
  ActiveWord,
  Block,
  Name,
  OwnerField,
  RelatedBody,
  RelatedName,
  RelatedValue,
  UrlField,
  UuidField,
} from './related.tsx'

/** Where calls to the number go. */
export const SipCard = ({ lease }: { lease: Lease }) => (
  <Section title="SIP">
    <Block title="SIP connection">
      <RelatedBody what="SIP connection" path="sip_connection" of={lease.sip_connection}>
        {(connection) => <SipConnectionFields connection={connection} account={lease.account} />}
      </RelatedBody>
    </Block>
    <Block title="SIP control app">
      <RelatedBody what="SIP control app" path="sip_control_app" of={lease.sip_control_app}>
        {(app) => <SipAppFields app={app} account={lease.account} />}
      </RelatedBody>
    </Block>
  </Section>
)

type Connection = Exclude<Lease['sip_connection'], 'unknown' | null>
type App = Exclude<Lease['sip_control_app'], 'unknown' | null>
type ConnectionProps = { connection: Connection; account: Lease['account'] }
type AppProps = { app: App; account: Lease['account'] }

/** A SIP connection: where it is and how calls are dialled over it. */
const SipConnectionFields = ({ connection, account }: ConnectionProps) => (
  <Fields>
    <Field label="Name" path="sip_connection.name">
      {connection.name && <Name>{connection.name}</Name>}
    </Field>
    <Field label="State" path="sip_connection.is_active">
      {connection.is_active !== null && <ActiveWord active={connection.is_active} />}
    </Field>
    <Field label="Address" path={['sip_connection.ip', 'sip_connection.port']}>
      <Address of={connection} />
    </Field>
    <Field label="Hostname" path="sip_connection.hostname">
      {connection.hostname && <Disguised>{connection.hostname}</Disguised>}
    </Field>
    <Field label="Tech prefix" path="sip_connection.tech_prefix">
      {connection.tech_prefix && <Disguised>{connection.tech_prefix}</Disguised>}
    </Field>
    <Field label="Product" path="sip_connection.product">
      <RelatedValue of={connection.product}>
        {({ name, type }) => [name, type && `(${type})`].filter(Boolean).join(' ') || '—'}
      </RelatedValue>
    </Field>
    <Field label="Subdomain" path="sip_connection.subdomain">
      {connection.subdomain && <Disguised>{connection.subdomain}</Disguised>}
    </Field>
    <Field label="Outbound voice profile" path="sip_connection.outbound_voice_profile">
      <RelatedName of={connection.outbound_voice_profile} />
    </Field>
    <OwnerField path="sip_connection.account" of={connection.account} account={account} />
    <UuidField what="SIP connection" path="sip_connection.uuid" uuid={connection.uuid} />
  </Fields>
)

/** A SIP control app: where it asks what to do with a call. */
const SipAppFields = ({ app, account }: AppProps) => (
  <Fields>
    <Field label="Name" path="sip_control_app.name">
      {app.name && <Name>{app.name}</Name>}
    </Field>
    <Field label="State" path="sip_control_app.is_active">
      {app.is_active !== null && <ActiveWord active={app.is_active} />}
    </Field>
    <UrlField
      label={withMethod('Webhook', app.webhook_method)}
      path={['sip_control_app.webhook_url', 'sip_control_app.webhook_method']}
      url={app.webhook_url}
    />
    <UrlField
      label={withMethod('Call flow', app.call_flow_method)}
      path={['sip_control_app.call_flow_url', 'sip_control_app.call_flow_method']}
      url={app.call_flow_url}
    />
    <Field label="Subdomain" path="sip_control_app.subdomain">
      {app.subdomain && <Disguised>{app.subdomain}</Disguised>}
    </Field>
    <Field label="Outbound voice profile" path="sip_control_app.outbound_voice_profile">
      <RelatedName of={app.outbound_voice_profile} />
    </Field>
    <OwnerField path="sip_control_app.account" of={app.account} account={account} />
    <UuidField what="SIP control app" path="sip_control_app.uuid" uuid={app.uuid} />
  </Fields>
)

const withMethod = (what: string, method: string | null) => (method ? `${what} (${method})` : what)

/** Address and port; an IPv6 address stands in brackets before its port. Source: RFC 3986, 3.2.2. */
function Address({ of: { ip: sent, port } }: { of: Connection }) {
  const ip = useDisguise().ip(sent ?? '')
  if (!ip) return port === null ? <Dash /> : `port ${port}`
  if (port === null) return ip
  return /^[^[]*:.*:/.test(ip) ? `[${ip}]:${port}` : `${ip}:${port}`
}
