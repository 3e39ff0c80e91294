import { canary } from './canary.ts'
import type { Region } from './phone-numbers.ts'
import { random } from './random.ts'
import { stamps } from './time.ts'

const COUNTRIES = {
  US: { name: 'United States', a2: 'US', a3: 'USA', n: 840, country_code: '1', national_code: '1' },
  CA: { name: 'Canada', a2: 'CA', a3: 'CAN', n: 124, country_code: '1', national_code: '1' },
  TF: { name: 'United States', a2: 'US', a3: 'USA', n: 840, country_code: '1', national_code: '1' },
  GB: {
    name: 'United Kingdom',
    a2: 'GB',
    a3: 'GBR',
    n: 826,
    country_code: '44',
    national_code: '0',
  },
  DE: { name: 'Germany', a2: 'DE', a3: 'DEU', n: 276, country_code: '49', national_code: '0' },
} as const
const TITLES = {
  US: 'US local',
  CA: 'Canada local',
  TF: 'US toll-free',
  GB: 'UK geographic',
  DE: 'DE local',
}
const TIERS = ['standard', 'voice only', 'messaging', 'high volume', 'emergency ready', 'wholesale']
export const REGIONS = ['US', 'CA', 'TF', 'GB', 'DE'] as const satisfies Region[]
export type PricePlan = ReturnType<typeof makePricePlan>

/** The 22 costs of a plan; sub-cent values stay as they are. */
export function costsOf(key: string, factor = 1) {
  const r = random(key)
  const cost = (max: number, digits: number) => Number((r.next() * max * factor).toFixed(digits))
  const perMinute = <G extends string>(g: G) => ({
    [`${g}_nrc`]: 0,
    [`${g}_mrc`]: cost(1, 2),
    [`${g}_incoming_per_min_cost`]: cost(0.01, 4),
    [`${g}_outgoing_per_min_cost`]: cost(0.02, 4),
  })
  return {
    nrc: cost(1, 2),
    mrc: Number((0.5 * factor + cost(1, 2)).toFixed(3)),
    sms_nrc: 0,
    sms_mrc: cost(0.5, 2),
    sms_per_send_cost: Number((0.001 * factor).toFixed(5)),
    sms_per_receive_cost: 0.001,
    mms_nrc: 0,
    mms_mrc: cost(0.5, 2),
    mms_per_send_cost: cost(0.02, 4),
    mms_per_receive_cost: cost(0.02, 4),
    ...perMinute('voice'),
    ...perMinute('fax'),
    ...perMinute('emergency'),
  }
}

const provider = (name: string, path: string) => ({
  name,
  toll_free: false,
  deleted_on: null,
  user: { email: `noc@${name.toLowerCase()}.example`, password: canary(`${path}.user.password`) },
  account: {},
})

/** A list plan. */
export function makePricePlan(world: string, index: number) {
  const r = random(`${world}:plan:${index}`)
  const region = REGIONS[index % REGIONS.length] as (typeof REGIONS)[number]
  const tier = Math.floor(index / REGIONS.length)
  const round = Math.floor(tier / TIERS.length)
  const name = `${TITLES[region]} ${TIERS[tier % TIERS.length]}${round ? ` ${round + 1}` : ''}`
  return {
    ...stamps(r),
    uuid: r.uuid(),
    name,
    description: `${name}, billed monthly`,
    is_active: !r.chance(0.1),
    priority: r.pick(['high', 'normal', 'normal', 'low']),
    toll_free: region === 'TF',
    country: COUNTRIES[region],
    tn_provider: provider('Bandline', `plan.${index}.tn_provider`),
    register_provider: {},
    sms_provider: provider('Textway', `plan.${index}.sms_provider`),
    voice_provider: {},
    tn_search_validator: '^[2-9][0-9]{2}([2-9][0-9]{2}([0-9]{4})?)?$',
    tn_search_placeholder: 'Area code',
    tn_search_tooltip: 'Three, six or ten digits',
    class4_resource_prefix_route_strategy_id: r.int(1, 99),
    class4_resource_prefix_vendor_resource_id: r.int(1, 99),
    class4_resource_prefix_rate_table_id: r.int(1, 99),
    ...costsOf(`${world}:plan:${index}:costs`),
  }
}
