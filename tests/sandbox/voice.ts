import { type Account, brief } from './accounts.ts'
import { CANARY_PIN, canary } from './canary.ts'
import { type Random, random } from './random.ts'
import { stamps } from './time.ts'

const EDGES = ['Kamailio edge NYC', 'Support line EU', 'Call centre Dallas', 'FreeSWITCH LAX']
const MORE_EDGES = ['Sales PBX', 'Asterisk Frankfurt', 'Dialer outbound', 'Fax gateway']
const LAST_EDGES = ['Teams direct routing', 'Reception desk', 'Warehouse DECT', 'Night desk']
const APPS = ['IVR main menu', 'Voicemail to mail', 'Queue callback', 'Number masking', 'Voice OTP']

export type SipConnection = ReturnType<typeof makeSipConnection>
export type SipControlApp = ReturnType<typeof makeSipControlApp>

function nameFrom(names: readonly string[], index: number) {
  const name = names[index % names.length] as string
  const round = Math.floor(index / names.length)
  return round === 0 ? name : `${name} ${round + 1}`
}

const slugOf = (name: string) => name.toLowerCase().replace(/\W+/g, '-')

function trunkSettings(r: Random, path: string) {
  return {
    codecs: ['PCMU', 'PCMA', 'G729'].slice(0, r.int(1, 3)),
    cps_limit: r.int(5, 50),
    reg_user: canary(`${path}.reg_user`),
    reg_gateway: canary(`${path}.reg_gateway`),
    password: canary(`${path}.password`),
    outbound_proxy: `sip:trunk:${canary(`${path}.outbound_proxy`)}@203.0.113.9:5060;transport=tcp`,
    sip_headers: [
      { name: 'X-Api-Key', value: canary(`${path}.sip_headers`) },
      { name: 'X-Region', value: 'us-east' },
    ],
  }
}

/** What a SIP connection is sold as. The list leaves it out of every third one. */
const PRODUCTS = ['US inbound flat', 'EU inbound metered', 'Toll-free premium']

export function makeProduct(world: string, index: number) {
  const r = random(`${world}:product:${index}`)
  const id = r.int(10, 99)
  return {
    id,
    name: PRODUCTS[index % PRODUCTS.length] as string,
    description: 'Inbound voice',
    type: r.pick(['public', 'private']),
    tech_prefix: r.int(100, 999),
    rate_table_id: id * 7,
    route_plan_id: id * 3,
  }
}

/** A SIP connection of one account. */
export function makeSipConnection(world: string, index: number, account: Account, active: boolean) {
  const r = random(`${world}:sip:${index}`)
  const name = nameFrom([...EDGES, ...MORE_EDGES, ...LAST_EDGES], index)
  const path = `sip_connection.${index}`
  const registers = index % 3 === 0
  return {
    ...stamps(r),
    uuid: r.uuid(),
    name,
    is_active: active,
    tech_prefix: r.int(1000, 9999),
    product: index % 3 === 1 ? {} : makeProduct(world, index),
    subdomain: `${slugOf(name)}-${r.hex(4)}`,
    ip: `203.0.113.${r.int(1, 254)}`,
    port: r.chance(0.7) ? 5060 : r.int(1024, 65535),
    class4_ingress_trunk_id: r.int(1000, 9999),
    class4_ingress_trunk_settings: registers ? trunkSettings(r, `${path}.ingress`) : {},
    class4_ingress_resource_ip_id: r.int(1000, 9999),
    class4_egress_trunk_id: r.int(1000, 9999),
    class4_egress_trunk_settings: {},
    class4_egress_resource_ip_id: r.int(1000, 9999),
    class4_trunk_prefix_id: r.int(1000, 9999),
    tnleases: [],
    sipusers: registers
      ? [
          {
            username: `u${r.int(100, 999)}`,
            ha1: canary(`${path}.ha1`),
            ha1b: canary(`${path}.ha1b`),
            voicemail_pin: CANARY_PIN,
          },
        ]
      : [],
    sip_user_invites: [],
    account: brief(account),
    created_by: {},
    modified_by: {},
    outbound_voice_profile: {},
  }
}

/** A SIP control app of one account. */
export function makeSipControlApp(world: string, index: number, account: Account, active: boolean) {
  const r = random(`${world}:app:${index}`)
  const name = nameFrom(APPS, index)
  return {
    ...stamps(r),
    uuid: r.uuid(),
    name,
    is_active: active,
    subdomain: `${slugOf(name)}-${r.hex(4)}`,
    tnleases: [],
    class4_egress_trunk_id: r.int(1000, 9999),
    class4_egress_trunk_settings: {},
    class4_egress_resource_ip_id: r.int(1000, 9999),
    account: brief(account),
    created_by: {},
    modified_by: {},
    outbound_voice_profile: {},
  }
}
