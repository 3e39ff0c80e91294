/** What is known of a relation: not included by the API, none, or the record. Source: docs/api.md, "What arrives in practice" 1. */
export type Related<T> = 'unknown' | null | T

/** The record itself where there is one, null where it is unknown or none. */
export const known = <T>(relation: Related<T>): T | null =>
  relation === 'unknown' ? null : relation

/** What a relation is called on screen: its name, else its uuid; null where there is nothing to say. */
export function nameOf(relation: Related<{ uuid: string | null; name: string | null }>) {
  const record = known(relation)
  return record ? record.name || record.uuid || null : null
}
