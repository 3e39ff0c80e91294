import { searchable } from '#domain/query/search-text.ts'
import { leaseCosts } from '#domain/record/lease.ts'
import { COST_KEYS, type CostKey, type Costs, type PricePlan } from '#domain/record/price-plan.ts'
import { recordKeys } from '#domain/record/record-keys.ts'
import { known, nameOf, type Related } from '#domain/record/related.ts'
import type { TnProfile } from '#domain/record/tn-profile.ts'
import { formatDecimal, subtract } from '#domain/text/decimal.ts'
import { withCountryCode } from '#domain/text/e164.ts'

/** One line of a price table: a price plan, a special price, or a lease with the costs found in it. */
export type PriceRow = {
  /** What it is known by, also in the next answer of the API: its uuid; its place where that is missing or repeated. */
  key: string
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

/** The lines of price plans. */
export function planRows(plans: readonly PricePlan[]): PriceRow[] {
  const keys = recordKeys(plans.map(({ uuid }) => uuid))
  return plans.map((plan, place) => planRow(plan, keys[place] as string))
}

/** The lines of special prices in either of their shapes, beside the list plans as far as they are known. */
export function priceRows(profiles: readonly TnProfile[], plans: readonly PricePlan[]): PriceRow[] {
  const keys = recordKeys(profiles.map((it) => (it.kind === 'plan' ? it.plan : it.lease).uuid))
  return profiles.map((profile, place) => priceRow(profile, keys[place] as string, plans))
}

const planRow = (plan: PricePlan, key: string): PriceRow => ({
  key,
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

function priceRow(profile: TnProfile, key: string, plans: readonly PricePlan[]): PriceRow {
  if (profile.kind === 'plan') {
    const row = planRow(profile.plan, key)
    return { ...row, against: againstList(row, plans) }
  }
  const { lease } = profile
  const found = leaseCosts(lease)
  return {
    key,
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

/** The text that a search of prices looks through. */
export const priceText = ({ uuid, name, lease, account, country }: PriceRow) =>
  searchable({
    digits: lease?.tn ? withCountryCode(lease.tn) : null,
    uuids: [uuid],
    names: [name, lease && known(lease.tnorder)?.state, country, nameOf(account)],
  })

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

/** One difference in words: "mrc 0.5 for 0.4 (+0.1)". */
export const inWords = ({ key, special, list, difference }: Comparison) =>
  `${key} ${formatDecimal(special)} for ${formatDecimal(list)} (${difference > 0 ? '+' : '−'}${formatDecimal(Math.abs(difference))})`

/** A special price beside its list price. One dearer cost makes it dearer. */
export const AGAINST_LIST = { dearer: 'Dearer', same: 'Same as list', cheaper: 'Cheaper' } as const

/** Which of them a row is; null where no list price is known. */
export function againstListOf({ against }: PriceRow): keyof typeof AGAINST_LIST | null {
  if (against === null) return null
  const [dearest] = against
  if (!dearest) return 'same'
  return dearest.difference > 0 ? 'dearer' : 'cheaper'
}
