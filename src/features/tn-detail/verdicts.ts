import { FINDING_IDS, type FindingId, gradeOf, RULES, type Severity } from '#domain/findings.ts'
import type { TnRow } from '#domain/tn-row.ts'

const BY_SEVERITY: Severity[] = ['high', 'medium', 'low', 'info']

/** What the rules say of a number, each worst first. */
export type Verdicts = { failed: FindingId[]; passed: FindingId[]; unknown: FindingId[] }

/**
 * Every rule on one number. Whether a number is leased twice only the whole list can tell: `listed` is its
 * row there, null where the list is not complete or does not hold it. `now` is milliseconds UTC.
 */
export function verdictsOf(row: TnRow, listed: TnRow | null, now: number): Verdicts {
  const verdictOf = (id: FindingId) => {
    if (id !== 'I3') return RULES[id].test(row, now)
    return listed ? (listed.findings.includes('I3') ? 'fail' : 'pass') : 'unknown'
  }
  const all = [...FINDING_IDS].sort((a, b) => rankOf(a, row) - rankOf(b, row))
  return {
    failed: all.filter((id) => verdictOf(id) === 'fail'),
    passed: all.filter((id) => verdictOf(id) === 'pass'),
    unknown: all.filter((id) => verdictOf(id) === 'unknown'),
  }
}

const rankOf = (id: FindingId, row: TnRow) => BY_SEVERITY.indexOf(gradeOf(id, row).severity)
