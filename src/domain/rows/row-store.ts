import { leasedTwice } from '#domain/findings/double-leases.ts'
import { bitsOf, idsOf, SEVERITIES, worstFirst, worstOf } from '#domain/findings/grades.ts'
import { placeKey, uuidKey } from '#domain/record/record-keys.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { NumbersArray } from './numbers-array.ts'
import { PlaceTable } from './place-table.ts'
import type { RelatedOf } from './relations/related-fields.ts'
import { FIRST_RECORD } from './relations/relation-parcel.ts'
import { RelationPool } from './relations/relation-pool.ts'
import {
  ARRAY_NAMES,
  ARRAYS,
  type ArrayName,
  type Arrays,
  autorenewOf,
  byArray,
  DIGITS,
  hasPlus,
  hasUuid,
  NONE_FAILS,
  type RowParcel,
  registeredOf,
} from './row-parcel.ts'
import { FixedTexts } from './texts/fixed-texts.ts'
import { Texts } from './texts/texts.ts'
import { byPool, type Change, POOLED, type Pooled, type ReadRow, type TnRow } from './tn-row.ts'
import { hashOf, packUuid, sameWords, uuidText, WORDS } from './uuid-words.ts'

/** Rows that were made last are kept: what is drawn is asked for again and again. */
const KEPT = 500
/** What a refresh can bring, by number. */
const CHANGES: readonly (Change | undefined)[] = [undefined, 'new', 'changed']

