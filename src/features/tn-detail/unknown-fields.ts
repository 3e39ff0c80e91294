import { Lease } from '#domain/record/lease.ts'
import { PricePlan } from '#domain/record/price-plan.ts'

/** What the schema names of a price plan and no screen uses. Source: ITNProfile, opentact-api.md. */
const UNUSED = ['route_strategy', 'vendor_resource', 'rate_table'].map(
  (name) => `class4_resource_prefix_${name}_id`,
)

/** The top-level fields of a record that its contract does not name. */
export function unknownFields(kind: 'lease' | 'plan', raw: unknown) {
  const known =
    kind === 'lease' ? Object.keys(Lease.entries) : [...Object.keys(PricePlan.entries), ...UNUSED]
  return Object.keys(Object(raw)).filter((name) => !known.includes(name))
}
