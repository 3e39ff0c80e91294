import * as v from 'valibot'
import { withCountryCode } from './e164.ts'
import { type FindingId, findingsOf } from './findings.ts'
import { PricePlan } from './price-plan.ts'
import {
  decimal,
  flag,
  issuePaths,
  keysOf,
  known,
  phone,
  type Related,
  related,
  shared,
  text,
  time,
  url,
} from './shapes.ts'

type Share = <T>(relation: v.GenericSchema<unknown, T>) => v.GenericSchema<unknown, T>

const owner = related(v.object({ uuid: text }))

const leaseRow = (share: Share) =>
  v.object({
    uuid: text,
    expired_on: time,
    autorenew: flag,
    tn: related(v.object({ tn: phone, registered: flag, deleted_on: time })),
    account: share(related(v.object({ uuid: text, name: text, balance: decimal }))),
    tnorder: share(related(v.object({ uuid: text, state: text, autorenew: flag, account: owner }))),
    messaging_profile: share(
      related(v.object({ uuid: text, name: text, callback_url: url, account: owner })),
    ),
    sip_connection: share(
      related(v.object({ uuid: text, name: text, is_active: flag, account: owner })),
    ),
    sip_control_app: share(
      related(v.object({ uuid: text, name: text, is_active: flag, account: owner })),
    ),
  })
type LeaseRow = v.InferOutput<ReturnType<typeof leaseRow>>

/** One number of the list: what the table, search, facets, findings and lookup need of a lease. */
export type TnRow = LeaseRow & {
  /** Place in the API's list, from 0: the identity of a row, since uuids can repeat or be missing. */
  position: number
  /** JSON paths of fields that could not be read. */
  unreadable: readonly string[]
  /** The rules this number fails, worst first. */
  findings: readonly FindingId[]
}

/** Makes a reader for the rows of one list, which share the relations that are alike. */
export function rowReader() {
  const LeaseRow = leaseRow(shared)
  return (record: unknown, position: number, now: number) => read(LeaseRow, record, position, now)
}

/** The row of one lease record; null where the record is not an object. `now` is milliseconds UTC. */
export const tnRow = (record: unknown, position: number, now: number) =>
  read(LeaseRow, record, position, now)

const LeaseRow = leaseRow((relation) => relation)

function read(schema: typeof LeaseRow, record: unknown, position: number, now: number) {
  const result = v.safeParse(schema, record)
  if (!result.typed) return null
  const unreadable = result.issues ? issuePaths(result.issues) : NOTHING
  const row: TnRow = { ...result.output, position, unreadable, findings: NOTHING }
  return Object.assign(row, { findings: findingsOf(row, now) })
}

const NOTHING: readonly never[] = []

/** The keys of a record that reading a list looks at, leases and price plans alike. */
export const listKeys = () => keysOf(LeaseRow, PricePlan)

/** The telephone number of a row as an integer of its digits, or null. */
export const numberOf = (row: Pick<TnRow, 'tn'>) => known(row.tn)?.tn ?? null

/** What a relation is called on screen: its name, else its uuid; null where there is nothing to say. */
export function nameOf(relation: Related<{ uuid: string | null; name: string | null }>) {
  const record = known(relation)
  return record ? record.name || record.uuid || null : null
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
  let text = digits
  for (const part of [row.uuid, order?.state, order?.uuid]) if (part) text += `\n${part}`
  for (const relation of relations) {
    const name = known(relation)?.name
    if (name) text += `\n${name}`
  }
  return text.toLowerCase()
}
