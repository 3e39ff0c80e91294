import { findingsOf } from '#domain/findings/rules.ts'
import { leaseRowReader } from '#domain/record/lease-row.ts'
import type { TnRow } from './tn-row.ts'

/** Makes a reader for the rows of one list. It answers null where a record is not an object. `now` is milliseconds UTC. */
export function tnRowReader() {
  const read = leaseRowReader()
  return (record: unknown, position: number, now: number): TnRow | null => {
    const row = read(record)
    return row && { ...row, position, findings: findingsOf(row, now) }
  }
}
