import { type Lease, leaseCosts } from '#domain/record/schema/lease.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { known, within } from '#domain/record/schema/related.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { type Unreadable, unreadAt } from '#domain/record/unreadable.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import { ListPlans } from './list-price.ts'

/** The two costs of a number itself, and the keys that records have them under. */
export const COST_NAMES = ['monthly', 'oneoff'] as const
export type CostName = (typeof COST_NAMES)[number]
const KEYS = { monthly: 'mrc', oneoff: 'nrc' } as const satisfies Record<CostName, string>
type Key = (typeof KEYS)[CostName]

/** Where the cost of a number was found. */
export type CostSource = 'special price' | 'order' | 'price plan'

/**
 * What a number costs, and where that was found; what was sent in place of it where that cannot be read; else whether
 * something that could say it was not included by the API, or nothing says it.
 */
export type FoundCost =
  | { is: 'known'; amount: Decimal; from: CostSource }
  | { is: 'unreadable'; unread: Unreadable }
  | { is: 'not included' | 'not said' }

export type NumberCost = Readonly<Record<CostName, FoundCost>>

/** What of a number decides what it costs. */
export type CostRow = Pick<LeaseRow, 'uuid' | 'account' | 'tn' | 'tnorder' | 'unreadable'>

type Place = {
  from: CostSource
  costs: Readonly<Record<Key, Decimal | null>> | null
  /** Of the record that the costs stand in, and where they do. */
  unreadable: readonly Unreadable[]
  at: string
}

/** Says what numbers cost: the special price where there is one, else what their order says, else their plan. */
export class NumberCosting {
  readonly #leases = new Map<string, Lease>()
  /** Special prices that are plans, by their account's uuid; '' for those of no account in particular. */
  readonly #special = new Map<string, ListPlans>()
  readonly #list: ListPlans

  /** `special` and `plans` are the special prices and list plans as far as they are known; `now` is milliseconds UTC. */
  constructor(special: readonly TnProfile[], plans: readonly PricePlan[], now: number) {
    this.#list = new ListPlans(plans)
    const byAccount = new Map<string, PricePlan[]>()
    for (const profile of special) {
      if (profile.kind === 'plan') {
        const { plan } = profile
        if (plan.expired_on !== null && plan.expired_on < now) continue
        const account = foldUuid(known(plan.account)?.uuid ?? '')
        byAccount.set(account, [...(byAccount.get(account) ?? []), plan])
      } else if (profile.lease.uuid) {
        this.#leases.set(foldUuid(profile.lease.uuid), profile.lease)
      }
    }
    for (const [account, plans] of byAccount) this.#special.set(account, new ListPlans(plans))
  }

  /** What a number costs; each of the two is looked for by itself. */
  costOf(row: CostRow): NumberCost {
    const places = this.#placesOf(row)
    return { monthly: found(places, 'mrc', row), oneoff: found(places, 'nrc', row) }
  }

  #placesOf(row: CostRow): Place[] {
    const { unreadable } = row
    const plan = known(known(row.tn)?.profile ?? null)
    const listed = plan && this.#list.find(plan)
    const price = known(known(row.tnorder)?.price ?? null)
    return [
      ...this.#specialOf(row, plan),
      { from: 'order', costs: price, unreadable, at: 'tnorder.price.' },
      { from: 'price plan', costs: plan, unreadable, at: 'tn.profile.' },
      ...(listed ? [{ from: 'price plan' as const, ...listed, at: '' }] : []),
    ]
  }

  #specialOf(row: CostRow, plan: { uuid: string | null; name: string | null } | null): Place[] {
    const from = 'special price'
    const own = row.uuid ? this.#leases.get(foldUuid(row.uuid)) : undefined
    const costs = own && leaseCosts(own)
    if (own && costs) {
      const { unreadable } = own
      return [{ from, costs: costs.costs, unreadable, at: `${costs.source}.` }]
    }
    if (!plan) return []
    const account = foldUuid(known(row.account)?.uuid ?? '')
    const agreed = account ? this.#special.get(account)?.find(plan) : null
    const special = agreed ?? this.#special.get('')?.find(plan)
    return special ? [{ from, ...special, at: '' }] : []
  }
}

/** The first that says it; one that cannot be read may be what counts, so that nobody knows. */
function found(places: readonly Place[], key: Key, row: CostRow): FoundCost {
  for (const { from, costs, unreadable, at } of places) {
    const unread = unreadAt(unreadable, at + key)
    if (unread) return { is: 'unreadable', unread }
    const amount = costs?.[key] ?? null
    if (amount !== null) return { is: 'known', amount, from }
  }
  const price = within(row.tnorder, (it) => it.price)
  const plan = within(row.tn, (it) => it.profile)
  return { is: price === 'unknown' || plan === 'unknown' ? 'not included' : 'not said' }
}
