import { failing } from '#domain/findings/rules.ts'
import type { RowWriter } from '#domain/numbers/row-writer.ts'
import type { LeaseRow, leaseRowReader } from '#domain/record/lease-row.ts'
import { readTimeAt } from '#domain/text/date.ts'
import { readTelephoneNumber } from '#domain/text/telephone-number.ts'
import {
  hasAt,
  KeyTable,
  ODD,
  OPEN_OBJECT,
  QUOTE,
  skipPlainString,
  skipValue,
  walkObject,
} from './json-bytes.ts'
import { KnownValues } from './known-values.ts'

const RECORD = ['uuid', 'expired_on', 'autorenew', 'tn', 'tnorder'] as const
const RELATIONS = ['account', 'messaging_profile', 'sip_connection', 'sip_control_app'] as const
const RECORD_KEYS = new KeyTable([...RECORD, ...RELATIONS])
const TN_KEYS = new KeyTable(['tn', 'registered', 'deleted_on'])
const ORDER_KEYS = new KeyTable(['uuid', 'state', 'autorenew', 'account'])

const encode = (text: string) => new TextEncoder().encode(text)
const [NULL, TRUE, FALSE] = [encode('null'), encode('true'), encode('false')]

type Readers = ReturnType<typeof leaseRowReader>
type Order = Exclude<LeaseRow['tnorder'], 'unknown' | null>

/** Takes a row that was read, before it is written. */
type OnRow = (row: LeaseRow) => void

/**
 * Reads leases that are plain straight from their bytes into rows: most of a list, in a third of the time. Whatever it
 * is not sure to read as the schema would, it leaves to that.
 */
export class RecordReader {
  readonly #writer: RowWriter
  readonly #onRow: OnRow
  readonly #now: number
  readonly #relations
  readonly #states: KnownValues<string | null>
  readonly #owners: KnownValues<Order['account']>
  // What the record at hand says so far.
  #uuidAt = -1
  #orderAt = -1
  #ends: number | null = null
  #renews: boolean | null = null
  #number: string | null = null
  #registered: boolean | null = null
  #order: LeaseRow['tnorder'] = 'unknown'
  #related: unknown[] = []
  #state: string | null = null
  #orderRenews: boolean | null = null
  #owner: Order['account'] = 'unknown'

