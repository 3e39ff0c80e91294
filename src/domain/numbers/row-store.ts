import { leasedTwice } from '#domain/findings/double-leases.ts'
import { bitsOf, idsOf, SEVERITIES, worstFirst, worstOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { placeKey, uuidKey } from '#domain/record/record-keys.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { FirstPlaces } from './first-places.ts'
import { FixedTexts } from './fixed-texts.ts'
import {
  ARRAYS,
  type ArrayName,
  autorenewOf,
  FIRST_SHARED,
  hasPlus,
  NONE_FAILS,
  type RowParcel,
  registeredOf,
  type Shared,
  TEXTS,
} from './row-parcel.ts'
import { arraysOf } from './row-writer.ts'
import type { Change, ReadRow, Relation, TnRow } from './tn-row.ts'

const NAMES = Object.keys(ARRAYS) as ArrayName[]
/** Rows that were made last are kept: what is drawn is asked for again and again. */
const KEPT = 2000
/** What a refresh can bring, by number. */
export const CHANGES: readonly (Change | undefined)[] = [undefined, 'new', 'changed']

/** The numbers of a list, a column each of what they say. A row is made when it is asked for. */
export class RowStore {
  /** How many rows there are. */
  count = 0
  /** Another one where a row that was there is no longer as it was. */
  version = 0
  readonly texts = {
    uuid: new FixedTexts(TEXTS.uuid),
    order: new FixedTexts(TEXTS.order),
    digits: new FixedTexts(TEXTS.digits),
  }
  /** What relations stand for by number; an order without its uuid. */
  readonly shared: Shared[] = [...FIRST_SHARED]
  /** Rows that are more than the columns can hold, by place. */
  readonly odd = new Map<number, ReadRow>()
  #arrays = arraysOf(0)
  #changes = new Uint8Array(0)
  #room = 0
  readonly #firsts = new FirstPlaces((place) => this.texts.uuid.at(place))
  /** Where ids stand first that are no uuids. */
  readonly #oddFirsts = new Map<string, number>()
  /** Rows that are known by their place. */
  readonly #byPlace = new Set<number>()
  readonly #made = new Map<number, TnRow>()

  /** Appends rows. */
  add({ rows, arrays, texts, shared, odd }: RowParcel) {
    const first = this.count
    if (first + rows > this.#room) this.#grow(first + rows)
    for (const name of NAMES) this.#arrays[name].set(arrays[name], first)
    this.texts.uuid.add(texts.uuid)
    this.texts.order.add(texts.order)
    this.texts.digits.add(texts.digits)
    for (const it of shared) this.shared.push(it)
    for (const [place, row] of odd) this.odd.set(first + place, row)
    this.count += rows
    for (let place = first; place < this.count; place++) {
      if (!this.#isFirst(place)) this.#byPlace.add(place)
    }
  }

  /** Milliseconds UTC by place, NaN for none. */
  get expires() {
    return this.#arrays.expires.subarray(0, this.count)
  }
  get flags() {
    return this.#arrays.flags
  }
  get findings() {
    return this.#arrays.findings
  }
  /** Places in SEVERITIES by place, NONE_FAILS where nothing fails. */
  get worst() {
    return this.#arrays.worst
  }
  /** Places in CHANGES by place. */
  get changes() {
    return this.#changes
  }
  /** Places in `shared` by place; for rows that are not odd. */
  relation(name: Relation) {
    return this.#arrays[name]
  }

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
    if (this.#byPlace.has(place)) return placeKey(this.#arrays.position[place] as number)
    return this.texts.uuid.at(place) || (uuidKey(this.odd.get(place)?.uuid ?? null) as string)
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
    const place = toUuid(key) === key ? this.#firsts.find(key) : this.#oddFirsts.get(key)
    if (place !== undefined) return place
    for (const place of this.#byPlace) if (this.keyAt(place) === key) return place
    return undefined
  }

  /** Gives rows, by their places, the finding that their number is leased twice. */
  addDoubles(places: readonly number[]) {
    this.version++
    for (const place of places) {
      const row = leasedTwice(this.at(place))
      const odd = this.odd.get(place)
      if (odd) this.odd.set(place, { ...odd, findings: row.findings })
      this.#arrays.findings[place] = bitsOf(row.findings)
      this.#arrays.worst[place] = SEVERITIES.indexOf(worstOf(row.findings, row) ?? 'info')
      this.#made.delete(place)
    }
  }

  /** Marks rows, by their places, with what a refresh brought of them. */
  mark(changes: ReadonlyMap<number, Change>) {
    this.version++
    for (const [place, change] of changes) {
      this.#changes[place] = CHANGES.indexOf(change)
      this.#made.delete(place)
    }
  }

  #make(place: number): TnRow {
    const change = CHANGES[this.#changes[place] as number]
    const own = { key: this.keyAt(place), ...(change && { change }) }
    const odd = this.odd.get(place)
    if (odd) return { ...odd, ...own }
    const { expires, flags: all, findings, worst, position } = this.#arrays
    const flags = all[place] as number
    const digits = this.texts.digits.at(place)
    const ends = expires[place] as number
    const row = {
      uuid: this.texts.uuid.at(place),
      expired_on: Number.isNaN(ends) ? null : ends,
      autorenew: autorenewOf(flags),
      tn: {
        tn: hasPlus(flags) ? `+${digits}` : digits,
        registered: registeredOf(flags),
        deleted_on: null,
      },
      account: this.#related('account', place),
      tnorder: this.#orderAt(place),
      messaging_profile: this.#related('messaging_profile', place),
      sip_connection: this.#related('sip_connection', place),
      sip_control_app: this.#related('sip_control_app', place),
      unreadable: NOTHING,
    }
    const failed = worst[place] === NONE_FAILS ? NOTHING : idsOf(findings[place] as number)
    return {
      ...row,
      position: position[place] as number,
      findings: failed.length > 1 ? worstFirst(failed, row) : failed,
      ...own,
    }
  }

  #related<Name extends Exclude<Relation, 'tnorder'>>(name: Name, place: number) {
    return this.shared[this.#arrays[name][place] as number] as LeaseRow[Name]
  }

  #orderAt(place: number): LeaseRow['tnorder'] {
    const order = this.shared[this.#arrays.tnorder[place] as number] as LeaseRow['tnorder']
    if (order === null || order === 'unknown') return order
    return { ...order, uuid: this.texts.order.at(place) }
  }

  /** Notes the id of the next row; false where it has none of its own. */
  #isFirst(place: number) {
    const uuid = this.texts.uuid.at(place)
    if (uuid) return this.#firsts.add(place, uuid)
    const key = uuidKey(this.odd.get(place)?.uuid ?? null)
    if (!key || this.#oddFirsts.has(key)) return false
    this.#oddFirsts.set(key, place)
    return true
  }

  #grow(rows: number) {
    this.#room = Math.max(rows, this.#room * 2)
    const longer = arraysOf(this.#room)
    for (const name of NAMES) longer[name].set(this.#arrays[name])
    this.#arrays = longer
    const changes = new Uint8Array(this.#room)
    changes.set(this.#changes)
    this.#changes = changes
  }
}

const NOTHING: readonly never[] = []
