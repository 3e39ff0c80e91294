import * as v from 'valibot'
import { type Unread, type Unreadable, unreadAt } from '#domain/record/unreadable.ts'
import { COST_KEYS, type CostKey } from './cost-keys.ts'
import { decimal, flag, related, text, time } from './shapes.ts'

/** The costs a record holds; null where it has none. Plain decimals as sent, no currency. */
export const Costs = v.object(
  Object.fromEntries(COST_KEYS.map((key) => [key, decimal])) as Record<CostKey, typeof decimal>,
)
export type Costs = v.InferOutput<typeof Costs>

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
