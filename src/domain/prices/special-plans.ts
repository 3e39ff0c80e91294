import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { known, type Related } from '#domain/record/schema/related.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { foldUuid } from '#domain/text/uuid.ts'

/** Why nobody knows whether a special price holds for a number, in words. */
export const DOUBTS = {
  end: 'The end of a special price cannot be read',
  account: 'Whose a special price is, or the number, is not known',
  plan: 'Which plan a special price is for cannot be read',
  several: 'Special prices for its plan do not agree',
} as const
export type Doubt = keyof typeof DOUBTS

/** A special price that holds for a number, or that may. */
export type SpecialPlan = { plan: PricePlan; doubt: Doubt | null }

/** '' is no account in particular; null is one that is not known. */
type Special = SpecialPlan & { account: string | null }
type Named = { uuid: string | null; name: string | null }

/** Finds the special prices that are plans by the account and the plan of a number. */
export class SpecialPlans {
  readonly #byUuid = new Map<string, Special[]>()
  readonly #byName = new Map<string, Special[]>()
  /** What they are called cannot be read: they may be for any plan. */
  readonly #unnamed: Special[] = []
  /** Numbers share accounts and plans. */
  readonly #found = new Map<string, readonly SpecialPlan[]>()

  /** Those that ended before `now` (milliseconds UTC) are none any more. */
  constructor(profiles: readonly TnProfile[], now: number) {
    for (const profile of profiles) {
      if (profile.kind !== 'plan') continue
      const { plan } = profile
      if (plan.expired_on !== null && plan.expired_on < now) continue
      this.#add(plan)
    }
  }

  /**
   * What may hold for a number, each looked at before the next: those that nobody is sure of first, one that holds
   * last. Those of its account go before those of no account in particular, a plan's uuid before its name.
   */
  of(account: Related<{ uuid: string | null }>, plan: Named): readonly SpecialPlan[] {
    const owner = ownerOf(account)
    const key = `${owner}\n${plan.uuid}\n${plan.name}`
    const found = this.#found.get(key) ?? this.#find(owner, plan)
    this.#found.set(key, found)
    return found
  }

  #find(owner: string | null, plan: Named): readonly SpecialPlan[] {
    const isOwn = (it: Special) =>
      it.account === null || (it.account !== '' && (owner === null || it.account === owner))
    const own = this.#matching(plan, isOwn).map(
      (it): SpecialPlan =>
        owner === null || it.account === null ? { ...it, doubt: it.doubt ?? 'account' } : it,
    )
    if (own.some(isSure)) return inTurn(own)
    return [...own, ...inTurn(this.#matching(plan, ({ account }) => account === ''))]
  }

  #matching({ uuid, name }: Named, isMeant: (it: Special) => boolean) {
    const same = ((uuid && this.#byUuid.get(foldUuid(uuid))) || []).filter(isMeant)
    const named = ((name !== null && this.#byName.get(name)) || []).filter(isMeant)
    const unnamed = this.#unnamed.filter(isMeant)
    return [...unnamed, ...same, ...(same.some(isSure) ? [] : named)]
  }

  #add(plan: PricePlan) {
    const { uuid, name, unreadable } = plan
    const unread = (path: string) => unreadAt(unreadable, path) !== null
    const doubt = unread('expired_on') ? 'end' : null
    const account = unread('account.uuid') ? null : ownerOf(plan.account, '')
    const special: Special = { plan, account, doubt }
    if (uuid) push(this.#byUuid, foldUuid(uuid), special)
    if (name !== null) push(this.#byName, name, special)
    else if (unread('name') || unread('uuid')) this.#unnamed.push({ ...special, doubt: 'plan' })
  }
}

const isSure = ({ doubt }: SpecialPlan) => doubt === null

/** The doubtful first; of several that hold, all but one are doubtful. */
function inTurn(plans: readonly SpecialPlan[]): SpecialPlan[] {
  const sure = plans.filter(isSure)
  const others = sure.slice(1).map(({ plan }): SpecialPlan => ({ plan, doubt: 'several' }))
  return [...plans.filter((it) => !isSure(it)), ...others, ...sure.slice(0, 1)]
}

/** The uuid of an account, folded; '' for none, null where it is not known. */
function ownerOf(account: Related<{ uuid: string | null }>, unknown: '' | null = null) {
  if (account === 'unknown') return unknown
  const uuid = known(account)?.uuid
  return account === null ? '' : uuid ? foldUuid(uuid) : null
}

function push(map: Map<string, Special[]>, key: string, special: Special) {
  const there = map.get(key)
  if (there) there.push(special)
  else map.set(key, [special])
}
