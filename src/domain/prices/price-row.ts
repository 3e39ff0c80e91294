import { searchable } from '#domain/query/search-text.ts'
import { recordKeys } from '#domain/record/record-keys.ts'
import { COST_KEYS, type CostKey } from '#domain/record/schema/cost-keys.ts'
import { type Lease, leaseCosts } from '#domain/record/schema/lease.ts'
import { type Costs, hasCosts, type PricePlan } from '#domain/record/schema/price-plan.ts'
import { known, nameOf, type Related } from '#domain/record/schema/related.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { type Unread, unreadAt } from '#domain/record/unreadable.ts'
import { signOf } from '#domain/text/decimal.ts'
import { searchDigits, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import {
  type Comparison,
  comparisonOf,
  differencesOf,
  ListPlans,
  type ListPrice,
} from './list-price.ts'

/** One line of a price table: a price plan, a special price, or a lease with the costs found in it. */
export type PriceRow = Unread & {
  /** What it is known by, also in the next answer of the API: its uuid; its place where that is missing or repeated. */
  key: string
  uuid: string | null
  /** The plan's name; null for a lease, which goes by its number. */
  name: string | null
  /** For a lease: its number, its order, and whether it renews by itself. */
  lease: {
    tn: TelephoneNumber | null
    tnorder: Related<{ state: string | null }>
    autorenew: boolean | null
  } | null
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
  /** The list price beside it; null where none is known. */
  list: ListPrice | null
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

/**
 * The lines of special prices in either of their shapes, beside the list plans as far as they are known: those dearer
 * than the list first, then those that end soonest.
 */
export function priceRows(profiles: readonly TnProfile[], plans: readonly PricePlan[]): PriceRow[] {
  const keys = recordKeys(profiles.map((it) => (it.kind === 'plan' ? it.plan : it.lease).uuid))
  const listPlans = new ListPlans(plans)
  return profiles
    .map((profile, place) => priceRow(profile, keys[place] as string, listPlans))
    .sort((a, b) => dearness(b) - dearness(a) || endOf(a) - endOf(b))
}

const dearness = (row: PriceRow) => Number(againstListOf(row) === 'dearer')
const endOf = ({ ends }: PriceRow) => ends ?? Number.MAX_VALUE

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
  list: null,
  against: null,
  partly: false,
  unreadable: plan.unreadable,
})

function priceRow(profile: TnProfile, key: string, plans: ListPlans): PriceRow {
  const row = profile.kind === 'plan' ? planRow(profile.plan, key) : leaseLine(profile.lease, key)
  const list =
    profile.kind === 'plan' ? plans.find(profile.plan) : listOfLease(profile.lease, plans)
  if (!list || !row.costs) return row
  const partly = COST_KEYS.some((it) => unreadCost(row, it) || unreadListCost({ list }, it))
  return { ...row, list, against: differencesOf({ ...row, list }), partly }
}

function leaseLine(lease: Lease, key: string): PriceRow {
  const found = leaseCosts(lease)
  return {
    key,
    uuid: lease.uuid,
    name: null,
    lease: {
      tn: known(lease.tn)?.tn ?? null,
      tnorder: lease.tnorder,
      autorenew: lease.autorenew,
    },
    account: lease.account,
    country: null,
    active: null,
    tollFree: null,
    ends: lease.expired_on,
    costs: found?.costs ?? null,
    source: found?.source ?? 'no costs in the record',
    costsAt: found ? `${found.source}.` : '',
    list: null,
    against: null,
    partly: false,
    unreadable: lease.unreadable,
  }
}

/** What stands in the order is beside the plan that stands in the number; that plan is beside the list plan it is of. */
function listOfLease(lease: Lease, plans: ListPlans): ListPrice | null {
  const plan = known(known(lease.tn)?.profile ?? null)
  if (!plan) return null
  const { unreadable } = lease
  const ordered = leaseCosts(lease)?.source === 'tnorder.price'
  if (ordered && hasCosts(plan, unreadable, 'tn.profile.')) {
    const { uuid, name } = plan
    const costsAt = 'tn.profile.'
    return { by: 'lease', uuid, name, active: null, costs: plan, unreadable, costsAt }
  }
  return plans.find(plan)
}

/** The text that a search of prices looks through. */
export const priceText = ({ uuid, name, lease, account, country }: PriceRow) =>
  searchable({
    digits: lease?.tn ? searchDigits(lease.tn) : null,
    uuids: [uuid],
    names: [name, lease && known(lease.tnorder)?.state, country, nameOf(account)],
  })

/** Where in the record the name of a row stands: for a lease it is its number. */
export const nameAt = ({ lease }: PriceRow) => (lease ? 'tn.tn' : 'name')

/** What was sent for a cost that could not be read; null for any other. */
export const unreadCost = ({ unreadable, costsAt }: PriceRow, key: CostKey) =>
  unreadAt(unreadable, `${costsAt}${key}`)

/** The same of the list price beside it. */
export const unreadListCost = ({ list }: Pick<PriceRow, 'list'>, key: CostKey) =>
  list && unreadAt(list.unreadable, `${list.costsAt}${key}`)

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

/** How the costs of a row stand beside the list price, those of `keys` alone: how many are what. */
export function standingOf(row: PriceRow, keys: readonly CostKey[]) {
  const standing = { dearer: 0, cheaper: 0, same: 0, unknown: 0 }
  for (const key of keys) {
    const it = comparisonOf(row, key)
    const listUnread = unreadListCost(row, key)
    const said = row.costs?.[key] != null || row.list?.costs[key] != null
    if (it) standing[standingIn(it)]++
    else if (said || unreadCost(row, key) || listUnread) standing.unknown++
  }
  return standing
}

/** How a cost stands beside the list price. */
export function standingIn({ difference }: Pick<Comparison, 'difference'>) {
  const sign = signOf(difference)
  return sign > 0 ? 'dearer' : sign < 0 ? 'cheaper' : 'same'
}

/** Every cost but those of the number itself. */
export const OTHER_COSTS = COST_KEYS.filter((key) => key !== 'nrc' && key !== 'mrc')

/** What there is to say of them all, in words: "15 dearer, 5 same"; '' where there is none. */
export function otherCosts(row: PriceRow) {
  const standing = standingOf(row, OTHER_COSTS)
  const { unknown, ...known } = standing
  const words = Object.entries(known).flatMap(([word, count]) => (count ? `${count} ${word}` : []))
  return [...words, ...(unknown ? [`${unknown} not known`] : [])].join(', ')
}

/** The special prices whose list price is this plan, as far as the others that it could be are known. */
export const specialPricesOn = (
  plan: PricePlan,
  profiles: readonly TnProfile[],
  plans: readonly PricePlan[],
) =>
  priceRows(profiles, plans.includes(plan) ? plans : [plan, ...plans]).filter(
    ({ list }) => list?.uuid && plan.uuid && sameUuid(list.uuid, plan.uuid),
  )
