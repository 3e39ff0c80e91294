import { withCountryCode } from './e164.ts'
import { FINDING_IDS, type FindingId } from './findings.ts'
import { known } from './shapes.ts'
import { numberOf, type TnRow } from './tn-row.ts'

/** True while a lease holds its number: not deleted, and not past its end with auto-renew off. */
export const isCurrent = (row: TnRow, now: number) =>
  (known(row.tn)?.deleted_on ?? null) === null &&
  !(row.autorenew === false && row.expired_on !== null && row.expired_on < now)

/** The places of rows whose number another current lease of the list holds too. `now` is milliseconds UTC. */
export function doubleLeases(rows: readonly TnRow[], now: number) {
  const placesOf = new Map<string, number[]>()
  rows.forEach((row, place) => {
    const tn = numberOf(row)
    if (tn === null || !isCurrent(row, now)) return
    const key = withCountryCode(tn)
    const places = placesOf.get(key)
    if (places) places.push(place)
    else placesOf.set(key, [place])
  })
  return [...placesOf.values()].filter((places) => places.length > 1).flat()
}

/** The row with finding I3, at its place among the findings. */
export function leasedTwice(row: TnRow): TnRow {
  const failed = new Set<FindingId>(row.findings).add('I3')
  return { ...row, findings: FINDING_IDS.filter((id) => failed.has(id)) }
}
