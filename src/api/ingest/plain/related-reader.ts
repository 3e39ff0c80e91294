import { KeyTable, ODD, OPEN_OBJECT, skipValue, walkObject } from '#api/ingest/bytes/json-bytes.ts'
import { flagCode } from '#domain/rows/flags.ts'
import {
  RELATED_SHAPES,
  type RelatedField,
  type RelatedOf,
} from '#domain/rows/relations/related-fields.ts'
import type { RelatedAt } from '#domain/rows/row-writer.ts'
import type { Pooled } from '#domain/rows/tn-row.ts'
import { InnerReader } from './inner-reader.ts'
import { KnownRecords } from './known-records.ts'
import type { PlainTexts } from './plain-texts.ts'
import { flagAt, takeEmpty, takeNull, takeUuid } from './plain-values.ts'

type Json = Record<string, unknown>

/** What was read of a record: where its uuid stands is told from its start. */
type Read<Name extends Pooled> = Omit<RelatedAt, 'numbered'> & { is: RelatedOf<Name> }

/** Reads the record of one relation from bytes, over and over into the same object, unless it knows the very bytes. */
export class RelatedReader<Name extends Pooled> implements RelatedAt {
  /** What was read last. Of uuids it has an account's alone, which rules compare; the others are written from their bytes. */
  is: RelatedOf<Name> = 'unknown' as RelatedOf<Name>
  uuidAt = -1
  named = false
  number = 0
  #entry: Read<Name> | null = null
  values: Uint32Array<ArrayBuffer>
  readonly #known = new KnownRecords<Read<Name>>()
  /** What is read anew is written here. */
  readonly #values: Uint32Array<ArrayBuffer>
  readonly #hasUuid: boolean
  readonly #keys: KeyTable
  readonly #fields: readonly RelatedField[]
  readonly #inner: readonly (InnerReader | null)[]
  readonly #texts: PlainTexts
  readonly #record: Json = { uuid: null }

  constructor(name: Name, texts: PlainTexts) {
    const { fields, width } = RELATED_SHAPES[name]
    this.#hasUuid = name === 'account'
    this.#texts = texts
    this.#fields = fields
    this.#keys = new KeyTable(['uuid', ...fields.map(({ key }) => key)])
    this.#values = new Uint32Array(width)
    this.values = this.#values
    this.#inner = fields.map((field) =>
      field.kind === 'record' ? new InnerReader(field, texts, this.#values) : null,
    )
  }

  /** Says what a record says that has no such key. */
  forget() {
    this.is = 'unknown' as RelatedOf<Name>
    this.uuidAt = -1
  }

  /** The number that its record was given. */
  numbered = (number: number) => {
    this.number = number
    if (this.#entry) this.#entry.number = number
  }

  /** Reads the relation at a place. Answers the place after it, MORE or ODD: see RecordReader. */
  take(bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== OPEN_OBJECT) {
      this.is = null as RelatedOf<Name>
      return takeNull(bytes, at, end)
    }
    const known = this.#known.find(bytes, at, end)
    if (known) {
      this.is = known.is
      this.uuidAt = at + known.uuidAt
      this.named = known.named
      this.values = known.values
      this.number = known.number
      this.#entry = known
      return at + this.#known.length
    }
    const empty = takeEmpty(bytes, at, end)
    if (empty !== ODD) return empty
    this.named = false
    this.number = 0
    this.#entry = null
    this.values = this.#values
    this.values.fill(0)
    for (const { key, kind } of this.#fields)
      this.#record[key] = kind === 'record' ? 'unknown' : null
    const after = walkObject(bytes, at, end, this.#keys, this.#takeField)
    if (after < 0) return after
    if (this.uuidAt === -1) return ODD
    this.is = this.#record as RelatedOf<Name>
    this.#known.remember(bytes, at, after, () => {
      this.#entry = {
        is: copyOf(this.#record) as RelatedOf<Name>,
        uuidAt: this.uuidAt - at,
        named: this.named,
        values: this.values.slice(),
        number: 0,
      }
      return this.#entry
    })
    return after
  }

  readonly #takeField = (key: number, bytes: Uint8Array, at: number, end: number) => {
    if (key === 0) return this.#takeUuid(bytes, at, end)
    const field = this.#fields[key - 1] as RelatedField
    const { kind } = field
    if (kind === 'flag') return this.#takeFlag(field, bytes, at, end)
    if (kind === 'record') {
      const inner = this.#inner[key - 1] as InnerReader
      const after = inner.take(bytes, at, end)
      this.#record[field.key] = inner.is
      return after
    }
    const after = this.#texts.take(kind, bytes, at, end)
    const { value, number } = this.#texts
    this.#record[field.key] = value
    this.values[field.at] = number
    if (key === 1) this.named = Boolean(value)
    return after
  }

  #takeUuid(bytes: Uint8Array, at: number, end: number) {
    this.uuidAt = at + 1
    const after = takeUuid(bytes, at, end)
    if (after < 0 || !this.#hasUuid) return after
    this.#texts.uuids.take(bytes, at, end)
    this.#record.uuid = this.#texts.uuids.value
    return after
  }

  #takeFlag(field: RelatedField, bytes: Uint8Array, at: number, end: number) {
    const after = skipValue(bytes, at, end)
    if (after < 0) return after
    const flag = flagAt(bytes, at, after)
    if (flag === undefined) return ODD
    this.#record[field.key] = flag
    this.values[field.at] = flagCode(flag)
    return after
  }
}

/** A copy of a record and of those in it. */
const copyOf = (record: Json): Json =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? { ...value } : value,
    ]),
  )
