import { endSeverity } from '#domain/findings/end-severity.ts'
import { foundBy } from '#domain/findings/found.ts'
import { type FindingId, gradeOf } from '#domain/findings/grades.ts'
import { RULES } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { type Tone, toneOf } from '#ui/value/lease/badges.tsx'

/** The colour of each field that something is wrong with, by its path. `failed` are the rules, worst first. */
export function fieldTones(row: LeaseRow, failed: readonly FindingId[]): ReadonlyMap<string, Tone> {
  const tones = new Map<string, Tone>()
  const end = endSeverity(row, failed)
  if (end) tones.set('expired_on', toneOf(end))
  for (const id of failed) {
    // What cannot be read is marked where it stands.
    if (id === 'D1') continue
    const tone = toneOf(gradeOf(id, row).severity)
    for (const path of pathsOf(id, row)) if (!tones.has(path)) tones.set(path, tone)
  }
  return tones
}

/** What is wrong itself, without what only makes it matter; of a strange owner the card shows no more than whose it is. */
const pathsOf = (id: FindingId, row: LeaseRow) =>
  id === 'I4'
    ? foundBy(id, row).map(({ path }) => path.replace(/^(\w+\.account)\.uuid$/, '$1'))
    : RULES[id].path.split(', ')
