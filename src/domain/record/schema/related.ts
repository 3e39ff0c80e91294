import { type Unread, unreadAt } from '#domain/record/unreadable.ts'
import type { TelephoneNumber } from '#domain/text/telephone-number.ts'

/** What is known of a relation: not included by the API, none, or the record. Source: docs/api.md, "What arrives in practice" 1. */
export type Related<T> = 'unknown' | null | T

/** The record itself where there is one, null where it is unknown or none. */
export const known = <T>(relation: Related<T>): T | null =>
  relation === 'unknown' ? null : relation

/** What a record says of another inside it; where that record is unknown or none, so is the other. */
export const within = <A extends object, B>(
  relation: Related<A>,
  inner: (record: A) => Related<B>,
) => (relation === 'unknown' || relation === null ? relation : inner(relation as A))

/** The telephone number of a row, or null. */
export const numberOf = (row: { tn: Related<{ tn: TelephoneNumber | null }> }) =>
  known(row.tn)?.tn ?? null

/** A relation as far as it is named. */
export type Named = Related<{ uuid: string | null; name: string | null }>

/** What a relation is called on screen: its name, else its uuid; null where there is nothing to say. */
export function nameOf(relation: Named) {
  const record = known(relation)
  return record ? record.name || record.uuid || null : null
}

/** What was sent in place of what the relation at a path would be called; null where that can be read. */
export const unreadName = ({ unreadable }: Unread, at: string, relation: Named) =>
  unreadAt(unreadable, `${at}.name`) ??
  (nameOf(relation) === null ? unreadAt(unreadable, `${at}.uuid`) : null)
