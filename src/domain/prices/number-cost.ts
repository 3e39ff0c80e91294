import { leaseCosts } from '#domain/record/schema/lease.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { known, type Related } from '#domain/record/schema/related.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import { ListPlans } from './list-price.ts'

/** Where the cost of a number was found. */
export type CostSource = 'special price' | 'order' | 'plan'

/** What a number costs once or a month, and where that was found. */
export type FoundCost = { amount: Decimal; from: CostSource }

/** What a number costs; null where nobody knows. */
export type NumberCost = { monthly: FoundCost | null; oneOff: FoundCost | null }

type NumberCosts = { nrc: Decimal | null; mrc: Decimal | null }
type PlanOfNumber = { uuid: string | null; name: string | null } & Partial<NumberCosts>

/** What of a number decides what it costs. */
export type CostRow = {
  uuid: string | null
  account: Related<{ uuid: string | null }>
  tn: Related<{ profile?: Related<PlanOfNumber> }>
  tnorder: Related<{ price?: Related<NumberCosts> }>
}

/** Says what numbers cost: the special price where there is one, else what their order says, else their plan. */
export class NumberCosting {
  readonly #leases = new Map<string, NumberCosts>()
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
        const found = leaseCosts(profile.lease)
        if (found) this.#leases.set(foldUuid(profile.lease.uuid), found.costs)
      }
    }
    for (const [account, plans] of byAccount) this.#special.set(account, new ListPlans(plans))
  }

  /** What a number costs; each of the two is looked for by itself. */
  costOf(row: CostRow): NumberCost {
    const plan = known(known(row.tn)?.profile ?? null)
    const found: [CostSource, Partial<NumberCosts> | null][] = [
      ['special price', this.#specialOf(row, plan)],
      ['order', known(known(row.tnorder)?.price ?? null)],
      ['plan', plan],
      ['plan', plan && (this.#list.find(plan)?.costs ?? null)],
    ]
    return { monthly: first(found, 'mrc'), oneOff: first(found, 'nrc') }
  }

  #specialOf(row: CostRow, plan: PlanOfNumber | null) {
    const own = row.uuid && this.#leases.get(foldUuid(row.uuid))
    if (own) return own
    if (!plan) return null
    const account = foldUuid(known(row.account)?.uuid ?? '')
    const agreed = account ? this.#special.get(account)?.find(plan) : null
    return (agreed ?? this.#special.get('')?.find(plan))?.costs ?? null
  }
}

function first(found: [CostSource, Partial<NumberCosts> | null][], key: keyof NumberCosts) {
  for (const [from, costs] of found) {
    const amount = costs?.[key]
    if (amount != null) return { amount, from }
  }
  return null
}
