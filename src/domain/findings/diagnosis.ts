import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { type Found, foundBy } from './found.ts'
import { type FindingId, gradeOf, type Severity } from './grades.ts'
import { reasonOf } from './reasons.ts'
import { checkOf, RULES, type Verdict } from './rules.ts'
import { type InList, verdictsOf } from './verdicts.ts'

/** What one rule says of a number. */
export type Judgement = {
  id: FindingId
  verdict: Verdict
  severity: Severity
  /** What is wrong where it fails, else what the rule looks at. */
  title: string
  /** Why, in a sentence. */
  reason: string
  /** Where it looked, and what stands there. */
  found: Found[]
  /** What a person should check. */
  check: string
}

/** What every rule says of a number: the failed ones, then those that could not be checked, then the passed; each worst first. */
export function diagnose(row: LeaseRow, inList: InList): Judgement[] {
  const { failed, passed, unknown } = verdictsOf(row, inList)
  const listed = inList.whole && inList.listed !== null
  const judged = (ids: readonly FindingId[], verdict: Verdict) =>
    ids.map((id): Judgement => {
      const { severity, title } = gradeOf(id, row)
      return {
        id,
        verdict,
        severity,
        title: verdict === 'fail' ? title : RULES[id].topic,
        reason: reasonOf(id, verdict, row, { listed, now: inList.now }),
        found: foundBy(id, row),
        check: checkOf(id, row),
      }
    })
  return [...judged(failed, 'fail'), ...judged(unknown, 'unknown'), ...judged(passed, 'pass')]
}
