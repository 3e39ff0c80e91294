import * as v from 'valibot'
import type { Unread } from '#domain/record/unreadable.ts'
import { Costs, hasCosts } from './price-plan.ts'
import { known } from './related.ts'
import { count, decimal, flag, phone, records, related, text, time, url } from './shapes.ts'

const Ref = v.object({ uuid: text, name: text })

/** A person, without any of the secrets and private fields that the API sends along. */
export const User = v.object({
  uuid: text,
  email: text,
  first_name: text,
  last_name: text,
  role: text,
  deleted_on: time,
})
export type User = v.InferOutput<typeof User>

const Account = v.object({
  uuid: text,
  name: text,
  email: text,
  level: text,
  balance: decimal,
  class4_id: decimal,
  created_on: time,
  modified_on: time,
  deleted_on: time,
  time_zone: related(v.object({ name: text, country_code: text, utc_offset: text })),
  messaging_profile_default: related(Ref),
})

const TnOrder = v.object({
  uuid: text,
  state: text,
  autorenew: flag,
  created_on: time,
  modified_on: time,
  account: related(Ref),
  sip_connection: related(Ref),
  sip_control_app: related(Ref),
  created_by: related(User),
  modified_by: related(User),
  price: related(Costs),
  // Only how many they are; what is in them stays out.
  tns: count,
  request: related(
    v.object({
      voice: flag,
      fax: flag,
      sms: flag,
      mms: flag,
      emergency: flag,
      autorenew: flag,
      profile: text,
    }),
  ),
  errors: records(v.object({ reason: text, description: text })),
})

const MessagingProfile = v.object({
  uuid: text,
  name: text,
  callback_url: url,
  callback_url2: url,
  number_pool_enable: flag,
  long_code_weight: decimal,
  tollfree_weight: decimal,
  skip_unhealthy_tns: flag,
  sticky_sender: flag,
  created_on: time,
  modified_on: time,
  account: related(Ref),
})

const SipConnection = v.object({
  uuid: text,
  name: text,
  is_active: flag,
  tech_prefix: text,
  product: related(v.object({ name: text, type: text, description: text, tech_prefix: text })),
  subdomain: text,
  hostname: text,
  ip: text,
  port: decimal,
  created_on: time,
  modified_on: time,
  account: related(Ref),
  outbound_voice_profile: related(Ref),
})

const SipControlApp = v.object({
  uuid: text,
  name: text,
  is_active: flag,
  subdomain: text,
  webhook_url: url,
  webhook_method: text,
  call_flow_url: url,
  call_flow_method: text,
  created_on: time,
  modified_on: time,
  account: related(Ref),
  outbound_voice_profile: related(Ref),
})

/**
 * One telephone number as an account leases it. Only what screens show: the schema is the allow-list
 * that keeps secrets out. Source: docs/api.md, "Lease".
 */
export const Lease = v.object({
  uuid: text,
  created_on: time,
  modified_on: time,
  expired_on: time,
  autorenew: flag,
  class4_product_item_id: decimal,
  tn: related(
    v.object({
      tn: phone,
      registered: flag,
      class4_did_id: decimal,
      deleted_on: time,
      profile: related(
        v.object({
          uuid: text,
          name: text,
          country: related(v.object({ name: text, a2: text })),
          ...Costs.entries,
        }),
      ),
    }),
  ),
  account: related(Account),
  tnorder: related(TnOrder),
  messaging_profile: related(MessagingProfile),
  sip_connection: related(SipConnection),
  sip_control_app: related(SipControlApp),
  created_by: related(User),
  modified_by: related(User),
})
export type Lease = v.InferOutput<typeof Lease> & Unread

/**
 * The costs that stand in a lease: the order's price first, then the number's price plan; null where neither has
 * any. Costs that could not be read are costs: they are null there, and what was sent is among the unreadable.
 */
export function leaseCosts(
  lease: Lease,
): { source: 'tnorder.price' | 'tn.profile'; costs: Costs } | null {
  const price = known(known(lease.tnorder)?.price ?? null)
  if (price && hasCosts(price, lease.unreadable, 'tnorder.price.'))
    return { source: 'tnorder.price', costs: price }
  const profile = known(known(lease.tn)?.profile ?? null)
  if (profile && hasCosts(profile, lease.unreadable, 'tn.profile.'))
    return { source: 'tn.profile', costs: profile }
  return null
}
