import type { Severity } from '#domain/findings/rules.ts'
import { searchable } from '#domain/query/search-text.ts'
import { leaseCosts } from '#domain/record/lease.ts'
import { COST_KEYS, type CostKey, type Costs, type PricePlan } from '#domain/record/price-plan.ts'
import { recordKeys } from '#domain/record/record-keys.ts'
import { known, nameOf, type Related } from '#domain/record/related.ts'
import type { TnProfile } from '#domain/record/tn-profile.ts'
import { type Unread, unreadAt } from '#domain/record/unreadable.ts'
import { compareDecimals, type Decimal, signOf, subtract } from '#domain/text/decimal.ts'
import { DAY } from '#domain/text/expiry.ts'
import { searchDigits, type TelephoneNumber } from '#domain/text/telephone-number.ts'

/** One line of a price table: a price plan, a special price, or a lease with the costs found in it. */
export type PriceRow = Unread & {
  /** What it is known by, also in the next answer of the API: its uuid; its place where that is missing or repeated. */
  key: string
  uuid: string | null
  /** The plan's name; null for a lease, which goes by its number. */
  name: string | null
  /** For a lease: its number and order. */
  lease: { tn: TelephoneNumber | null; tnorder: Related<{ state: string | null }> } | null
  account: Related<{ uuid: string | null; name: string | null }>
  country: string | null
  /** Whether the plan is on offer, and whether it is for toll-free numbers; null for a lease. */
  active: boolean | null
  tollFree: boolean | null
  /** When the price ends, milliseconds UTC. */
  ends: number | null
  /** null where a lease holds no costs. */
  costs: Costs | null
  /** Where in the record the costs stand, in words, and as what comes before their keys in a path. */
  source: string
  costsAt: string
  /** What differs from the list price, dearest first; null where that is not known. */
  against: readonly Comparison[] | null
  /** A cost on either side of that comparison could not be read. */
  partly: boolean
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
  costsAt: '',
  against: null,
  partly: false,
  unreadable: plan.unreadable,
})

function priceRow(profile: TnProfile, key: string, plans: readonly PricePlan[]): PriceRow {
  if (profile.kind === 'plan') {
    const row = planRow(profile.plan, key)
    return { ...row, ...againstList(row, plans) }
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
    costsAt: found ? `${found.source}.` : '',
    against: null,
    partly: false,
    unreadable: lease.unreadable,
  }
}

/** The text that a search of prices looks through. */
export const priceText = ({ uuid, name, lease, account, country }: PriceRow) =>
  searchable({
    digits: lease?.tn ? searchDigits(lease.tn) : null,
    uuids: [uuid],
    names: [name, lease && known(lease.tnorder)?.state, country, nameOf(account)],
  })

/** One cost beside the list price; `difference` is special minus list, so above zero is dearer. */
export type Comparison = { key: CostKey; special: Decimal; list: Decimal; difference: Decimal }

/** A special price beside the list plan of the same name; nothing where no list plan is known. */
function againstList(row: PriceRow, plans: readonly PricePlan[]) {
  const list = row.name === null ? undefined : plans.find(({ name }) => name === row.name)
  if (!list || !row.costs) return null
  const against = COST_KEYS.flatMap((key) => {
    const special = row.costs?.[key] ?? null
    const listed = list[key]
    if (special === null || listed === null || compareDecimals(special, listed) === 0) return []
    return [{ key, special, list: listed, difference: subtract(special, listed) }]
  }).sort((a, b) => compareDecimals(b.difference, a.difference))
  const partly = COST_KEYS.some((key) => unreadCost(row, key) || unreadAt(list.unreadable, key))
  return { against, partly }
}

/** Where in the record the name of a row stands: for a lease it is its number. */
export const nameAt = ({ lease }: PriceRow) => (lease ? 'tn.tn' : 'name')

/** What was sent for a cost that could not be read; null for any other. */
export const unreadCost = ({ unreadable, costsAt }: PriceRow, key: CostKey) =>
  unreadAt(unreadable, `${costsAt}${key}`)

/** One difference in words: "mrc 0.5 for 0.4 (+0.1)". */
export const inWords = ({ key, special, list, difference }: Comparison) =>
  `${key} ${special} for ${list} (${difference.startsWith('-') ? difference.replace('-', '−') : `+${difference}`})`

/** A special price beside its list price. One dearer cost makes it dearer. */
export const AGAINST_LIST = { dearer: 'Dearer', same: 'Same as list', cheaper: 'Cheaper' } as const

/** Which of them a row is; null where no list price is known, or where a cost that cannot be read may be dearer. */
export function againstListOf({ against, partly }: PriceRow): keyof typeof AGAINST_LIST | null {
  if (against === null) return null
  const [dearest] = against
  if (dearest && signOf(dearest.difference) > 0) return 'dearer'
  if (partly) return null
  return dearest ? 'cheaper' : 'same'
}

/** How grave it is when a price ends (milliseconds UTC): past is high, within 30 days medium; null where it is neither. */
export function endSeverityOf(ends: number | null, now: number): Severity | null {
  if (ends === null || ends - now > 30 * DAY) return null
  return ends < now ? 'high' : 'medium'
}
