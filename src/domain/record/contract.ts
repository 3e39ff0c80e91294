import { Lease } from './schema/lease.ts'
import { PricePlan } from './schema/price-plan.ts'
import { type Keys, keysOf } from './schema/schema-keys.ts'

/** The keys of a record, with those of the records inside; true is a value, or a record that no contract describes. */
const fields = (names: string, inside: Keys = {}): Keys => ({
  ...Object.fromEntries(names.split(' ').map((name) => [name, true] as const)),
  ...inside,
})

const TIMES = 'created_on modified_on uuid'
const USER = fields(
  `${TIMES} email password phone_number first_name last_name avatar gender dob role gmail_user_id facebook_user_id apple_user_id wechat_user_id deleted_on token account`,
)

/** What the contract names of a lease. Source: docs/api.md, "Lease". */
const LEASE: Keys = fields(`${TIMES} expired_on autorenew class4_product_item_id`, {
  tn: fields('tn class4_did_id registered tnlease profile deleted_on'),
  account: fields(
    `${TIMES} name email level balance class4_id deleted_on time_zone users admin messaging_profile_default messaging_profiles addresses`,
  ),
  tnorder: fields(
    `${TIMES} state tns account profile sip_connection sip_control_app created_by modified_by request price autorenew tnleases`,
  ),
  messaging_profile: fields(
    `${TIMES} name callback_url callback_url2 number_pool_enable long_code_weight tollfree_weight skip_unhealthy_tns sticky_sender account created_by modified_by leases`,
  ),
  sip_connection: fields(
    `${TIMES} name is_active tech_prefix product subdomain ip port class4_ingress_trunk_id class4_ingress_trunk_settings class4_ingress_resource_ip_id class4_egress_trunk_id class4_egress_trunk_settings class4_egress_resource_ip_id class4_trunk_prefix_id tnleases sipusers sip_user_invites account created_by modified_by outbound_voice_profile`,
  ),
  sip_control_app: fields(
    `${TIMES} name is_active subdomain tnleases class4_egress_trunk_id class4_egress_trunk_settings class4_egress_resource_ip_id account created_by modified_by outbound_voice_profile`,
  ),
  created_by: USER,
  modified_by: USER,
})

/** What the schema names of a price plan. Source: docs/api.md, "Price plan". */
const PLAN: Keys = {
  ...keysOf(PricePlan),
  ...fields(
    'class4_resource_prefix_route_strategy_id class4_resource_prefix_vendor_resource_id class4_resource_prefix_rate_table_id',
  ),
}

/** Newer than the contract, or described elsewhere. Source: docs/api.md, "Lease". */
const ALSO: Keys = {
  tnorder: fields('items errors'),
  sip_connection: fields('hostname sip_domains'),
  sip_control_app: fields('webhook_url webhook_method call_flow_url call_flow_method sip_domains'),
}

/** Fields by their path in the record, in its order. */
export type ContractReport = {
  /** Named by the contract, and not in the answer. Of a relation that is none or was not included only itself can be. */
  missing: string[]
  /** In the answer, and neither in the contract nor read by this dashboard. */
  unknown: string[]
}

/** How a record, as it came and redacted, stands to the contract of its kind. */
export function contractReport(kind: 'lease' | 'plan', raw: unknown): ContractReport {
  const contract = kind === 'lease' ? LEASE : PLAN
  const read = kind === 'lease' ? [ALSO, keysOf(Lease)] : []
  return { missing: missingIn(raw, contract, ''), unknown: unknownIn(raw, [contract, ...read], '') }
}

type Json = Readonly<Record<string, unknown>>

/** The record at a place: of a list that holds one, that. null where there is none, or nothing of it. */
function recordOf(value: unknown): Json | null {
  const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return null
  return Object.keys(one).length > 0 ? (one as Json) : null
}

function missingIn(value: unknown, keys: Keys, at: string): string[] {
  const record = recordOf(value)
  if (!record) return []
  return Object.entries(keys).flatMap(([key, inner]) => {
    if (!Object.hasOwn(record, key)) return [at + key]
    return inner === true ? [] : missingIn(record[key], inner, `${at}${key}.`)
  })
}

function unknownIn(value: unknown, known: readonly Keys[], at: string): string[] {
  const record = recordOf(value)
  if (!record) return []
  return Object.entries(record).flatMap(([key, inner]) => {
    const found = known.flatMap((keys) =>
      Object.hasOwn(keys, key) ? [keys[key] as Keys | true] : [],
    )
    if (found.length === 0) return [at + key]
    const described = found.filter((it): it is Keys => it !== true)
    // What the contract leaves open, such as `request: {}`, may hold anything.
    const open = described.length < found.length
    return open ? [] : unknownIn(inner, described, `${at}${key}.`)
  })
}
