import { failing } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { isPlainText } from '#domain/record/secrets/plain-text.ts'
import { flagCode } from '#domain/rows/flags.ts'
import {
  FIRST_RECORD,
  NO_RELATION,
  recordOf,
  UNKNOWN_RELATION,
} from '#domain/rows/relations/relation-parcel.ts'
import type { Said } from '#domain/rows/relations/relation-writer.ts'
import { byRelation } from '#domain/rows/row-parcel.ts'
import type { Places, RowWriter } from '#domain/rows/row-writer.ts'
import type { Relation } from '#domain/rows/tn-row.ts'
import { readTelephoneNumber } from '#domain/text/telephone-number.ts'
import { readTimeAt } from '#domain/text/time/date.ts'
import {
  CLOSE_OBJECT,
  hasAt,
  KeyTable,
  MORE,
  ODD,
  OPEN_OBJECT,
  QUOTE,
  skipPlainString,
  skipSpace,
  skipValue,
  walkObject,
} from './json-bytes.ts'
import { KnownTexts } from './known-texts.ts'

const NAMES = [
  'account',
  'tnorder',
  'messaging_profile',
  'sip_connection',
  'sip_control_app',
] as const
const RECORD_KEYS = new KeyTable(['uuid', 'expired_on', 'autorenew', 'tn', ...NAMES])
const TN_KEYS = new KeyTable(['tn', 'registered', 'deleted_on'])
const OWNER_KEYS = new KeyTable(['uuid'])
/** What is read of each relation, in one order: uuid, what it is called, what else, owner. */
const RELATED_KEYS: Record<Relation, KeyTable> = {
  account: new KeyTable(['uuid', 'name', 'balance']),
  tnorder: new KeyTable(['uuid', 'state', 'autorenew', 'account']),
  messaging_profile: new KeyTable(['uuid', 'name', 'callback_url', 'account']),
  sip_connection: new KeyTable(['uuid', 'name', 'is_active', 'account']),
  sip_control_app: new KeyTable(['uuid', 'name', 'is_active', 'account']),
}

const encode = (text: string) => new TextEncoder().encode(text)
const [NULL, TRUE, FALSE] = [encode('null'), encode('true'), encode('false')]

/**
 * Reads leases that are plain straight from their bytes into rows: most of a list, in a fraction of the time. Whatever
 * it is not sure to read as the schema would, it leaves to that.
 */
export class RecordReader {
  readonly #writer: RowWriter
  readonly #onRow: (row: LeaseRow) => void
  readonly #now: number
  readonly #texts: KnownTexts
  readonly #uuids: KnownTexts
  readonly #decimals: KnownTexts
  // What the record at hand says so far.
  readonly #row = emptyRow()
  readonly #tn: Tn = { tn: null, registered: null, deleted_on: null }
  readonly #places = noPlaces()
  #readText = (text: string): string | undefined => (isPlainText(text) ? text : undefined)
  #flag: boolean | null = null
  #relation: Relation = 'account'
  #said: Said = this.#places.account

  /** `onRow` gets each row before it is written; `now` is milliseconds UTC. */
  constructor(writer: RowWriter, now: number, onRow: (row: LeaseRow) => void) {
    this.#writer = writer
    this.#now = now
    this.#onRow = onRow
    const numberOf = (text: string, isNew: boolean) =>
      isNew ? writer.texts.add(text) : writer.texts.numberOf(text)
    this.#texts = new KnownTexts((text) => this.#readText(text), numberOf)
    this.#uuids = new KnownTexts((text) => text, numberOf)
    this.#decimals = new KnownTexts((text) => text, numberOf)
  }

  /** What is kept of any text; until it is said, a text that may hold a secret is not plain. */
  readEveryText(readText: (text: string) => string) {
    this.#readText = readText
  }

