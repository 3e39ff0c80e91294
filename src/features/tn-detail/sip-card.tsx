import type { Lease } from '#domain/record/lease.ts'
import { Section } from '#ui/section.tsx'
import { ActiveBadge } from './active-badge.tsx'
import { Block } from './block.tsx'
import { RelatedBody } from './related-body.tsx'
import { SipAppFields, SipConnectionFields } from './sip-fields.tsx'

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
