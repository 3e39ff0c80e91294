import { UNKNOWN, UNREADABLE } from '#domain/query/row-query.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { Sum, type Total } from '#domain/text/arithmetic.ts'
import type { Decimal } from '#domain/text/decimal.ts'

/** Whether numbers renew by themselves. */
export const RENEWALS = ['off', 'on', 'unknown'] as const
export type Renewal = (typeof RENEWALS)[number]

/** The values of the auto-renew facet that each of them is. */
export const RENEWAL_VALUES: Record<Renewal, readonly string[]> = {
  off: ['no'],
  on: ['yes'],
  unknown: [UNKNOWN, UNREADABLE],
}

/** How many numbers there are of each, and what they cost a month as far as that is known. */
export type Tallied = { numbers: number; byRenewal: Record<Renewal, number>; monthly: Total }

/** Counts numbers by auto-renew. */
export class RenewalTally {
  readonly #counts: Record<Renewal, number> = { off: 0, on: 0, unknown: 0 }
  readonly #monthly = new Sum()

  /** Counts a number; `monthly` is what it costs a month, null where nobody knows. */
  add({ autorenew }: Pick<TnRow, 'autorenew'>, monthly: Decimal | null) {
    this.#counts[autorenew === null ? 'unknown' : autorenew ? 'on' : 'off']++
    this.#monthly.add(monthly)
  }

  result(): Tallied {
    const { off, on, unknown } = this.#counts
    const monthly = this.#monthly.result()
    return { numbers: off + on + unknown, byRenewal: { off, on, unknown }, monthly }
  }
}
