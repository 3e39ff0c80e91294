import { NumbersArray } from '#domain/rows/numbers-array.ts'
import { PlaceTable } from '#domain/rows/place-table.ts'
import type { TextWriter } from '#domain/rows/texts/text-writer.ts'
import type { Pooled } from '#domain/rows/tn-row.ts'
import { hashOf, packUuid, sameWords, uuidText, WORDS } from '#domain/rows/uuid-words.ts'
import { toUuid } from '#domain/text/uuid.ts'
import {
  RELATED_SHAPES,
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
import { writeValues } from './write-values.ts'

/** Numbers the records of one relation, each once, and writes the new ones into parcels. */
export class RelationWriter {
  readonly #texts: TextWriter
  readonly #shape: RelatedShape
  /** An order without a state is not called by its uuid. */
  readonly #isOrder: boolean
  /** Of all records ever written: what is compared to know one again. */
  readonly #words = new NumbersArray(Uint32Array)
  readonly #values = new NumbersArray(Uint32Array)
  readonly #labels = new NumbersArray(Uint32Array)
  readonly #places = new PlaceTable()
  readonly #oddNumbers = new Map<string, number>()
  #odd: [number, RelatedRecord][] = []
  #sent = 0
  // The record at hand.
  readonly #uuid = new Uint32Array(WORDS)
  readonly #written: Uint32Array<ArrayBuffer>
  #said: Uint32Array<ArrayBuffer>
  #named = false

  constructor(relation: Pooled, texts: TextWriter) {
    this.#texts = texts
    this.#shape = RELATED_SHAPES[relation]
    this.#isOrder = relation === 'tnorder'
    this.#written = new Uint32Array(this.#shape.width)
    this.#said = this.#written
  }

  /** The number of a relation. */
  numberOf(relation: RelatedOf<Pooled>) {
    if (relation === 'unknown') return UNKNOWN_RELATION
    if (relation === null) return NO_RELATION
    const { uuid } = relation
    writeValues(this.#shape, relation, (text) => this.#texts.numberOf(text), this.#written)
    this.#named = Boolean('state' in relation ? relation.state : relation.name)
    return uuid !== null && toUuid(uuid) === uuid
      ? this.numberAt(this.#written, this.#named, new TextEncoder().encode(uuid), 0)
      : this.#numberOfOdd(relation)
  }

  /**
   * The number of a record that says these values (see writeValues) and whose uuid stands in `bytes`, in lower case;
   * `named` where what it is called by is not empty.
   */
  numberAt(values: Uint32Array<ArrayBuffer>, named: boolean, bytes: Uint8Array, uuidAt: number) {
    packUuid(bytes, uuidAt, this.#uuid, 0)
    this.#said = values
    this.#named = named
    const hash = hashOf(this.#uuid, 0)
    const known = this.#places.find(hash, this.#isIt)
    if (known >= 0) return FIRST_RECORD + known
    const place = this.#push(() => uuidText(this.#uuid, 0))
    this.#places.add(hash, place)
    return FIRST_RECORD + place
  }

  /** The records that are new since the last time. */
  take(): RelationParcel {
    const { width } = this.#shape
    const from = this.#sent
    const to = this.#labels.length
    const odd = this.#odd
    this.#sent = to
    this.#odd = []
    return {
      uuids: this.#words.values.slice(from * WORDS, to * WORDS),
      labels: this.#labels.values.slice(from, to),
      values: this.#values.values.slice(from * width, to * width),
      odd,
    }
  }

  readonly #isIt = (place: number) => {
    if (!sameWords(this.#words.values, place * WORDS, this.#uuid, 0)) return false
    const { width } = this.#shape
    const [values, said, from] = [this.#values.values, this.#said, place * width]
    for (let i = 0; i < width; i++) if (values[from + i] !== said[i]) return false
    return true
  }

  #numberOfOdd(record: RelatedRecord) {
    const json = JSON.stringify(record)
    const known = this.#oddNumbers.get(json)
    if (known !== undefined) return known
    this.#uuid.fill(0)
    this.#said = this.#written
    const number = FIRST_RECORD + this.#push(() => record.uuid)
    this.#oddNumbers.set(json, number)
    this.#odd.push([number, record])
    return number
  }

  #push(uuid: () => string | null) {
    this.#words.append(this.#uuid)
    this.#values.append(this.#said)
    const unnamed = () => (this.#isOrder ? 0 : this.#texts.numberOf(uuid() || null))
    this.#labels.push(this.#named ? (this.#said[0] as number) : unnamed())
    return this.#labels.length - 1
  }
}