  /** Writes the record at `at` as a row. Answers the place after it, MORE where the bytes end before that, ODD where it is not plain; then nothing is written. */
  take(bytes: Uint8Array, at: number, end: number, position: number) {
    this.#forget()
    const after = walkObject(bytes, at, end, RECORD_KEYS, this.#takeMember)
    if (after < 0) return after
    if (this.#places.uuidAt === -1 || this.#tn.tn === null) return ODD
    const row = this.#row
    this.#onRow(row)
    this.#writer.addPlain(row, position, failing(row, this.#now), bytes, this.#places)
    return after
  }

  /** One row is made again and again: a list of them would be most of the work of collecting garbage. */
  #forget() {
    const [row, tn, places] = [this.#row, this.#tn, this.#places]
    row.expired_on = row.autorenew = tn.tn = tn.registered = null
    places.uuidAt = -1
    for (const name of NAMES) {
      row[name] = 'unknown'
      places[name].uuidAt = -1
    }
    row.tn = tn
  }

  readonly #takeMember = (key: number, bytes: Uint8Array, at: number, end: number) => {
    switch (key) {
      case 0:
        this.#places.uuidAt = at + 1
        return takeUuid(bytes, at, end)
      case 1:
        return this.#takeEnd(bytes, at, end)
      case 2: {
        const after = this.#takeFlag(bytes, at, end)
        this.#row.autorenew = this.#flag
        return after
      }
      case 3:
        return walkObject(bytes, at, end, TN_KEYS, this.#takeOfTn)
      default:
        return this.#takeRelation(NAMES[key - 4] as Relation, bytes, at, end)
    }
  }

  #takeEnd(bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== QUOTE) return takeNull(bytes, at, end)
    const after = skipPlainString(bytes, at, end)
    if (after < 0) return after
    const time = readTimeAt(bytes, at + 1, after - 1)
    if (typeof time !== 'number') return ODD
    this.#row.expired_on = time
    return after
  }

  #takeFlag(bytes: Uint8Array, at: number, end: number) {
    const after = skipValue(bytes, at, end)
    if (after < 0) return after
    if (isWord(bytes, at, after, TRUE)) this.#flag = true
    else if (isWord(bytes, at, after, FALSE)) this.#flag = false
    else if (isWord(bytes, at, after, NULL)) this.#flag = null
    else return ODD
    return after
  }

