import type { Severity } from '#domain/findings/grades.ts'
import type { Verdict } from '#domain/findings/rules.ts'
import { COST_KEYS } from '#domain/record/schema/cost-keys.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { signOf } from '#domain/text/decimal.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import { againstListOf, type PriceRow, unreadCost } from './price-row.ts'

type PriceRule = {
  severity: Severity
  /** What is wrong, in a few words. */
  title: string
  /** What a person should do about it. */
  check: string
  /** `now` is milliseconds UTC. */
  test: (row: PriceRow, now: number) => Verdict
}

const verdict = (fails: boolean | null): Verdict =>
  fails === null ? 'unknown' : fails ? 'fail' : 'pass'

/** Every rule on a price, worst first. */
export const PRICE_RULES = {
  P3: {
    severity: 'high',
    title: 'Ended',
    check: 'The special price is over: the list price may hold by now.',
    test: (row, now) => verdict(ended(row, now, (left) => left < 0)),
  },
  P1: {
    severity: 'medium',
    title: 'Ends within 30 days',
    check: 'Agree on a new price before the list price holds again.',
    test: (row, now) => verdict(ended(row, now, (left) => left >= 0 && left <= 30 * DAY)),
  },
  P2: {
    severity: 'medium',
    title: 'Dearer than list',
    check: 'The list price is lower: ask for it.',
    test: (row) => {
      const against = againstListOf(row)
      return verdict(against && against === 'dearer')
    },
  },
  P4: {
    severity: 'low',
    title: 'Zero, negative or inactive',
    check: 'Check whether that is meant.',
    test: (row) => {
      if (oddities(row).length > 0) return 'fail'
      const unread = COST_KEYS.some((key) => unreadCost(row, key))
      return row.costs === null || unread || isUnread(row, 'is_active') ? 'unknown' : 'pass'
    },
  },
} as const satisfies Record<string, PriceRule>

export type PriceFindingId = keyof typeof PRICE_RULES

/** Rule names, worst first. */
export const PRICE_FINDING_IDS = Object.keys(PRICE_RULES) as PriceFindingId[]

/** The rules a price fails, worst first. `now` is milliseconds UTC. */
export const priceFindingsOf = (row: PriceRow, now: number) =>
  PRICE_FINDING_IDS.filter((id) => PRICE_RULES[id].test(row, now) === 'fail')

/** How grave it is when a price ends: the colour of its date; null where no rule about it fails. */
export function endSeverityOf(row: PriceRow, now: number): Severity | null {
  const failed = (['P3', 'P1'] as const).find((id) => PRICE_RULES[id].test(row, now) === 'fail')
  return failed ? PRICE_RULES[failed].severity : null
}

/**
 * What is odd about a price, in words: it is on an inactive plan, a cost is below zero, or the month costs nothing. A
 * price of zero for anything else is common: most services cost nothing to set up.
 */
export function oddities({ active, list, costs }: PriceRow): string[] {
  const negative = COST_KEYS.filter((key) => costs?.[key] && signOf(costs[key]) < 0)
  return [
    active === false && 'The plan is inactive',
    active !== false && list?.active === false && 'The list plan is inactive',
    ...negative.map((key) => `${key} is negative`),
    costs?.mrc && signOf(costs.mrc) === 0 && 'mrc is zero',
  ].filter((it) => typeof it === 'string')
}

/**
 * Whether what is left of a price passes a test; null where that is not known. A price without an end never ends, and
 * the end of a lease is one only where it does not renew.
 */
function ended(row: PriceRow, now: number, test: (left: number) => boolean) {
  if (row.lease && row.lease.autorenew !== false) return row.lease.autorenew ? false : null
  if (row.ends === null) return isUnread(row, 'expired_on') ? null : false
  return test(row.ends - now)
}

const isUnread = ({ unreadable }: PriceRow, path: string) => unreadAt(unreadable, path) !== null
