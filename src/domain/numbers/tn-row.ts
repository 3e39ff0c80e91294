import type { FindingId } from '#domain/findings/rules.ts'
import { searchable } from '#domain/query/search-text.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { known, numberOf } from '#domain/record/related.ts'
import { searchDigits } from '#domain/text/telephone-number.ts'

/** What a refresh can bring of a row. */
export type Change = 'new' | 'changed'

/** One number of the list. */
export type TnRow = LeaseRow & {
  /** Place in the API's list, from 0: the identity of a row, since uuids can repeat or be missing. */
  position: number
  /** The rules this number fails, worst first. */
  findings: readonly FindingId[]
  /** What the last refresh brought. */
  change?: Change
}

/**
 * The text that a search looks through: the number, with its country code where that is known, uuids, the state, the
 * relations as they are called on screen, and what could not be read as it was sent.
 */
export function searchText(row: TnRow) {
  const tn = numberOf(row)
  const order = known(row.tnorder)
  const relations = [
    known(row.account),
    known(row.messaging_profile),
    known(row.sip_connection),
    known(row.sip_control_app),
  ]
  return searchable({
    digits: tn === null ? null : searchDigits(tn),
    uuids: [row.uuid, order?.uuid, ...relations.map((it) => (it?.name ? null : it?.uuid))],
    names: [
      order?.state,
      ...relations.map((it) => it?.name),
      ...row.unreadable.map(({ sent }) => sent),
    ],
  })
}
