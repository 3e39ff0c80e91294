import { type Lease, leaseCosts } from '#domain/record/schema/lease.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { known, within } from '#domain/record/schema/related.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { type Unreadable, unreadAt } from '#domain/record/unreadable.ts'
import { compareDecimals, type Decimal } from '#domain/text/decimal.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import { ListPlans } from './list-price.ts'
import { type Doubt, SpecialPlans } from './special-plans.ts'

/** The two costs of a number itself, and the keys that records have them under. */
export const COST_NAMES = ['monthly', 'oneoff'] as const
export type CostName = (typeof COST_NAMES)[number]
const KEYS = { monthly: 'mrc', oneoff: 'nrc' } as const satisfies Record<CostName, string>
type Key = (typeof KEYS)[CostName]

/** Where the cost of a number was found. */
export type CostSource = 'special price' | 'order' | 'price plan'

/**
 * What a number costs, and where that was found; what was sent in place of it where that cannot be read; why nobody knows whether
 * a special price holds that says something else; else whether something that could say it was not included by the API,
 * or nothing says it.
 */
export type FoundCost =
  | { is: 'known'; amount: Decimal; from: CostSource }
  | { is: 'unreadable'; unread: Unreadable }
  | { is: 'unsure'; doubt: Doubt }
  | { is: 'not included' | 'not said' }

export type NumberCost = Readonly<Record<CostName, FoundCost>>

/** What of a number decides what it costs. */
export type CostRow = Pick<LeaseRow, 'uuid' | 'account' | 'tn' | 'tnorder' | 'unreadable'>

type Candidate = {
  from: CostSource
  costs: Readonly<Record<Key, Decimal | null>> | null
  /** Of the record that the costs stand in, and where they do. */
  unreadable: readonly Unreadable[]
  at: string
  /** Why it may not count at all. */
  doubt?: Doubt | null
}

/** Says what numbers cost: the special price where there is one, else what their order says, else their plan. */
export class NumberCosting {
  readonly #leases = new Map<string, Lease>()
  readonly #special: SpecialPlans
  readonly #list: ListPlans

  /** `special` and `plans` are the special prices and list plans as far as they are known; `now` is milliseconds UTC. */
  constructor(special: readonly TnProfile[], plans: readonly PricePlan[], now: number) {
    this.#list = new ListPlans(plans)
    this.#special = new SpecialPlans(special, now)
    for (const profile of special) {
      if (profile.kind === 'plan' || !profile.lease.uuid) continue
      this.#leases.set(foldUuid(profile.lease.uuid), profile.lease)
    }
  }

  /** What a number costs; each of the two is looked for by itself. */
  costOf(row: CostRow): NumberCost {
    const candidates = this.#candidatesOf(row)
    return { monthly: found(candidates, 'mrc', row), oneoff: found(candidates, 'nrc', row) }
  }

  #candidatesOf(row: CostRow): Candidate[] {
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

  #specialOf(row: CostRow, plan: { uuid: string | null; name: string | null } | null): Candidate[] {
    const from = 'special price'
    const own = row.uuid ? this.#leases.get(foldUuid(row.uuid)) : undefined
    const costs = own && leaseCosts(own)
    if (own && costs) {
      const { unreadable } = own
      return [{ from, costs: costs.costs, unreadable, at: `${costs.source}.` }]
    }
    if (!plan) return []
    return this.#special
      .of(row.account, plan)
      .map(({ plan, doubt }) => ({ from, costs: plan, unreadable: plan.unreadable, at: '', doubt }))
  }
}

/**
 * The first that says it. One that cannot be read may be what counts, so that nobody knows; one that may not count
 * leaves open what does, unless what comes after it says the same.
 */
function found(candidates: readonly Candidate[], key: Key, row: CostRow): FoundCost {
  let open: { amount: Decimal; doubt: Doubt } | null = null
  for (const { from, costs, unreadable, at, doubt } of candidates) {
    const unread = unreadAt(unreadable, at + key)
    if (unread) return open ? { is: 'unsure', doubt: open.doubt } : { is: 'unreadable', unread }
    const amount = costs?.[key] ?? null
    if (amount === null) continue
    if (open && compareDecimals(open.amount, amount) !== 0) break
    if (!doubt) return { is: 'known', amount, from }
    open ??= { amount, doubt }
  }
  if (open) return { is: 'unsure', doubt: open.doubt }
  const price = within(row.tnorder, (it) => it.price)
  const plan = within(row.tn, (it) => it.profile)
  return { is: price === 'unknown' || plan === 'unknown' ? 'not included' : 'not said' }
}
