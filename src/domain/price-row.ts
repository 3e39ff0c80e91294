import { withCountryCode } from './e164.ts'
import { leaseCosts } from './lease.ts'
import { againstList, type Comparison } from './list-price.ts'
import type { Costs, PricePlan } from './price-plan.ts'
import { known, type Related } from './shapes.ts'
import type { TnProfile } from './tn-profile.ts'
import { nameOf } from './tn-row.ts'

/** One line of a price table: a price plan, a special price, or a lease with the costs found in it. */
export type PriceRow = {
  position: number
  uuid: string | null
  /** The plan's name; null for a lease, which goes by its number. */
  name: string | null
  /** For a lease: its number and order. */
  lease: { tn: number | null; tnorder: Related<{ state: string | null }> } | null
  account: Related<{ uuid: string | null; name: string | null }>
  country: string | null
  /** Whether the plan is on offer, and whether it is for toll-free numbers; null for a lease. */
  active: boolean | null
  tollFree: boolean | null
  /** When the price ends, milliseconds UTC. */
  ends: number | null
  /** null where a lease holds no costs. */
  costs: Costs | null
  /** Where in the record the costs stand. */
  source: string
  /** What differs from the list price, dearest first; null where that is not known. */
  against: readonly Comparison[] | null
}

/** The line of a price plan. */
export const planRow = (plan: PricePlan, position: number): PriceRow => ({
  position,
  uuid: plan.uuid,
  name: plan.name,
  lease: null,
  account: plan.account,
  country: known(plan.country)?.name ?? known(plan.country)?.a2 ?? null,
  active: plan.is_active,
  tollFree: plan.toll_free,
  ends: plan.expired_on,
  costs: plan,
  source: 'price plan',
  against: null,
})

/** The line of a special price in either of its shapes, beside the list plans as far as they are known. */
export function priceRow(
  profile: TnProfile,
  position: number,
  plans: readonly PricePlan[],
): PriceRow {
  if (profile.kind === 'plan') {
    const row = planRow(profile.plan, position)
    return { ...row, against: againstList(row, plans) }
  }
  const { lease } = profile
  const found = leaseCosts(lease)
  return {
    position,
    uuid: lease.uuid,
    name: null,
    lease: { tn: known(lease.tn)?.tn ?? null, tnorder: lease.tnorder },
    account: lease.account,
    country: null,
    active: null,
    tollFree: null,
    ends: lease.expired_on,
    costs: found?.costs ?? null,
    source: found?.source ?? 'no costs in the record',
    against: null,
  }
}

/** The lower-case text that a search of prices looks through. */
export const priceText = ({ uuid, name, lease, account, country }: PriceRow) =>
  [
    lease?.tn && withCountryCode(lease.tn),
    lease && known(lease.tnorder)?.state,
    ...[uuid, name, country, nameOf(account)],
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase()
