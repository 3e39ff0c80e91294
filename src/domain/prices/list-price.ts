import { COST_KEYS, type CostKey } from '#domain/record/schema/cost-keys.ts'
import type { Costs, PricePlan } from '#domain/record/schema/price-plan.ts'
import { type Unreadable, unreadAt } from '#domain/record/unreadable.ts'
import { percentAbove, subtract } from '#domain/text/arithmetic.ts'
import { compareDecimals, type Decimal } from '#domain/text/decimal.ts'
import { foldUuid } from '#domain/text/uuid.ts'

/** The price that a special price stands beside. */
export type ListPrice = {
  /** How it was found: the list plan of its uuid, the one of its name, or the plan that stands in the lease itself. */
  by: 'uuid' | 'name' | 'lease'
  uuid: string | null
  name: string | null
  active: boolean | null
  costs: Costs
  /** Its own fields that could not be read, and what comes before the keys of its costs in their paths. */
  unreadable: readonly Unreadable[]
  costsAt: string
}

/** Finds list plans by what a special price says of itself. */
export class ListPlans {
  readonly #byUuid = new Map<string, PricePlan>()
  /** null where several of one name differ in their costs: then nobody knows which is meant. */
  readonly #byName = new Map<string, PricePlan | null>()

  constructor(plans: readonly PricePlan[]) {
    for (const plan of plans) {
      if (plan.uuid && !this.#byUuid.has(foldUuid(plan.uuid))) {
        this.#byUuid.set(foldUuid(plan.uuid), plan)
      }
      if (plan.name === null) continue
      const other = this.#byName.get(plan.name)
      this.#byName.set(plan.name, other === undefined || agree(other, plan) ? plan : null)
    }
  }

  /** The list plan of a uuid, else of a name; null where there is none, or several that differ. */
  find({ uuid, name }: { uuid: string | null; name: string | null }): ListPrice | null {
    const same = uuid && this.#byUuid.get(foldUuid(uuid))
    if (same) return listPrice(same, 'uuid')
    const named = name === null ? null : this.#byName.get(name)
    return named ? listPrice(named, 'name') : null
  }
}

const listPrice = (plan: PricePlan, by: ListPrice['by']): ListPrice => ({
  by,
  uuid: plan.uuid,
  name: plan.name,
  active: plan.is_active,
  costs: plan,
  unreadable: plan.unreadable,
  costsAt: '',
})

/** Plans of the same costs, as far as they can be read. */
const agree = (a: PricePlan | null, b: PricePlan) =>
  a !== null &&
  COST_KEYS.every((key) => a[key] === b[key] && !unreadAt([...a.unreadable, ...b.unreadable], key))

/** One cost beside the list price; `difference` is special minus list, so above zero is dearer. */
export type Comparison = {
  key: CostKey
  special: Decimal
  list: Decimal
  difference: Decimal
  /** See percentAbove. */
  percent: Decimal | null
}

/** One cost beside the list price; null where either is not known. */
export function comparisonOf(
  { costs, list }: { costs: Costs | null; list: ListPrice | null },
  key: CostKey,
): Comparison | null {
  const [special, listed] = [costs?.[key] ?? null, list?.costs[key] ?? null]
  if (special === null || listed === null) return null
  const difference = subtract(special, listed)
  return { key, special, list: listed, difference, percent: percentAbove(special, listed) }
}

/** Every cost that differs from the list price, dearest first. */
export const differencesOf = (row: { costs: Costs | null; list: ListPrice | null }) =>
  COST_KEYS.flatMap((key) => {
    const it = comparisonOf(row, key)
    return it && compareDecimals(it.special, it.list) !== 0 ? [it] : []
  }).sort((a, b) => compareDecimals(b.difference, a.difference))
