import { useCallback } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { Accounts } from '#domain/overview/account-facts.ts'
import { Attention } from '#domain/overview/attention.ts'
import { Connections } from '#domain/overview/connections.ts'
import { Expiring } from '#domain/overview/expiring.ts'
import { Headlines } from '#domain/overview/headlines.ts'
import { dayOf, startOfDay } from '#domain/overview/local-day.ts'
import { Weeks } from '#domain/overview/weeks.ts'
import { NumberCosting } from '#domain/prices/number-cost.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { usePass } from '#ui/use-pass.ts'

/** How far the list has come, for what may be said of it. */
export type ListState = {
  /** More of it is on its way. */
  pending: boolean
  /** Every number of the account is here and was looked at. */
  whole: boolean
  /** Numbers that are here. */
  numbers: number
  /** The account has none: the whole list is here and says so. */
  none: boolean
}

/** What is said where no number is here, and nobody said that there is none. */
export const NOTHING_KNOWN = 'Nothing is known of numbers here.'

/**
 * The moment at which a day begins, in a zone (IANA name), that an address names, `2026-12-01`; null where it names
 * none, or the day of `now` (milliseconds UTC), undefined where it cannot be read.
 */
export function asOfIn(text: string | null, now: number, zone: string) {
  if (text === null || text === dayOf(now, zone)) return null
  return startOfDay(text, zone) ?? undefined
}

/** What the list says is wrong, hangs together, and belongs to whom; days are those of a zone (IANA name). */
export function useSummary(list: TnList | undefined, zone: string) {
  const now = list?.askedAt ?? 0
  const begin = useCallback(() => {
    const attention = new Attention()
    const connections = new Connections(now)
    const accounts = new Accounts()
    const headlines = new Headlines(now, zone)
    let withFindings = 0
    return {
      add(row: TnRow) {
        attention.add(row)
        connections.add(row)
        accounts.add(row)
        headlines.add(row)
        if (row.findings.length > 0) withFindings++
      },
      result: () => ({
        lines: attention.result(),
        connections: connections.result(),
        accounts: accounts.result(),
        headlines: headlines.result(),
        withFindings,
      }),
    }
  }, [now, zone])
  return usePass(list, begin, { early: true })
}

/** What the overview says of the numbers but for their ends. */
export type Summary = NonNullable<ReturnType<typeof useSummary>>['result']

const none: readonly never[] = []

/**
 * When numbers end, as of a moment (milliseconds UTC), or as of the list where that is null; with what they cost a
 * month as far as that is known: by the special prices where those are. Weeks are of the days of a zone (IANA name).
 */
export function useEnds(
  list: TnList | undefined,
  asOf: number | null,
  special: readonly TnProfile[] | null,
  zone: string,
) {
  const askedAt = list?.askedAt ?? 0
  const plans = list?.complete && list.plans.length > 0 ? list.plans : none
  const begin = useCallback(() => {
    const now = asOf ?? askedAt
    const expiring = new Expiring(now, { shifted: asOf !== null })
    const weeks = new Weeks(now, zone)
    const costing = new NumberCosting(special ?? none, plans, askedAt)
    return {
      add(row: TnRow) {
        const cost = costing.costOf(row).monthly
        const monthly = cost.is === 'known' ? cost.amount : null
        expiring.add(row, monthly)
        weeks.add(row, monthly)
      },
      result: () => ({ asOf: now, buckets: expiring.result(), ...weeks.result() }),
    }
  }, [asOf, askedAt, special, plans, zone])
  return usePass(list, begin, { early: true })
}

/** What the overview says of when numbers end. */
export type Ends = NonNullable<ReturnType<typeof useEnds>>['result']
