import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { flagCode } from '#domain/rows/flags.ts'
import { NumbersArray } from '#domain/rows/numbers-array.ts'
import { PlaceTable } from '#domain/rows/place-table.ts'
import type { TextWriter } from '#domain/rows/text-writer.ts'
import type { Relation } from '#domain/rows/tn-row.ts'
import { hashOf, packUuid, sameWords, uuidText, WORDS } from '#domain/rows/uuid-words.ts'
import { toUuid } from '#domain/text/uuid.ts'
import {
  FIRST_RECORD,
  fieldsOf,
  NO_RELATION,
  type RelatedFields,
  type RelatedRecord,
  type RelationParcel,
  UNKNOWN_RELATION,
} from './relation-parcel.ts'

/** Numbers the records of one relation, each once, and writes the new ones into parcels. */
export class RelationWriter {
  readonly #relation: Relation
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
  // The record at hand.
  readonly #uuid = new Uint32Array(WORDS)
  #said: Said = NOTHING_SAID

  constructor(relation: Relation, texts: TextWriter) {
    this.#relation = relation
    this.#texts = texts
  }

  /** The number of a relation. */
  numberOf(relation: LeaseRow[Relation]) {
    if (relation === 'unknown') return UNKNOWN_RELATION
    if (relation === null) return NO_RELATION
    const fields = fieldsOf(relation)
    const { uuid, name, extra, owner } = fields
    const isPlain =
      uuid !== null && toUuid(uuid) === uuid && (typeof owner !== 'object' || owner?.uuid !== null)
    const said = {
      fields,
      name: this.#texts.numberOf(name),
      extra: typeof extra === 'string' ? this.#texts.numberOf(extra) : flagCode(extra),
      owner: numberOfOwner(owner, this.#texts),
    }
    return isPlain
      ? this.numberAt(said, new TextEncoder().encode(uuid), 0)
      : this.#numberOfOdd(relation, said)
  }

  /** The number of a record whose uuid stands in `bytes`, in lower case. */
  numberAt(said: Said, bytes: Uint8Array, uuidAt: number) {
    packUuid(bytes, uuidAt, this.#uuid, 0)
    this.#said = said
    const hash = hashOf(this.#uuid, 0)
    const known = this.#places.find(hash, this.#isIt)
    if (known >= 0) return FIRST_RECORD + known
    const place = this.#push(said, () => uuidText(this.#uuid, 0))
    this.#places.add(hash, place)
    return FIRST_RECORD + place
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

  readonly #isIt = (place: number) =>
    sameWords(this.#words.values, place * WORDS, this.#uuid, 0) &&
    this.#names.values[place] === this.#said.name &&
    this.#extras.values[place] === this.#said.extra &&
    this.#owners.values[place] === this.#said.owner

  #numberOfOdd(record: RelatedRecord, said: Said) {
    const json = JSON.stringify(record)
    const known = this.#oddNumbers.get(json)
    if (known !== undefined) return known
    this.#uuid.fill(0)
    const number = FIRST_RECORD + this.#push(said, () => said.fields.uuid)
    this.#oddNumbers.set(json, number)
    this.#odd.push([number, record])
    return number
  }

  #push({ fields, name, extra, owner }: Said, uuid: () => string | null) {
    this.#words.append(this.#uuid)
    this.#extras.push(extra)
    this.#owners.push(owner)
    const isNamed = fields.name || this.#relation === 'tnorder'
    this.#labels.push(isNamed ? (fields.name ? name : 0) : this.#texts.numberOf(uuid() || null))
    this.#names.push(name)
    return this.#names.length - 1
  }
}

/** What a record says, and the numbers of that. */
export type Said = { fields: RelatedFields; name: number; extra: number; owner: number }

const NOTHING_SAID: Said = {
  fields: { uuid: null, name: null, extra: null, owner: null },
  name: 0,
  extra: 0,
  owner: 0,
}

function numberOfOwner(owner: RelatedFields['owner'], texts: TextWriter) {
  if (owner === 'unknown') return UNKNOWN_RELATION
  return owner === null ? NO_RELATION : FIRST_RECORD + texts.numberOf(owner.uuid)
}
