import { subtract } from './decimal.ts'
import { leaseCosts } from './lease.ts'
import { COST_KEYS, type CostKey, type Costs, type PricePlan } from './price-plan.ts'
import { known, type Related } from './shapes.ts'
import type { TnProfile } from './tn-profile.ts'

/** One line of a price table: a price plan, a special price, or a lease with the costs found in it. */
export type PriceRow = {
  position: number
  /** The plan's name; null for a lease, which goes by its number. */
  name: string | null
  /** For a lease: its uuid, number and order state. */
  lease: { uuid: string | null; tn: number | null; state: string | null } | null
  account: Related<{ uuid: string | null; name: string | null }>
  country: string | null
  /** When the price ends, milliseconds UTC. */
  ends: number | null
  /** null where a lease holds no costs. */
  costs: Costs | null
  /** Where in the record the costs stand. */
  source: string
}

/** The line of a price plan. */
export const planRow = (plan: PricePlan, position: number): PriceRow => ({
  position,
  name: plan.name,
  lease: null,
  account: plan.account,
  country: known(plan.country)?.name ?? known(plan.country)?.a2 ?? null,
  ends: plan.expired_on,
  costs: plan,
  source: 'price plan',
})

/** The line of a special price in either of its shapes. */
export function priceRow(profile: TnProfile, position: number): PriceRow {
  if (profile.kind === 'plan') return planRow(profile.plan, position)
  const { lease } = profile
  const found = leaseCosts(lease)
  return {
    position,
    name: null,
    lease: {
      uuid: lease.uuid,
      tn: known(lease.tn)?.tn ?? null,
      state: known(lease.tnorder)?.state ?? null,
    },
    account: lease.account,
    country: null,
    ends: lease.expired_on,
    costs: found?.costs ?? null,
    source: found?.source ?? 'no costs in the record',
  }
}

/** One cost beside the list price; `difference` is special minus list, so above zero is dearer. */
export type Comparison = { key: CostKey; special: number; list: number; difference: number }

/** The costs of a special price that differ from the list plan of the same name, dearest first; null where no list plan is known. */
export function againstList(row: PriceRow, plans: readonly PricePlan[]): Comparison[] | null {
  const list = row.name === null ? undefined : plans.find(({ name }) => name === row.name)
  if (!list || !row.costs) return null
  return COST_KEYS.flatMap((key) => {
    const special = row.costs?.[key] ?? null
    const listed = list[key]
    if (special === null || listed === null || special === listed) return []
    return [{ key, special, list: listed, difference: subtract(special, listed) }]
  }).sort((a, b) => b.difference - a.difference)
}
