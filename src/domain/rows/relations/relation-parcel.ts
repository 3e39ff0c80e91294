import type { RelatedRecord } from './related-fields.ts'

/** Numbers of relations that are no records: not included by the API, and none. Records are numbered behind them. */
export const UNKNOWN_RELATION = 0
export const NO_RELATION = 1
export const FIRST_RECORD = 2

/** Related records on their way, a column each of what they say: see RelationWriter and RelationPool. */
export type RelationParcel = {
  /** Four words each. */
  uuids: Uint32Array<ArrayBuffer>
  /** What each is sorted by, by number of a text, 0 for nothing: its name, or its uuid where it has none; an order by its state. */
  labels: Uint32Array<ArrayBuffer>
  /** What they say, as many numbers each as RELATED_SHAPES has for them: see valuesOf. */
  values: Uint32Array<ArrayBuffer>
  /** Records that these columns cannot hold, by number. */
  odd: [number: number, record: RelatedRecord][]
}
