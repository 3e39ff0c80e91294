import { failing } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import type { Places, RowWriter } from '#domain/rows/row-writer.ts'
import { byPool, POOLED, type Pooled, RELATIONS, type Relation } from '#domain/rows/tn-row.ts'
import { readTelephoneNumber } from '#domain/text/telephone-number.ts'
import { readTimeAt } from '#domain/text/time/date.ts'
import { KeyTable, ODD, QUOTE, skipPlainString, skipValue, walkObject } from './bytes/json-bytes.ts'
import { PlainTexts } from './plain/plain-texts.ts'
import { flagAt, shortText, takeNull, takeUuid, wholeNumber } from './plain/plain-values.ts'
import { RelatedReader } from './plain/related-reader.ts'

const TIMES = ['expired_on', 'created_on', 'modified_on'] as const
const RECORD_KEYS = new KeyTable(['uuid', 'autorenew', 'tn', ...TIMES, ...RELATIONS])
const FIRST_TIME = 3
const FIRST_RELATION = FIRST_TIME + TIMES.length
const TN_KEYS = new KeyTable(['tn', 'registered', 'deleted_on', 'profile'])

type Readers = { readonly [Name in Pooled]: RelatedReader<Name> }

/**
 * Reads leases that are plain straight from their bytes into rows: most of a list, in a fraction of the time. Whatever
 * it is not sure to read as the schema would, it leaves to that.
 */
export class RecordReader {
  readonly #writer: RowWriter
  readonly #onRow: (row: LeaseRow) => void
  readonly #now: number
  readonly #related: Readers
  // What the record at hand says so far. One row is made again and again: a list of them would be most of the work of
  // collecting garbage.
  readonly #row = emptyRow()
  readonly #tn: Tn = { tn: null, registered: null, deleted_on: null, profile: 'unknown' }
  readonly #places: Places
  readonly #texts: PlainTexts
  #flag: boolean | null = null

  /** `onRow` gets each row before it is written; `now` is milliseconds UTC. */
  constructor(writer: RowWriter, now: number, onRow: (row: LeaseRow) => void) {
    this.#writer = writer
    this.#now = now
    this.#onRow = onRow
    this.#texts = new PlainTexts(writer.texts)
    const related = byPool((name) => new RelatedReader(name, this.#texts))
    this.#related = related as Readers
    this.#places = { uuidAt: -1, related }
  }

  /** What is kept of any text; until it is said, a text that may hold a secret is not plain. */
  readEveryText(readText: (text: string) => string) {
    this.#texts.readText = readText
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

  #forget() {
    const [row, tn] = [this.#row, this.#tn]
    row.created_on = row.modified_on = row.expired_on = row.autorenew = null
    tn.tn = tn.registered = null
    tn.profile = 'unknown'
    row.tn = tn
    this.#places.uuidAt = -1
    for (const name of POOLED) this.#related[name].forget()
    for (const name of RELATIONS) row[name] = 'unknown'
  }

  readonly #takeMember = (key: number, bytes: Uint8Array, at: number, end: number) => {
    if (key >= FIRST_RELATION) {
      const name = RELATIONS[key - FIRST_RELATION] as Relation
      const related = this.#related[name]
      const after = related.take(bytes, at, end)
      ;(this.#row as Record<Relation, unknown>)[name] = related.is
      return after
    }
    if (key >= FIRST_TIME) {
      return this.#takeTime(TIMES[key - FIRST_TIME] as (typeof TIMES)[number], bytes, at, end)
    }
    if (key === 0) {
      this.#places.uuidAt = at + 1
      return takeUuid(bytes, at, end)
    }
    if (key === 2) return walkObject(bytes, at, end, TN_KEYS, this.#takeOfTn)
    const after = this.#takeFlag(bytes, at, end)
    this.#row.autorenew = this.#flag
    return after
  }

  #takeTime(field: (typeof TIMES)[number], bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== QUOTE) return takeNull(bytes, at, end)
    const after = skipPlainString(bytes, at, end)
    if (after < 0) return after
    const time = readTimeAt(bytes, at + 1, after - 1)
    if (typeof time !== 'number') return ODD
    this.#row[field] = time
    return after
  }

  #takeFlag(bytes: Uint8Array, at: number, end: number) {
    const after = skipValue(bytes, at, end)
    if (after < 0) return after
    const flag = flagAt(bytes, at, after)
    if (flag === undefined) return ODD
    this.#flag = flag
    return after
  }

  readonly #takeOfTn = (key: number, bytes: Uint8Array, at: number, end: number) => {
    if (key === 0) return this.#takeNumber(bytes, at, end)
    if (key === 2) return takeNull(bytes, at, end)
    if (key === 3) {
      const after = this.#related.plan.take(bytes, at, end)
      this.#tn.profile = this.#related.plan.is
      return after
    }
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
}

const emptyRow = (): LeaseRow => ({
  uuid: null,
  created_on: null,
  modified_on: null,
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
