import { KeyTable, ODD, OPEN_OBJECT, walkObject } from '#api/ingest/bytes/json-bytes.ts'
import type { RelatedField } from '#domain/rows/relations/related-fields.ts'
import {
  FIRST_RECORD,
  NO_RELATION,
  UNKNOWN_RELATION,
} from '#domain/rows/relations/relation-parcel.ts'
import type { PlainTexts } from './plain-texts.ts'
import { takeEmpty, takeNull } from './plain-values.ts'

type Json = Record<string, unknown>

/** Reads a record inside another, of texts alone, into its numbers among those of that. */
export class InnerReader {
  is: 'unknown' | null | Json = 'unknown'
  readonly #field: RelatedField
  readonly #texts: PlainTexts
  readonly #values: Uint32Array
  readonly #keys: KeyTable
  readonly #record: Json = {}
  #holds = false

  constructor(field: RelatedField, texts: PlainTexts, values: Uint32Array) {
    this.#field = field
    this.#texts = texts
    this.#values = values
    this.#keys = new KeyTable(field.inner.map(({ key }) => key))
  }

  /** Reads the record at a place. Answers the place after it, MORE or ODD: see RecordReader. */
  take(bytes: Uint8Array, at: number, end: number) {
    const { inner, at: place } = this.#field
    if (bytes[at] !== OPEN_OBJECT) {
      this.is = null
      this.#values[place] = NO_RELATION
      return takeNull(bytes, at, end)
    }
    const empty = takeEmpty(bytes, at, end)
    if (empty !== ODD) {
      this.is = 'unknown'
      this.#values[place] = UNKNOWN_RELATION
      return empty
    }
    this.#holds = false
    this.#values[place] = FIRST_RECORD
    for (const { key } of inner) this.#record[key] = null
    const after = walkObject(bytes, at, end, this.#keys, this.#takeText)
    this.is = this.#record
    // One that holds nothing but what is not read may hold nothing at all.
    return after > 0 && !this.#holds ? ODD : after
  }

  readonly #takeText = (key: number, bytes: Uint8Array, at: number, end: number) => {
    const { inner, at: place } = this.#field
    const field = inner[key] as RelatedField['inner'][number]
    const after = this.#texts.take(field.kind, bytes, at, end)
    const { value, number } = this.#texts
    this.#record[field.key] = value
    this.#values[place + key] = (key === 0 ? FIRST_RECORD : 0) + number
    if (value) this.#holds = true
    return after
  }
}
