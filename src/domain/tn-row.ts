import * as v from 'valibot'
import { withCountryCode } from './e164.ts'
import { type FindingId, findingsOf } from './findings.ts'
import {
  decimal,
  flag,
  issuePaths,
  known,
  phone,
  type Related,
  related,
  text,
  time,
} from './shapes.ts'

const owner = related(v.object({ uuid: text }))

const LeaseRow = v.object({
  uuid: text,
  expired_on: time,
  autorenew: flag,
  tn: related(v.object({ tn: phone, registered: flag, deleted_on: time })),
  account: related(v.object({ uuid: text, name: text, balance: decimal })),
  tnorder: related(v.object({ uuid: text, state: text, autorenew: flag, account: owner })),
  messaging_profile: related(
    v.object({ uuid: text, name: text, callback_url: text, account: owner }),
  ),
  sip_connection: related(v.object({ uuid: text, name: text, is_active: flag, account: owner })),
  sip_control_app: related(v.object({ uuid: text, name: text, is_active: flag, account: owner })),
})
type LeaseRow = v.InferOutput<typeof LeaseRow>

/** One number of the list: what the table, search, facets, findings and lookup need of a lease. */
export type TnRow = LeaseRow & {
  /** Place in the API's list, from 0: the identity of a row, since uuids can repeat or be missing. */
  position: number
  /** JSON paths of fields that could not be read. */
  unreadable: readonly string[]
  /** The rules this number fails, worst first. */
  findings: readonly FindingId[]
}

/** The row of one lease record; null where the record is not an object. `now` is milliseconds UTC. */
export function tnRow(record: unknown, position: number, now: number): TnRow | null {
  const result = v.safeParse(LeaseRow, record)
  if (!result.typed) return null
  const row = { ...result.output, position, unreadable: issuePaths(result.issues) }
  return { ...row, findings: findingsOf(row, now) }
}

/** The telephone number of a row as an integer of its digits, or null. */
export const numberOf = (row: Pick<TnRow, 'tn'>) => known(row.tn)?.tn ?? null

/** What a relation is called on screen: its name, else its uuid; null where there is nothing to say. */
export function nameOf(relation: Related<{ uuid: string | null; name: string | null }>) {
  const record = known(relation)
  return record ? (record.name ?? record.uuid) : null
}

/**
 * The lower-case text that a search looks through: names, uuids, state and the digits of the number,
 * with the country code where a ten-digit number came without one.
 */
export function searchText(row: TnRow) {
  const tn = numberOf(row)
  const digits = tn === null ? '' : withCountryCode(tn)
  const order = known(row.tnorder)
  const relations = [row.account, row.messaging_profile, row.sip_connection, row.sip_control_app]
  const names = relations.map((relation) => known(relation)?.name)
  return [digits, row.uuid, order?.state, order?.uuid, ...names]
    .filter(Boolean)
    .join('\n')
    .toLowerCase()
}
