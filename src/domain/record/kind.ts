import { COST_KEYS } from './schema/cost-keys.ts'

const LEASE_KEYS = ['tn', 'tnorder', 'autorenew']
const PLAN_KEYS = ['is_active', 'toll_free', 'country', 'priority', 'tn_provider', ...COST_KEYS]
/** Keys that a slim lease may be left with, and a slim plan. */
const LEFT_OF_LEASE = [
  ...['uuid', 'created_on', 'modified_on', 'expired_on', 'account'],
  ...['messaging_profile', 'sip_connection', 'sip_control_app'],
]
const LEFT_OF_PLAN = ['name', 'description']

/**
 * Which of the two shapes a record has, by the keys it carries; null where it is no object or has no key of either.
 * Source: docs/api.md, "Two records under one name".
 */
export function kindOf(record: unknown): 'lease' | 'plan' | null {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return null
  const has = (key: string) => Object.hasOwn(record, key)
  if (LEASE_KEYS.some(has)) return 'lease'
  if (PLAN_KEYS.some(has)) return 'plan'
  if (LEFT_OF_LEASE.some(has)) return 'lease'
  return LEFT_OF_PLAN.some(has) ? 'plan' : null
}
