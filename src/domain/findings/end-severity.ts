import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { type FindingId, gradeOf, type Severity } from './grades.ts'

/** The rules that are about the end of a number. */
const ABOUT_END: readonly FindingId[] = ['E2', 'E1', 'E4']

/**
 * How grave it is when a number ends, which is the colour of its end date everywhere; null where no rule about it
 * fails. `failed` are the rules that the number fails.
 */
export function endSeverity(row: LeaseRow, failed: readonly FindingId[]): Severity | null {
  const id = ABOUT_END.find((rule) => failed.includes(rule))
  return id ? gradeOf(id, row).severity : null
}