  readonly #takeOfTn = (key: number, bytes: Uint8Array, at: number, end: number) => {
    if (key === 0) return this.#takeNumber(bytes, at, end)
    if (key === 2) return takeNull(bytes, at, end)
    const after = this.#takeFlag(bytes, at, end)
    this.#tn.registered = this.#flag
    return after
  }

  #takeNumber(bytes: Uint8Array, at: number, end: number) {
    const isText = bytes[at] === QUOTE
    const after = isText ? skipPlainString(bytes, at, end) : skipValue(bytes, at, end)
    if (after < 0) return after
    const tn = isText
      ? readTelephoneNumber(shortText(bytes, at + 1, after - 1))
      : readTelephoneNumber(wholeNumber(bytes, at, after))
    if (tn === null || (isText && !/^\+?\d{1,15}$/.test(tn))) return ODD
    this.#tn.tn = tn
    return after
  }

  #takeRelation(relation: Relation, bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== OPEN_OBJECT) {
      this.#row[relation] = null
      return takeNull(bytes, at, end)
    }
    const empty = takeEmpty(bytes, at, end)
    if (empty !== ODD) return empty
    const place = this.#places[relation]
    const { fields } = place
    fields.uuid = fields.name = fields.extra = null
    fields.owner = 'unknown'
    place.name = place.extra = 0
    place.owner = UNKNOWN_RELATION
    this.#relation = relation
    this.#said = place
    const after = walkObject(bytes, at, end, RELATED_KEYS[relation], this.#takeOfRelation)
    if (after < 0) return after
    if (place.uuidAt === -1) return ODD
    ;(this.#row as Record<Relation, unknown>)[relation] = recordOf(relation, fields)
    return after
  }

  readonly #takeOfRelation = (key: number, bytes: Uint8Array, at: number, end: number) => {
    const { fields } = this.#said
    if (key === 0) {
      this.#places[this.#relation].uuidAt = at + 1
      const after = takeUuid(bytes, at, end)
      // Rules compare it with those of owners; the others are written from their bytes.
      if (after < 0 || this.#relation !== 'account') return after
      this.#uuids.take(bytes, at, end)
      fields.uuid = this.#uuids.value
      return after
    }
    if (key === 2) return this.#takeExtra(bytes, at, end)
    if (key === 3) return this.#takeOwner(bytes, at, end)
    if (bytes[at] !== QUOTE) return takeNull(bytes, at, end)
    const after = this.#texts.take(bytes, at, end)
    fields.name = this.#texts.value
    this.#said.name = this.#texts.number
    return after
  }

  #takeExtra(bytes: Uint8Array, at: number, end: number) {
    if (this.#relation === 'account') return this.#takeBalance(bytes, at, end)
    if (this.#relation === 'messaging_profile') return this.#takeUrl(bytes, at, end)
    const after = this.#takeFlag(bytes, at, end)
    this.#said.fields.extra = this.#flag
    this.#said.extra = flagCode(this.#flag)
    return after
  }

  #takeUrl(bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== QUOTE) return takeNull(bytes, at, end)
    const after = this.#texts.take(bytes, at, end)
    this.#said.fields.extra = this.#texts.value
    this.#said.extra = this.#texts.number
    return after
  }

  #takeBalance(bytes: Uint8Array, at: number, end: number) {
    const after = skipValue(bytes, at, end)
    if (after < 0 || isWord(bytes, at, after, NULL)) return after
    if (!isPlainNumber(bytes, at, after)) return ODD
    this.#decimals.takeBare(bytes, at, after)
    this.#said.fields.extra = this.#decimals.value
    this.#said.extra = this.#decimals.number
    return after
  }

  #takeOwner(bytes: Uint8Array, at: number, end: number) {
    const said = this.#said
    if (bytes[at] !== OPEN_OBJECT) {
      said.fields.owner = null
      said.owner = NO_RELATION
      return takeNull(bytes, at, end)
    }
    const empty = takeEmpty(bytes, at, end)
    if (empty !== ODD) return empty
    const after = walkObject(bytes, at, end, OWNER_KEYS, this.#takeOfOwner)
    return after > 0 && said.owner === UNKNOWN_RELATION ? ODD : after
  }

  readonly #takeOfOwner = (_: number, bytes: Uint8Array, at: number, end: number) => {
    const after = takeUuid(bytes, at, end)
    if (after < 0) return after
    this.#uuids.take(bytes, at, end)
    this.#said.fields.owner = { uuid: this.#uuids.value }
    this.#said.owner = FIRST_RECORD + this.#uuids.number
    return after
  }
}

const emptyRow = (): LeaseRow => ({
  uuid: null,
  expired_on: null,
  autorenew: null,
  tn: null,
  account: 'unknown',
  tnorder: 'unknown',
  messaging_profile: 'unknown',
  sip_connection: 'unknown',
  sip_control_app: 'unknown',
  unreadable: [],
})

type Tn = Exclude<LeaseRow['tn'], 'unknown' | null>

const noPlaces = (): Places => ({ uuidAt: -1, ...byRelation(noPlace) })
const noPlace = (): Places['account'] => ({
  uuidAt: -1,
  fields: { uuid: null, name: null, extra: null, owner: 'unknown' },
  name: 0,
  extra: 0,
  owner: UNKNOWN_RELATION,
})

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

/** The place after an object without members, ODD where it has some. */
function takeEmpty(bytes: Uint8Array, at: number, end: number) {
  const i = skipSpace(bytes, at + 1, end)
  if (i >= end) return MORE
  return bytes[i] === CLOSE_OBJECT ? i + 1 : ODD
}

const isWord = (bytes: Uint8Array, at: number, after: number, word: Uint8Array) =>
  after - at === word.length && hasAt(bytes, at, word)

/** A short text of ASCII; none where it is longer. Other bytes make it one that is no number. */
function shortText(bytes: Uint8Array, from: number, to: number) {
  if (to - from > 40) return ''
  let text = ''
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number)
  return text
}

/** The number that up to fifteen digits write; -1 where there is anything else. */
function wholeNumber(bytes: Uint8Array, from: number, to: number) {
  if (to - from > 15 || bytes[from] === ZERO) return -1
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] as number) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
const ZERO = 0x30

/** Whether the bytes write a number of JSON without an exponent. */
const isPlainNumber = (bytes: Uint8Array, from: number, to: number) =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(shortText(bytes, from, to))
