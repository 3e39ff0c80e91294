import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { flagOf } from '#domain/rows/flags.ts'
import { NumbersArray } from '#domain/rows/numbers-array.ts'
import type { Relation } from '#domain/rows/tn-row.ts'
import { packUuid, sameWords, uuidText, WORDS } from '#domain/rows/uuid-words.ts'
import { foldUuid, toUuid } from '#domain/text/uuid.ts'
import {
  FIRST_RECORD,
  NO_RELATION,
  type RelatedFields,
  type RelatedRecord,
  type RelationParcel,
  recordOf,
  UNKNOWN_RELATION,
} from './relation-parcel.ts'

/** As many records are kept once they were made. */
const KEPT = 1024

/** The records of one relation by number, a column each of what they say. A record is made when it is asked for. */
export class RelationPool {
  readonly #relation: Relation
  readonly #texts: readonly string[]
  readonly #uuids = new NumbersArray(Uint32Array)
  readonly #names = new NumbersArray(Uint32Array)
  readonly #labels = new NumbersArray(Uint32Array)
  readonly #extras = new NumbersArray(Uint32Array)
  readonly #owners = new NumbersArray(Uint32Array)
  /** Records that the columns cannot hold, by number. */
  readonly odd = new Map<number, RelatedRecord>()
  readonly #made = new Map<number, RelatedRecord>()

  /** `texts` are those that the columns number, from 1. */
  constructor(relation: Relation, texts: readonly string[]) {
    this.#relation = relation
    this.#texts = texts
  }

  /** One more than the greatest number. */
  get size() {
    return FIRST_RECORD + this.#names.length
  }

  add({ uuids, names, labels, extras, owners, odd }: RelationParcel) {
    this.#uuids.append(uuids)
    this.#names.append(names)
    this.#labels.append(labels)
    this.#extras.append(extras)
    this.#owners.append(owners)
    for (const [number, record] of odd) this.odd.set(number, record)
  }

  /** What a number stands for; the same object while not too many others are asked for. */
  at(number: number): LeaseRow[Relation] {
    if (number === UNKNOWN_RELATION) return 'unknown'
    if (number === NO_RELATION) return null
    const made = this.odd.get(number) ?? this.#made.get(number)
    if (made) return made
    if (this.#made.size >= KEPT) this.#made.clear()
    const record = recordOf(this.#relation, this.#fieldsAt(number - FIRST_RECORD))
    this.#made.set(number, record)
    return record
  }

  /** The number of the text that is a record's name, or an order's state; 0 where there is none. */
  nameAt(number: number) {
    return number < FIRST_RECORD ? 0 : (this.#names.values[number - FIRST_RECORD] as number)
  }

  /** The number of the text that a record is sorted and called by; 0 where there is none. */
  labelAt(number: number) {
    return number < FIRST_RECORD ? 0 : (this.#labels.values[number - FIRST_RECORD] as number)
  }

  /** The uuid of a record; null where it has none like those of the API, and for what is no record. */
  uuidAt(number: number) {
    if (number < FIRST_RECORD) return null
    const odd = this.odd.get(number)
    return odd ? odd.uuid : uuidText(this.#uuids.values, (number - FIRST_RECORD) * WORDS)
  }

  /** Calls `found` with the number of each record that `isIn` says of its uuid's words that it is it. */
  eachUuid(isIn: (words: Uint32Array, at: number) => boolean, found: (number: number) => void) {
    for (let place = 0; place < this.#names.length; place++) {
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

  #fieldsAt(place: number): RelatedFields {
    const extra = this.#extras.values[place] as number
    const owner = this.#owners.values[place] as number
    return {
      uuid: uuidText(this.#uuids.values, place * WORDS),
      name: this.#text(this.#names.values[place] as number),
      extra: TEXT_EXTRAS.includes(this.#relation) ? this.#text(extra) : flagOf(extra),
      owner:
        owner === UNKNOWN_RELATION
          ? 'unknown'
          : owner === NO_RELATION
            ? null
            : { uuid: this.#text(owner - FIRST_RECORD) },
    }
  }

  #text(number: number) {
    return number === 0 ? null : (this.#texts[number - 1] as string)
  }
}

/** Relations of which a text is read beside the name: the balance, the callback URL. */
const TEXT_EXTRAS: readonly Relation[] = ['account', 'messaging_profile']
