import { bitsOf, idsOf, SEVERITIES, worstOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { known } from '#domain/record/related.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { FixedTextWriter } from './fixed-texts.ts'
import {
  ARRAYS,
  type ArrayName,
  type Arrays,
  FIRST_SHARED,
  NONE_FAILS,
  type RowParcel,
  rowFlags,
  type Shared,
  TEXTS,
} from './row-parcel.ts'
import { RELATIONS, type ReadRow } from './tn-row.ts'

const NAMES = Object.keys(ARRAYS) as ArrayName[]

/** Writes rows into parcels. What rows share is in the first parcel that needs it, once in the life of a writer. */
export class RowWriter {
  /** Rows written since the last take(). */
  rows = 0
  #room = 0
  #arrays = arraysOf(0)
  readonly #uuids = new FixedTextWriter(TEXTS.uuid)
  readonly #orders = new FixedTextWriter(TEXTS.order)
  readonly #digits = new FixedTextWriter(TEXTS.digits)
  #shared: Shared[] = []
  #odd: [number, ReadRow][] = []
  readonly #numbers = new Map<unknown, number>(FIRST_SHARED.map((it, number) => [it, number]))

  /** Writes a row, whatever it is. */
  add(row: ReadRow) {
    const uuid = row.uuid?.toLowerCase() ?? ''
    const order = known(row.tnorder)
    const tn = known(row.tn)
    const isOdd =
      row.unreadable.length > 0 ||
      !isUuid(row.uuid) ||
      (order !== null && !isUuid(order.uuid)) ||
      tn === null ||
      tn.deleted_on !== null ||
      !/^\+?\d{1,15}$/.test(tn.tn ?? '')
    if (isOdd) this.#odd.push([this.rows, row])
    this.#uuids.writeText(isUuid(uuid) ? uuid : '')
    this.#orders.writeText(isOdd ? '' : (order?.uuid ?? ''))
    this.#put(row, row.position, bitsOf(row.findings), isOdd)
  }

  /** Writes a row that is not odd, whose uuid, and whose order's where it has one, stand at these places of `bytes`. */
  addPlain(row: LeaseRow, findings: number, { position, bytes, uuidAt, orderAt }: PlainRow) {
    this.#uuids.write(bytes, uuidAt, uuidAt + TEXTS.uuid)
    this.#orders.write(bytes, orderAt, known(row.tnorder) ? orderAt + TEXTS.order : orderAt)
    this.#put(row, position, findings, false)
  }

  /** All rows since the last time. */
  take(): RowParcel {
    const arrays = arraysOf(this.rows)
    for (const name of NAMES) arrays[name].set(this.#arrays[name].subarray(0, this.rows))
    const parcel: RowParcel = {
      rows: this.rows,
      arrays,
      texts: {
        uuid: this.#uuids.take(),
        order: this.#orders.take(),
        digits: this.#digits.take(),
      },
      shared: this.#shared,
      odd: this.#odd,
    }
    this.rows = 0
    this.#shared = []
    this.#odd = []
    return parcel
  }

  #put(row: LeaseRow, position: number, findings: number, isOdd: boolean) {
    const at = this.rows++
    if (at === this.#room) this.#grow()
    const tn = known(row.tn)
    const number = tn?.tn ?? ''
    const plus = number.startsWith('+')
    this.#digits.writeText(isOdd ? '' : plus ? number.slice(1) : number)
    const arrays = this.#arrays
    arrays.expires[at] = row.expired_on ?? Number.NaN
    arrays.flags[at] = rowFlags(row.autorenew, tn?.registered ?? null, plus)
    arrays.findings[at] = findings
    arrays.worst[at] = findings === 0 ? NONE_FAILS : worstCode(findings, row)
    arrays.position[at] = position
    if (isOdd) for (const relation of RELATIONS) arrays[relation][at] = 0
    else {
      arrays.tnorder[at] = this.#numberOfOrder(row.tnorder)
      arrays.account[at] = this.#numberOf(row.account)
      arrays.messaging_profile[at] = this.#numberOf(row.messaging_profile)
      arrays.sip_connection[at] = this.#numberOf(row.sip_connection)
      arrays.sip_control_app[at] = this.#numberOf(row.sip_control_app)
    }
  }

  /** The number of what rows share, by its identity: those that are alike are the same object (see interned). */
  #numberOf(it: Shared) {
    return this.#numbers.get(it) ?? this.#share(it, it)
  }

  /** Orders hardly repeat, but all else that they say does. */
  #numberOfOrder(order: LeaseRow['tnorder']) {
    if (order === null || order === 'unknown') return this.#numberOf(order)
    const owner = known(order.account)
    const from = owner ? quoted(owner.uuid) : String(order.account)
    const says = `${order.autorenew} ${from.length} ${from}${quoted(order.state)}`
    return this.#numbers.get(says) ?? this.#share(says, { ...order, uuid: null })
  }

  #share(known: unknown, it: Shared) {
    const number = this.#numbers.size
    this.#numbers.set(known, number)
    this.#shared.push(it)
    return number
  }

  #grow() {
    this.#room = this.#room * 2 || 64
    const longer = arraysOf(this.#room)
    for (const name of NAMES) longer[name].set(this.#arrays[name])
    this.#arrays = longer
  }
}

/** As the API writes them. */
const isUuid = (text: string | null) => text !== null && toUuid(text) === text

const quoted = (text: string | null) => (text === null ? 'null' : `"${text}`)

type PlainRow = { position: number; bytes: Uint8Array; uuidAt: number; orderAt: number }

export function arraysOf(rows: number): Arrays {
  return Object.fromEntries(NAMES.map((name) => [name, new ARRAYS[name](rows)])) as Arrays
}

const worstCode = (findings: number, row: LeaseRow) =>
  SEVERITIES.indexOf(worstOf(idsOf(findings), row) ?? 'info')
