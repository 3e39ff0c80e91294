import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import { isCurrent } from './double-leases.ts'
import { FINDING_IDS, type FindingId, worstFirst } from './grades.ts'
import { RULES } from './rules.ts'

/** What the rules say of a number, each worst first. */
export type Verdicts = { failed: FindingId[]; passed: FindingId[]; unknown: FindingId[] }

export type InList = {
  /** The row of the number in the list; null where that does not hold it. */
  listed: (LeaseRow & { findings: readonly FindingId[] }) | null
  /** Every number of the account is in the list. */
  whole: boolean
  /** Another lease of the number may be current, which nobody can tell; see mayBeLeasedTwice(). */
  rival: boolean
  /** Milliseconds UTC. */
  now: number
}

/**
 * Every rule on one number. That it is leased twice shows where two leases of it are in the list; that it is not, only
 * the whole list can tell, and only where the number and what makes its leases current can be read.
 */
export function verdictsOf(row: LeaseRow, { listed, whole, rival, now }: InList): Verdicts {
  const leasedTwice = () => {
    if (listed?.findings.includes('I3')) return 'fail'
    const known =
      listed && whole && !rival && numberOf(listed) !== null && isCurrent(listed, now) !== null
    return known ? 'pass' : 'unknown'
  }
  const verdictOf = (id: FindingId) => (id === 'I3' ? leasedTwice() : RULES[id].test(row, now))
  const all = worstFirst(FINDING_IDS, row)
  return {
    failed: all.filter((id) => verdictOf(id) === 'fail'),
    passed: all.filter((id) => verdictOf(id) === 'pass'),
    unknown: all.filter((id) => verdictOf(id) === 'unknown'),
  }
}
