import type { LeaseRow } from '#domain/record/lease-row.ts'
import { numberOf } from '#domain/record/related.ts'
import { isCurrent } from './double-leases.ts'
import { FINDING_IDS, type FindingId, gradeOf, RULES, SEVERITIES } from './rules.ts'

/** What the rules say of a number, each worst first. */
export type Verdicts = { failed: FindingId[]; passed: FindingId[]; unknown: FindingId[] }

/**
 * Every rule on one number. Whether a number is leased twice only the whole list can tell: `listed` is its
 * row there, null where the list is not complete or does not hold it. That is unknown, too, where the number or
 * what makes its lease current cannot be read. `now` is milliseconds UTC.
 */
export function verdictsOf(
  row: LeaseRow,
  listed: (LeaseRow & { findings: readonly FindingId[] }) | null,
  now: number,
): Verdicts {
  const verdictOf = (id: FindingId) => {
    if (id !== 'I3') return RULES[id].test(row, now)
    if (!listed || numberOf(listed) === null || isCurrent(listed, now) === null) return 'unknown'
    return listed.findings.includes('I3') ? 'fail' : 'pass'
  }
  const all = [...FINDING_IDS].sort((a, b) => rankOf(a, row) - rankOf(b, row))
  return {
    failed: all.filter((id) => verdictOf(id) === 'fail'),
    passed: all.filter((id) => verdictOf(id) === 'pass'),
    unknown: all.filter((id) => verdictOf(id) === 'unknown'),
  }
}

const rankOf = (id: FindingId, row: LeaseRow) => SEVERITIES.indexOf(gradeOf(id, row).severity)
