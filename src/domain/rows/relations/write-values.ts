import { flagCode } from '#domain/rows/flags.ts'
import type { RelatedField, RelatedRecord } from './related-fields.ts'
import { FIRST_RECORD, NO_RELATION, UNKNOWN_RELATION } from './relation-parcel.ts'

type Shape = { fields: readonly RelatedField[] }
type Json = Record<string, unknown>

/**
 * Writes what a record says into numbers: a flag as its code, a text as its number, 0 for none. A record inside has a
 * number for each of its texts; in the first one 0 says that it is not included and 1 that there is none, and texts are
 * numbered behind these.
 */
export function writeValues(
  { fields }: Shape,
  record: RelatedRecord,
  numberOf: (text: string | null) => number,
  into: Uint32Array,
) {
  for (const { key, at, kind, inner } of fields) {
    const value = (record as Json)[key]
    if (kind === 'flag') into[at] = flagCode(value as boolean | null)
    else if (kind !== 'record') into[at] = numberOf(value as string | null)
    else {
      const inside = typeof value === 'object' ? (value as Json | null) : null
      for (let i = 0; i < inner.length; i++) {
        into[at + i] = inside ? numberOf(inside[inner[i]?.key as string] as string | null) : 0
      }
      into[at] = inside
        ? FIRST_RECORD + (into[at] as number)
        : value === null
          ? NO_RELATION
          : UNKNOWN_RELATION
    }
  }
}
