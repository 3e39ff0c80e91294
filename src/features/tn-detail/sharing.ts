import type { TnList } from '#domain/numbers/tn-list.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { known, type Related } from '#domain/record/related.ts'

/** A relation of a number that other numbers can have too, and the list's parameter that finds them. */
export const SHARED = [
  { relation: 'tnorder', kind: 'Order', param: 'q' },
  { relation: 'messaging_profile', kind: 'Messaging profile', param: 'messaging' },
  { relation: 'sip_connection', kind: 'SIP connection', param: 'sip' },
  { relation: 'sip_control_app', kind: 'SIP control app', param: 'app' },
  { relation: 'account', kind: 'Account', param: 'account' },
] as const
export type SharedRelation = (typeof SHARED)[number]['relation']

/** How many other numbers of the list hang on the same record; null while the list is not whole. */
export function othersOn(relation: SharedRelation, row: LeaseRow, list: TnList | null) {
  const uuid = uuidOf(row[relation])
  if (!uuid || !list?.complete) return null
  return list.index.rows.filter((it) => it.uuid !== row.uuid && uuidOf(it[relation]) === uuid)
    .length
}

const uuidOf = (relation: Related<{ uuid: string | null }>) => known(relation)?.uuid ?? null
