import { NumbersArray } from '#domain/rows/numbers-array.ts'
import type { Texts } from '#domain/rows/texts/texts.ts'
import type { Pooled } from '#domain/rows/tn-row.ts'
import { packUuid, sameWords, uuidText, WORDS } from '#domain/rows/uuid-words.ts'
import { foldUuid, toUuid } from '#domain/text/uuid.ts'
import { readValues } from './read-values.ts'
import {
  RELATED_SHAPES,
  type RelatedField,
  type RelatedOf,
  type RelatedRecord,
  type RelatedShape,
} from './related-fields.ts'
import {
  FIRST_RECORD,
  NO_RELATION,
  type RelationParcel,
  UNKNOWN_RELATION,
} from './relation-parcel.ts'

/** As many records are kept once they were made. */
const KEPT = 1024

/** The records of one relation by number, a column each of what they say. A record is made when it is asked for. */
export class RelationPool<Name extends Pooled = Pooled> {
  readonly #shape: RelatedShape
  readonly #texts: Texts
  readonly #uuids = new NumbersArray(Uint32Array)
  readonly #labels = new NumbersArray(Uint32Array)
  readonly #values = new NumbersArray(Uint32Array)
  /** Records that the columns cannot hold, by number. */
  readonly odd = new Map<number, RelatedRecord<Name>>()
  readonly #made = new Map<number, RelatedRecord<Name>>()

  /** `texts` are those that the columns number. */
  constructor(relation: Name, texts: Texts) {
    this.#shape = RELATED_SHAPES[relation]
    this.#texts = texts
  }

  /** One more than the greatest number. */
  get size() {
    return FIRST_RECORD + this.#labels.length
  }

  add({ uuids, labels, values, odd }: RelationParcel) {
    this.#uuids.append(uuids)
    this.#labels.append(labels)
    this.#values.append(values)
    for (const [number, record] of odd) this.odd.set(number, record as RelatedRecord<Name>)
  }

  /** Gives back the room that was made for more. */
  fit() {
    for (const column of [this.#uuids, this.#labels, this.#values]) column.fit()
  }

  /** What a number stands for; the same object while not too many others are asked for. */
  at(number: number): RelatedOf<Name> {
    if (number === UNKNOWN_RELATION) return 'unknown' as RelatedOf<Name>
    if (number === NO_RELATION) return null as RelatedOf<Name>
    const made = this.odd.get(number) ?? this.#made.get(number)
    if (made) return made
    if (this.#made.size >= KEPT) this.#made.clear()
    const record = this.#make(number - FIRST_RECORD)
    this.#made.set(number, record)
    return record
  }

  /** The number of the text that is a record's name, or an order's state; 0 where there is none. */
  nameAt(number: number) {
    if (number < FIRST_RECORD) return 0
    return this.#values.values[(number - FIRST_RECORD) * this.#shape.width] as number
  }

  /** The number of the text that a record is sorted and called by; 0 where there is none. */
  labelAt(number: number) {
    return number < FIRST_RECORD ? 0 : (this.#labels.values[number - FIRST_RECORD] as number)
  }

  /** The same for records that say the same in a field. */
  saysAt(number: number, key: string) {
    if (this.odd.has(number)) return `odd ${number}`
    const { fields, width } = this.#shape
    const { at, inner } = fields.find((field) => field.key === key) as RelatedField
    const from = (number - FIRST_RECORD) * width + at
    return this.#values.values.subarray(from, from + (inner.length || 1)).join()
  }

  /** The uuid of a record; null where it has none like those of the API, and for what is no record. */
  uuidAt(number: number) {
    if (number < FIRST_RECORD) return null
    const odd = this.odd.get(number)
    return odd ? odd.uuid : uuidText(this.#uuids.values, (number - FIRST_RECORD) * WORDS)
  }

  /** Calls `found` with the number of each record that `isIn` says of its uuid's words that it is it. */
  eachUuid(isIn: (words: Uint32Array, at: number) => boolean, found: (number: number) => void) {
    for (let place = 0; place < this.#labels.length; place++) {
      if (isIn(this.#uuids.values, place * WORDS)) found(FIRST_RECORD + place)
    }
  }

  /** The numbers of the records with this uuid, in any case. */
  withUuid(uuid: string): number[] {
    const id = foldUuid(uuid)
    const numbers: number[] = []
    if (toUuid(id) === id) {
      const words = new Uint32Array(WORDS)
      packUuid(new TextEncoder().encode(id), 0, words, 0)
      this.eachUuid(
        (all, at) => sameWords(all, at, words, 0),
        (number) => this.odd.has(number) || numbers.push(number),
      )
    }
    for (const [number, record] of this.odd) {
      if (record.uuid && foldUuid(record.uuid) === id) numbers.push(number)
    }
    return numbers
  }

  #make(place: number) {
    const uuid = uuidText(this.#uuids.values, place * WORDS)
    const from = place * this.#shape.width
    return readValues(
      this.#shape,
      uuid,
      this.#values.values,
      from,
      this.#text,
    ) as RelatedRecord<Name>
  }

  readonly #text = (number: number) => this.#texts.at(number)
}