  /** `now` is milliseconds UTC. */
  constructor(readers: Readers, writer: RowWriter, now: number, onRow: OnRow) {
    this.#writer = writer
    this.#now = now
    this.#onRow = onRow
    this.#relations = RELATIONS.map(
      (name) => new KnownValues((value) => readers.relation(name, value)),
    )
    this.#states = new KnownValues(readers.state)
    this.#owners = new KnownValues(readers.owner)
  }

  /** Writes the record at `at` as a row. Answers the place after it, MORE where the bytes end before that, ODD where it is not plain; then nothing is written. */
  take(bytes: Uint8Array, at: number, end: number, position: number) {
    this.#uuidAt = this.#orderAt = -1
    this.#ends = this.#renews = this.#number = this.#registered = null
    this.#order = 'unknown'
    this.#related = RELATIONS.map(() => 'unknown')
    const after = walkObject(bytes, at, end, RECORD_KEYS, this.#takeMember)
    if (after < 0) return after
    if (this.#uuidAt === -1 || this.#number === null) return ODD
    const [account, messaging_profile, sip_connection, sip_control_app] = this.#related
    const row = {
      uuid: null,
      expired_on: this.#ends,
      autorenew: this.#renews,
      tn: { tn: this.#number, registered: this.#registered, deleted_on: null },
      account,
      tnorder: this.#order,
      messaging_profile,
      sip_connection,
      sip_control_app,
      unreadable: NOTHING,
    } as LeaseRow
    this.#onRow(row)
    const uuidAt = this.#uuidAt
    const orderAt = this.#orderAt
    this.#writer.addPlain(row, failing(row, this.#now), { position, bytes, uuidAt, orderAt })
    return after
  }

  readonly #takeMember = (key: number, bytes: Uint8Array, at: number, end: number) => {
    switch (RECORD[key]) {
      case 'uuid':
        this.#uuidAt = at + 1
        return takeUuid(bytes, at, end)
      case 'expired_on':
        return this.#takeEnd(bytes, at, end)
      case 'autorenew':
        return this.#takeFlag(bytes, at, end, (flag) => {
          this.#renews = flag
        })
      case 'tn':
        return walkObject(bytes, at, end, TN_KEYS, this.#takeOfTn)
      case 'tnorder':
        return this.#takeOrder(bytes, at, end)
      default:
        return this.#takeRelation(key - RECORD.length, bytes, at, end)
    }
  }

  #takeEnd(bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== QUOTE) return takeNull(bytes, at, end)
    const after = skipPlainString(bytes, at, end)
    if (after < 0) return after
    const time = readTimeAt(bytes, at + 1, after - 1)
    if (typeof time !== 'number') return ODD
    this.#ends = time
    return after
  }

  #takeFlag(bytes: Uint8Array, at: number, end: number, set: (flag: boolean | null) => void) {
    const after = skipValue(bytes, at, end)
    if (after < 0) return after
    if (isWord(bytes, at, after, TRUE)) set(true)
    else if (isWord(bytes, at, after, FALSE)) set(false)
    else if (!isWord(bytes, at, after, NULL)) return ODD
    return after
  }

  readonly #takeOfTn = (key: number, bytes: Uint8Array, at: number, end: number) => {
    if (key === 0) return this.#takeNumber(bytes, at, end)
    if (key === 2) return takeNull(bytes, at, end)
    return this.#takeFlag(bytes, at, end, (flag) => {
      this.#registered = flag
    })
  }

  #takeNumber(bytes: Uint8Array, at: number, end: number) {
    const isText = bytes[at] === QUOTE
    const after = isText ? skipPlainString(bytes, at, end) : skipValue(bytes, at, end)
    if (after < 0) return after
    const text = isText ? plainText(bytes, at + 1, after - 1) : plainText(bytes, at, after)
    if (!isText && !/^[1-9]\d{0,14}$/.test(text)) return ODD
    const tn = readTelephoneNumber(isText ? text : Number(text))
    if (tn === null || !/^\+?\d{1,15}$/.test(tn)) return ODD
    this.#number = tn
    return after
  }

  #takeOrder(bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== OPEN_OBJECT) {
      this.#order = null
      return takeNull(bytes, at, end)
    }
    this.#state = this.#orderRenews = null
    this.#owner = 'unknown'
    const after = walkObject(bytes, at, end, ORDER_KEYS, this.#takeOfOrder)
    if (after < 0) return after
    if (this.#orderAt === -1) return ODD
    this.#order = {
      uuid: null,
      state: this.#state,
      autorenew: this.#orderRenews,
      account: this.#owner,
    }
    return after
  }

  readonly #takeOfOrder = (key: number, bytes: Uint8Array, at: number, end: number) => {
    switch (key) {
      case 0:
        this.#orderAt = at + 1
        return takeUuid(bytes, at, end)
      case 1: {
        const after = this.#states.take(bytes, at, end)
        this.#state = this.#states.value ?? null
        return after
      }
      case 2:
        return this.#takeFlag(bytes, at, end, (flag) => {
          this.#orderRenews = flag
        })
      default: {
        const after = this.#owners.take(bytes, at, end)
        this.#owner = this.#owners.value ?? null
        return after
      }
    }
  }

  #takeRelation(number: number, bytes: Uint8Array, at: number, end: number) {
    const known = this.#relations[number]
    const after = known?.take(bytes, at, end) ?? ODD
    this.#related[number] = known?.value
    return after
  }
}

const NOTHING: readonly never[] = []

function takeUuid(bytes: Uint8Array, at: number, end: number) {
  if (bytes[at] !== QUOTE) return ODD
  const after = skipPlainString(bytes, at, end)
  return after < 0 || isUuidAt(bytes, at + 1, after - 1) ? after : ODD
}

/** As the API writes them: in lower case. */
function isUuidAt(bytes: Uint8Array, from: number, to: number) {
  if (to - from !== 36) return false
  for (let i = 0; i < 36; i++) {
    const byte = bytes[from + i] as number
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (byte !== 0x2d) return false
    } else if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false
  }
  return true
}

function takeNull(bytes: Uint8Array, at: number, end: number) {
  const after = skipValue(bytes, at, end)
  return after < 0 || isWord(bytes, at, after, NULL) ? after : ODD
}

const isWord = (bytes: Uint8Array, at: number, after: number, word: Uint8Array) =>
  after - at === word.length && hasAt(bytes, at, word)

/** A short text of ASCII; other bytes make it one that is no number. */
function plainText(bytes: Uint8Array, from: number, to: number) {
  if (to - from > 40) return ''
  let text = ''
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number)
  return text
}
