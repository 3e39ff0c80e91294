import * as v from 'valibot'
import { type Unread, type Unreadable, unreadAt } from '#domain/record/unreadable.ts'
import { decimal, flag, related, text, time } from './shapes.ts'

const PER_MESSAGE = ['nrc', 'mrc', 'per_send_cost', 'per_receive_cost'] as const
const PER_MINUTE = ['nrc', 'mrc', 'incoming_per_min_cost', 'outgoing_per_min_cost'] as const

/** The 22 costs of a price plan in their groups; each key is the wire name. Source: docs/api.md, "Price plan". */
export const COST_GROUPS = [
  { group: 'Number', keys: ['nrc', 'mrc'] },
  { group: 'Voice', keys: PER_MINUTE.map((key) => `voice_${key}` as const) },
  { group: 'SMS', keys: PER_MESSAGE.map((key) => `sms_${key}` as const) },
  { group: 'MMS', keys: PER_MESSAGE.map((key) => `mms_${key}` as const) },
  { group: 'Fax', keys: PER_MINUTE.map((key) => `fax_${key}` as const) },
  { group: 'Emergency', keys: PER_MINUTE.map((key) => `emergency_${key}` as const) },
] as const

/** The wire name of one cost. */
export type CostKey = (typeof COST_GROUPS)[number]['keys'][number]
/** Every cost key, in the order of the groups. */
export const COST_KEYS: readonly CostKey[] = COST_GROUPS.flatMap(({ keys }) => keys)

/** The costs a record holds; null where it has none. Plain decimals as sent, no currency. */
export const Costs = v.object(
  Object.fromEntries(COST_KEYS.map((key) => [key, decimal])) as Record<CostKey, typeof decimal>,
)
export type Costs = v.InferOutput<typeof Costs>

const PER_USE = { send: 'send', receive: 'receive', incoming: 'in', outgoing: 'out' }

/** The short word of a cost inside its group: `sms_per_send_cost` is "send". */
export function costWord(key: CostKey) {
  if (key.endsWith('nrc')) return 'once'
  if (key.endsWith('mrc')) return 'monthly'
  return Object.entries(PER_USE).find(([word]) => key.includes(word))?.[1] ?? key
}

const Named = v.object({ uuid: text, name: text })

/** A price plan, or a special price (a plan with an account and an end). Source: docs/api.md, "Price plan". */
export const PricePlan = v.object({
  uuid: text,
  created_on: time,
  modified_on: time,
  name: text,
  description: text,
  is_active: flag,
  priority: text,
  toll_free: flag,
  country: related(v.object({ name: text, a2: text, country_code: text })),
  account: related(Named),
  expired_on: time,
  tn_search_validator: text,
  tn_search_placeholder: text,
  tn_search_tooltip: text,
  tn_provider: related(v.object({ name: text })),
  register_provider: related(v.object({ name: text })),
  sms_provider: related(v.object({ name: text })),
  voice_provider: related(v.object({ name: text })),
  ...Costs.entries,
})
export type PricePlan = v.InferOutput<typeof PricePlan> & Unread

/** True where at least one cost was sent, readable or not. `at` is where they stand in the record: "tn.profile.". */
export const hasCosts = (costs: Costs, unreadable: readonly Unreadable[], at = '') =>
  COST_KEYS.some((key) => costs[key] !== null || unreadAt(unreadable, `${at}${key}`))