/** The numbers of a list, a column each of what they say. A row is made when it is asked for. */
export class RowStore {
  /** How many rows there are. */
  count = 0
  /** Another one where a row that was there is no longer as it was. */
  version = 0
  /** The digits of each number, empty where the row is odd and its number is none in digits. */
  readonly digits = new FixedTexts(DIGITS)
  /** The texts of relations by number, from 1. */
  readonly texts = new Texts()
  /** What the numbers of relations stand for. */
  readonly relations = byPool((name) => new RelationPool(name, this.texts)) as {
    [Name in Pooled]: RelationPool<Name>
  }
  /** Rows that are more than the columns can hold, by place. */
  readonly odd = new Map<number, ReadRow>()
  readonly #arrays = byArray((name) => new NumbersArray<never>(ARRAYS[name] as never)) as {
    [Name in ArrayName]: NumbersArray<Arrays[Name]>
  }
  readonly #uuids = new NumbersArray(Uint32Array)
  readonly #changes = new NumbersArray(Uint8Array)
  /** Where uuids stand first. */
  readonly #firsts = new PlaceTable()
  /** Where ids stand first that are no uuids. */
  readonly #oddFirsts = new Map<string, number>()
  /** Rows that are known by their place. */
  readonly #byPlace = new Set<number>()
  readonly #made = new Map<number, TnRow>()

  /** Appends rows. */
  add({ rows, arrays, uuids, digits, relations, texts, odd }: RowParcel) {
    const first = this.count
    this.texts.add(texts)
    for (const name of POOLED) this.relations[name].add(relations[name])
    for (const name of ARRAY_NAMES) this.#arrays[name].append(arrays[name] as never)
    this.#uuids.append(uuids)
    this.digits.add(digits)
    this.#changes.append(new Uint8Array(rows))
    for (const [place, row] of odd) this.odd.set(first + place, row)
    this.count += rows
    for (let place = first; place < this.count; place++) {
      if (!this.#isFirst(place)) this.#byPlace.add(place)
    }
  }

  /** Gives back the room that was made for more rows. */
  fit() {
    const columns = [...Object.values(this.#arrays), ...Object.values(this.relations)]
    for (const column of [...columns, this.#uuids, this.#changes, this.texts]) column.fit()
  }

  /** Milliseconds UTC by place, NaN for none. */
  get expires() {
    return this.#arrays.expires.values.subarray(0, this.count)
  }
  /** The same of when leases were made and last changed. */
  get created() {
    return this.#arrays.created.values.subarray(0, this.count)
  }
  get modified() {
    return this.#arrays.modified.values.subarray(0, this.count)
  }
  get flags() {
    return this.#arrays.flags.values
  }
  get findings() {
    return this.#arrays.findings.values
  }
  /** Places in SEVERITIES by place, NONE_FAILS where nothing fails. */
  get worst() {
    return this.#arrays.worst.values
  }
  /** Places in CHANGES by place. */
  get changes() {
    return this.#changes.values
  }
  /** Numbers in a pool of relations by place. */
  relation(name: Pooled) {
    return this.#arrays[name].values
  }

  /** A number that is the same for orders of the same state. */
  stateAt = (place: number) => {
    const order = this.relation('tnorder')[place] as number
    return order < FIRST_RECORD ? order : FIRST_RECORD + this.relations.tnorder.nameAt(order)
  };

  *[Symbol.iterator]() {
    for (let place = 0; place < this.count; place++) yield this.at(place)
  }

  /** The row at a place; the same object while nothing about it changes and not too many others were asked for. */
  at(place: number): TnRow {
    const made = this.#made.get(place)
    if (made) return made
    if (this.#made.size >= KEPT) this.#made.clear()
    const row = this.#make(place)
    this.#made.set(place, row)
    return row
  }

  /** What the row at a place is known by: see TnRow. */
  keyAt(place: number) {
    if (this.#byPlace.has(place)) return placeKey(this.#arrays.position.values[place] as number)
    return this.uuidAt(place) ?? (uuidKey(this.odd.get(place)?.uuid ?? null) as string)
  }

  /** The uuid of the row at a place, in lower case; null where that is none like those of the API. */
  uuidAt(place: number) {
    return hasUuid(this.flags[place] as number) ? uuidText(this.#uuids.values, place * WORDS) : null
  }

  /** The first twelve digits of that uuid as a number. */
  uuidStartAt(place: number) {
    if (!hasUuid(this.flags[place] as number)) return null
    const [first, second] = this.#uuids.values.subarray(place * WORDS, place * WORDS + 2)
    return (first as number) * 0x10000 + ((second as number) >>> 16)
  }

  /** Calls `found` with the place of each row that `isIn` says of its uuid's words that it is it. */
  eachUuid(isIn: (words: Uint32Array, at: number) => boolean, found: (place: number) => void) {
    for (let place = 0; place < this.count; place++) {
      if (isIn(this.#uuids.values, place * WORDS)) found(place)
    }
  }

  /** The same where that is an id of its own; null where it is a place. */
  uuidKeyAt(place: number) {
    return this.#byPlace.has(place) ? null : this.keyAt(place)
  }

  /** How many rows have an id of their own. */
  get uuids() {
    return this.count - this.#byPlace.size
  }

  /** The first row with this uuid, in any case. */
  find(uuid: string) {
    const place = this.placeOf(uuid.toLowerCase())
    return place === undefined ? undefined : this.at(place)
  }

  /** Where the row with this key stands; undefined where none does. */
  placeOf(key: string) {
    const place = toUuid(key) === key ? this.#firstOf(key) : this.#oddFirsts.get(key)
    if (place !== undefined) return place
    for (const place of this.#byPlace) if (this.keyAt(place) === key) return place
    return undefined
  }

  #firstOf(uuid: string) {
    const words = new Uint32Array(WORDS)
    packUuid(new TextEncoder().encode(uuid), 0, words, 0)
    const place = this.#find(words, 0)
    return place < 0 ? undefined : place
  }

  #find(words: Uint32Array, at: number) {
    return this.#firsts.find(hashOf(words, at), (place) =>
      sameWords(this.#uuids.values, place * WORDS, words, at),
    )
  }

  /** Gives rows, by their places, the finding that their number is leased twice. */
  addDoubles(places: readonly number[]) {
    this.version++
    for (const place of places) {
      const row = leasedTwice(this.at(place))
      const odd = this.odd.get(place)
      if (odd) this.odd.set(place, { ...odd, findings: row.findings })
      this.#arrays.findings.values[place] = bitsOf(row.findings)
      this.#arrays.worst.values[place] = SEVERITIES.indexOf(worstOf(row.findings, row) ?? 'info')
      this.#made.delete(place)
    }
  }

  /** Marks rows, by their places, with what a refresh brought of them. */
  mark(changes: ReadonlyMap<number, Change>) {
    this.version++
    for (const [place, change] of changes) {
      this.#changes.values[place] = CHANGES.indexOf(change)
      this.#made.delete(place)
    }
  }

  #make(place: number): TnRow {
    const change = CHANGES[this.changes[place] as number]
    const own = { key: this.keyAt(place), ...(change && { change }) }
    const odd = this.odd.get(place)
    if (odd) return { ...odd, ...own }
    const flags = this.flags[place] as number
    const digits = this.digits.at(place)
    const row: LeaseRow = {
      uuid: this.uuidAt(place),
      created_on: timeAt(this.#arrays.created.values, place),
      modified_on: timeAt(this.#arrays.modified.values, place),
      expired_on: timeAt(this.#arrays.expires.values, place),
      autorenew: autorenewOf(flags),
      tn: {
        tn: hasPlus(flags) ? `+${digits}` : digits,
        registered: registeredOf(flags),
        deleted_on: null,
        profile: this.#related('plan', place),
      },
      account: this.#related('account', place),
      tnorder: this.#related('tnorder', place),
      messaging_profile: this.#related('messaging_profile', place),
      sip_connection: this.#related('sip_connection', place),
      sip_control_app: this.#related('sip_control_app', place),
      unreadable: NOTHING,
    }
    const failed = this.worst[place] === NONE_FAILS ? [] : idsOf(this.findings[place] as number)
    return {
      ...row,
      position: this.#arrays.position.values[place] as number,
      findings: failed.length > 1 ? worstFirst(failed, row) : failed,
      ...own,
    }
  }

  #related<Name extends Pooled>(name: Name, place: number): RelatedOf<Name> {
    return this.relations[name].at(this.relation(name)[place] as number)
  }

  /** Notes the id of the next row; false where it has none of its own. */
  #isFirst(place: number) {
    if (hasUuid(this.flags[place] as number)) {
      if (this.#find(this.#uuids.values, place * WORDS) >= 0) return false
      this.#firsts.add(hashOf(this.#uuids.values, place * WORDS), place)
      return true
    }
    const key = uuidKey(this.odd.get(place)?.uuid ?? null)
    if (!key || this.#oddFirsts.has(key)) return false
    this.#oddFirsts.set(key, place)
    return true
  }
}

const NOTHING: readonly never[] = []

function timeAt(times: Float64Array, place: number) {
  const time = times[place] as number
  return Number.isNaN(time) ? null : time
}
