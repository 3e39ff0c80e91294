import { brief } from './accounts.ts'
import type { Json } from './awkward.ts'
import { CANARY_PIN, canary, canaryJwt } from './canary.ts'
import type { Pool } from './directory.ts'
import type { Lease } from './leases.ts'
import { makePricePlan, REGIONS } from './price-plans.ts'
import { random } from './random.ts'
import { iso } from './time.ts'
import { makeProduct } from './voice.ts'
import type { World } from './world.ts'

const settings = (path: string) => ({
  host_routing: 'top-down',
  media_bypass: false,
  reg_user: canary(`${path}.reg_user`),
  reg_gateway: canary(`${path}.reg_gateway`),
  auth: { ha1: canary(`${path}.auth.ha1`) },
  last_request: `curl -H 'X-Auth-Token: ${canary(`${path}.curl`)}' https://edge.example.com/status`,
  last_answer: JSON.stringify({ ok: true, session_key: canary(`${path}.json`) }),
})

function expandAccount(pool: Pool) {
  const [admin] = pool.staff
  return {
    ...pool.account,
    users: pool.staff,
    admin,
    messaging_profile_default: pool.profiles[0] ?? {},
    messaging_profiles: pool.profiles.slice(0, 5).map(brief),
    addresses: [
      { line1: '1600 Harbor Way', city: 'Baltimore', state: 'MD', zip: '21230', country: 'US' },
    ],
  }
}

/** Row `i` with the relations filled in that the list leaves as `{}`. */
export function expand(world: World, i: number): Json {
  const lease: Lease = world.plainAt(i)
  const key = `${world.name}:detail:${i}`
  const pool = world.directory.pools.find((p) => p.account === lease.account) as Pool
  const account = brief(pool.account)
  const plan = makePricePlan(world.name, REGIONS.indexOf(world.regionAt(i)))
  const { messaging_profile: profile, sip_connection: sip, sip_control_app: app } = lease
  const people = { created_by: pool.staff[0], modified_by: pool.staff[1] }
  const self = { uuid: lease.uuid, tn: { tn: lease.tn.tn }, expired_on: lease.expired_on }
  const tnleases = [self]
  const outbound_voice_profile = {
    uuid: random(`${key}:voice`).uuid(),
    name: 'Outbound default',
    concurrent_call_limit: 30,
  }
  const full = {
    ...lease,
    tn: {
      ...lease.tn,
      tnlease: self,
      profile: plan,
      port_out_pin: CANARY_PIN,
      porting_note: `Port-out PIN: ${CANARY_PIN}, asked for with Bearer ${canaryJwt('tn.note')}`,
    },
    account: expandAccount(pool),
    tnorder: {
      ...lease.tnorder,
      ...people,
      account: pool.account,
      profile: plan,
      sip_connection: sip ? brief(sip) : null,
      sip_control_app: app ? brief(app) : null,
      price: lease.tnorder.price ?? { nrc: plan.nrc, mrc: plan.mrc },
      tnleases,
    },
    messaging_profile: profile && { ...profile, ...people, leases: tnleases },
    sip_connection: sip && {
      ...sip,
      ...people,
      product: Object.keys(sip.product).length > 0 ? sip.product : makeProduct(world.name, 0),
      class4_ingress_trunk_settings: settings('detail.sip_connection.ingress'),
      class4_egress_trunk_settings: settings('detail.sip_connection.egress'),
      tnleases,
      sip_user_invites: [{ email: 'new.colleague@example.com', created_on: iso(world.now - 9e8) }],
      outbound_voice_profile,
      notes: `Registers as trunk, same password as ${pool.staff[0]?.email}: ${pool.staff[0]?.password}`,
      hostname: `${sip.subdomain}.sip.example.com`,
      sip_domains: [`${sip.subdomain}.sip.example.com`],
    },
    sip_control_app: app && {
      ...app,
      ...people,
      class4_egress_trunk_settings: settings('detail.sip_control_app.egress'),
      tnleases,
      outbound_voice_profile,
      webhook_url: `https://apps.acmetel.example/${app.subdomain}`,
      webhook_method: 'POST',
      call_flow_url: null,
      call_flow_method: 'GET',
      sip_domains: [],
    },
    created_by: { ...lease.created_by, account },
    modified_by: lease.modified_by && { ...lease.modified_by, account },
  }
  // What the list leaves unexpanded is there once one number is asked for.
  return world.quirks.get(i) === 'relations-empty' ? full : world.bend(i, full)
}
