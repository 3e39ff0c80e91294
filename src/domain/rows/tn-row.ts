import type { FindingId } from '#domain/findings/grades.ts'
import { searchable } from '#domain/query/search-text.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known, numberOf } from '#domain/record/schema/related.ts'
import { searchDigits } from '#domain/text/telephone-number.ts'

/** What a refresh can bring of a row. */
export type Change = 'new' | 'changed'

/** One number as it is read from its record. */
export type ReadRow = LeaseRow & {
  /** Place in the API's list, from 0. */
  position: number
  /** The rules this number fails, worst first. */
  findings: readonly FindingId[]
}

/** One number of the list. */
export type TnRow = ReadRow & {
  /** What it is known by, also in the next answer of the API: its uuid; its place where that is missing or repeated. */
  key: string
  /** What the last refresh brought. */
  change?: Change
}

/** The relations of a number, of which many numbers have the same. */
export const RELATIONS = [
  'account',
  'tnorder',
  'messaging_profile',
  'sip_connection',
  'sip_control_app',
] as const
export type Relation = (typeof RELATIONS)[number]

/** What is kept once for all numbers that have it: their relations, and the price plan inside `tn`. */
export const POOLED = [...RELATIONS, 'plan'] as const
export type Pooled = (typeof POOLED)[number]

/** Something for each relation, and the price plan. */
export const byPool = <T>(make: (name: Pooled) => T) =>
  Object.fromEntries(POOLED.map((name) => [name, make(name)])) as Record<Pooled, T>

/**
 * The text that a search looks through: the number, with its country code where that is known, uuids, and the
 * relations as they are called on screen; an order by its state and uuid. What could not be read stands as it was sent.
 */
export function searchText(row: LeaseRow) {
  const tn = numberOf(row)
  const fields = RELATIONS.map((relation) => fieldsOf(row[relation]))
  return searchable({
    digits: tn === null ? null : searchDigits(tn),
    uuids: [row.uuid, known(row.tnorder)?.uuid, ...fields.map(({ uuid }) => uuid)],
    names: [...fields.map(({ name }) => name), ...row.unreadable.map(({ sent }) => sent)],
  })
}

/** The part of a row's search text that one of its relations makes, but for the uuid of its order. */
export function relationText(relation: LeaseRow[Relation]) {
  const { name, uuid } = fieldsOf(relation)
  return searchable({ names: [name], uuids: [uuid] })
}

function fieldsOf(relation: LeaseRow[Relation]): Fields {
  const it = known<Exclude<LeaseRow[Relation], 'unknown' | null>>(relation)
  if (it === null) return {}
  return 'state' in it ? { name: it.state } : { name: it.name, uuid: it.name ? null : it.uuid }
}
type Fields = { name?: string | null; uuid?: string | null }
