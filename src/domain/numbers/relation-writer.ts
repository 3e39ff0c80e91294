import type { LeaseRow } from '#domain/record/lease-row.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { flagCode } from './flags.ts'
import { NumbersArray } from './numbers-array.ts'
import { PlaceTable } from './place-table.ts'
import {
  FIRST_RECORD,
  fieldsOf,
  labelOf,
  NO_RELATION,
  type RelatedFields,
  type RelatedRecord,
  type RelationParcel,
  UNKNOWN_RELATION,
} from './relation-parcel.ts'
import type { TextWriter } from './text-writer.ts'
import type { Relation } from './tn-row.ts'
import { hashOf, packUuid, sameWords, WORDS } from './uuid-words.ts'

/** Numbers the records of one relation, each once, and writes the new ones into parcels. */
export class RelationWriter {
  readonly #texts: TextWriter
  /** Of all records ever written: what is compared to know one again. */
  readonly #words = new NumbersArray(Uint32Array)
  readonly #names = new NumbersArray(Uint32Array)
  readonly #extras = new NumbersArray(Uint32Array)
  readonly #owners = new NumbersArray(Uint32Array)
  readonly #labels = new NumbersArray(Uint32Array)
  readonly #places = new PlaceTable()
  readonly #oddNumbers = new Map<string, number>()
  #odd: [number, RelatedRecord][] = []
  #sent = 0
  readonly #uuid = new Uint32Array(WORDS)
  readonly #codes = new Uint8Array(36)

  constructor(texts: TextWriter) {
    this.#texts = texts
  }

  /** The number of a relation whose uuid is in `relation`. */
  numberOf(relation: LeaseRow[Relation]) {
    if (relation === 'unknown') return UNKNOWN_RELATION
    if (relation === null) return NO_RELATION
    const { uuid, owner } = fieldsOf(relation)
    const isPlain =
      uuid !== null && toUuid(uuid) === uuid && (typeof owner !== 'object' || owner?.uuid !== null)
    if (!isPlain) return this.#numberOfOdd(relation)
    for (let i = 0; i < 36; i++) this.#codes[i] = uuid.charCodeAt(i)
    return this.numberAt(relation, this.#codes, 0)
  }

  /** The number of a record whose uuid stands in `bytes`, in lower case. */
  numberAt(record: RelatedRecord, bytes: Uint8Array, uuidAt: number) {
    packUuid(bytes, uuidAt, this.#uuid, 0)
    const said = this.#numbersOf(record)
    const hash = hashOf(this.#uuid, 0)
    const known = this.#places.find(
      hash,
      (place) =>
        sameWords(this.#words.values, place * WORDS, this.#uuid, 0) &&
        this.#names.values[place] === said.name &&
        this.#extras.values[place] === said.extra &&
        this.#owners.values[place] === said.owner,
    )
    if (known >= 0) return FIRST_RECORD + known
    const place = this.#push(record, said)
    this.#places.add(hash, place)
    return FIRST_RECORD + place
  }

  #numberOfOdd(record: RelatedRecord) {
    const json = JSON.stringify(record)
    const known = this.#oddNumbers.get(json)
    if (known !== undefined) return known
    this.#uuid.fill(0)
    const number = FIRST_RECORD + this.#push(record, this.#numbersOf(record))
    this.#oddNumbers.set(json, number)
    this.#odd.push([number, record])
    return number
  }

  #numbersOf(record: RelatedRecord): Said {
    const { name, extra, owner } = fieldsOf(record)
    return {
      name: this.#texts.numberOf(name),
      extra: typeof extra === 'string' ? this.#texts.numberOf(extra) : flagCode(extra),
      owner: numberOfOwner(owner, this.#texts),
    }
  }

  #push(record: RelatedRecord, { name, extra, owner }: Said) {
    this.#words.append(this.#uuid)
    this.#extras.push(extra)
    this.#owners.push(owner)
    this.#labels.push(this.#texts.numberOf(labelOf(record)))
    this.#names.push(name)
    return this.#names.length - 1
  }

  /** The records that are new since the last time. */
  take(): RelationParcel {
    const from = this.#sent
    const to = this.#names.length
    const odd = this.#odd
    this.#sent = to
    this.#odd = []
    return {
      uuids: this.#words.values.slice(from * WORDS, to * WORDS),
      names: this.#names.values.slice(from, to),
      labels: this.#labels.values.slice(from, to),
      extras: this.#extras.values.slice(from, to),
      owners: this.#owners.values.slice(from, to),
      odd,
    }
  }
}

function numberOfOwner(owner: RelatedFields['owner'], texts: TextWriter) {
  if (owner === 'unknown') return UNKNOWN_RELATION
  return owner === null ? NO_RELATION : FIRST_RECORD + texts.numberOf(owner.uuid)
}

/** What a record says, in numbers. */
type Said = { name: number; extra: number; owner: number }
