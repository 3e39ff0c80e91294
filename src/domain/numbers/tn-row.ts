import { type FindingId, findingsOf } from '#domain/findings/rules.ts'
import { type LeaseRow, leaseRowReader, numberOf } from '#domain/record/lease-row.ts'
import { known } from '#domain/record/related.ts'
import { searchDigits } from '#domain/text/telephone-number.ts'

/** One number of the list. */
export type TnRow = LeaseRow & {
  /** Place in the API's list, from 0: the identity of a row, since uuids can repeat or be missing. */
  position: number
  /** The rules this number fails, worst first. */
  findings: readonly FindingId[]
}

/** Makes a reader for the rows of one list. It answers null where a record is not an object. `now` is milliseconds UTC. */
export function tnRowReader() {
  const read = leaseRowReader()
  return (record: unknown, position: number, now: number): TnRow | null => {
    const row = read(record)
    return row && { ...row, position, findings: findingsOf(row, now) }
  }
}

/**
 * The lower-case text that a search looks through: names, uuids, state and the digits of the number, with the
 * country code where that is known.
 */
export function searchText(row: TnRow) {
  const tn = numberOf(row)
  const digits = tn === null ? '' : searchDigits(tn)
  const order = known(row.tnorder)
  const relations = [row.account, row.messaging_profile, row.sip_connection, row.sip_control_app]
  let text = digits
  for (const part of [row.uuid, order?.state, order?.uuid]) if (part) text += `\n${part}`
  for (const relation of relations) {
    const name = known(relation)?.name
    if (name) text += `\n${name}`
  }
  return text.toLowerCase()
}
