import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import type { Relation } from '#domain/rows/tn-row.ts'

/** Numbers of relations that are no records: not included by the API, and none. Records are numbered behind them. */
export const UNKNOWN_RELATION = 0
export const NO_RELATION = 1
export const FIRST_RECORD = 2

/** Related records on their way, a column each of what they say: see RelationWriter and RelationPool. */
export type RelationParcel = {
  /** Four words each. */
  uuids: Uint32Array<ArrayBuffer>
  /** What each is called, by number of a text, 0 for nothing: its name, or the state of an order. */
  names: Uint32Array<ArrayBuffer>
  /** The same, or its uuid where it has no name: what it is sorted by. */
  labels: Uint32Array<ArrayBuffer>
  /** What else is read: a text by number (balance, callback URL), or a flag (auto-renew, active). */
  extras: Uint32Array<ArrayBuffer>
  /** The account it belongs to: unknown, none, or a text by number behind these. */
  owners: Uint32Array<ArrayBuffer>
  /** Records that these columns cannot hold, by number. */
  odd: [number: number, record: RelatedRecord][]
}

export type RelatedRecord = Exclude<LeaseRow[Relation], 'unknown' | null>

/** What the columns say of a record. */
export type RelatedFields = {
  uuid: string | null
  name: string | null
  extra: string | boolean | null
  owner: 'unknown' | null | { uuid: string | null }
}

/** A record as its fields. */
export function fieldsOf(record: RelatedRecord): RelatedFields {
  if ('state' in record) {
    const { uuid, state, autorenew, account } = record
    return { uuid, name: state, extra: autorenew, owner: account }
  }
  const { uuid, name } = record
  if ('balance' in record) return { uuid, name, extra: record.balance, owner: 'unknown' }
  const extra = 'is_active' in record ? record.is_active : record.callback_url
  return { uuid, name, extra, owner: record.account }
}

/** Fields as the record of a relation. */
export function recordOf(relation: Relation, fields: RelatedFields): RelatedRecord {
  const { uuid, name, extra, owner: account } = fields
  if (relation === 'tnorder')
    return { uuid, state: name, autorenew: extra as boolean | null, account }
  if (relation === 'account') return { uuid, name, balance: extra as string | null }
  return relation === 'messaging_profile'
    ? { uuid, name, callback_url: extra as string | null, account }
    : { uuid, name, is_active: extra as boolean | null, account }
}
