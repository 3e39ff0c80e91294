import { flagOf } from '#domain/rows/flags.ts'
import type { RelatedField, RelatedRecord } from './related-fields.ts'
import { FIRST_RECORD, NO_RELATION } from './relation-parcel.ts'

type Shape = { fields: readonly RelatedField[] }
type Json = Record<string, unknown>

/** The record that numbers from a place on say. */
export function readValues(
  { fields }: Shape,
  uuid: string,
  values: Uint32Array,
  from: number,
  textOf: (number: number) => string | null,
): RelatedRecord {
  const record: Json = { uuid }
  for (const { key, at, kind, inner } of fields) {
    const value = values[from + at] as number
    if (kind === 'flag') record[key] = flagOf(value)
    else if (kind !== 'record') record[key] = textOf(value)
    else if (value < FIRST_RECORD) record[key] = value === NO_RELATION ? null : 'unknown'
    else {
      const inside: Json = {}
      for (let i = 0; i < inner.length; i++) {
        const number = i === 0 ? value - FIRST_RECORD : (values[from + at + i] as number)
        inside[inner[i]?.key as string] = textOf(number)
      }
      record[key] = inside
    }
  }
  return record as RelatedRecord
}
