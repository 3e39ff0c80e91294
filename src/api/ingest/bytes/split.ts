import { ApiError } from '#api/request/api-error.ts'
import { refusal } from '#api/request/envelope.ts'
import { extentOf, whatFollows } from '#api/request/json-extent.ts'
import { parseJson } from '#api/request/parse-json.ts'
import { kindOf } from '#domain/record/kind.ts'
import { ByteBuffer } from './byte-buffer.ts'
import * as json from './json-bytes.ts'

/** Where in the answer the next byte stands: before it, among the keys of the envelope or of the object in it, among the records, after it, or in something else. */
type Level = 'start' | 'envelope' | 'payload' | 'records' | 'end' | 'other'

/** Bytes to wait for before a value that did not fit is tried again, as a share of what is there: keeps one huge value linear. */
const WAIT_BYTES = 1 << 20
/** As many bytes behind the answer are kept, to tell what they are. */
const KEPT_REST = 1 << 16
const NOTHING = new Uint8Array(0)
/** What a page of results says of itself. */
const PAGE_KEYS: readonly unknown[] = ['take', 'skip', 'total']

/**
 * Reads the record at a place, where the bytes up to `end` are whole. Answers the place after it, MORE where it may
 * go on, `at` where there is none.
 */
export type TakeRecord = (bytes: Uint8Array, at: number, end: number) => number

/** Takes each record as the bytes of its JSON text, which are there only until the next. */
export const asBytes =
  (onRecord: (bytes: Uint8Array) => void): TakeRecord =>
  (bytes, at, end) => {
    const after = json.skipValue(bytes, at, end)
    if (after > at) onRecord(bytes.subarray(at, after))
    return after
  }

/**
 * Finds the records in an answer as its bytes come, in any pieces, and has each taken where it stands. The payload is
 * a list, one record, or a page of results (`{"data":…}`) of either.
 */
export class RecordSplitter {
  /** How many records there are in all, where the payload is a page that says so. */
  total: number | null = null
  readonly #take: TakeRecord
  readonly #input = new ByteBuffer()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #members: Record<string, unknown> = {}
  /** The members of an object as payload, which may be the one record. */
  readonly #single = new ByteBuffer()
  readonly #rest = new ByteBuffer()
  #restBytes = 0
  #level: Level = 'start'
  /** What the list of records stands in. */
  #outer: Level = 'envelope'
  /** True before the first member of an object or list. */
  #first = true
  #isPage = false
  #foundRecords = false
  #at = 0
  #retryAt = 0

  constructor(take: TakeRecord) {
    this.#take = take
  }

  /** Reads on. Throws ApiError 'not-json' where the bytes cannot be JSON. */
  push(chunk: Uint8Array) {
    const input = this.#input
    input.append(chunk)
    if (this.#level === 'other' || input.length < this.#retryAt) return
    while (this.#step()) {}
    input.drop(this.#at)
    this.#at = 0
    this.#retryAt = input.length > WAIT_BYTES ? input.length * 2 : 0
  }

  /** Reads on in what is here: a record that was left before may be taken now. */
  resume() {
    this.#retryAt = 0
    this.push(NOTHING)
  }

  /**
   * Says that no more comes; returns what came after the answer, in words, null where nothing did. Throws ApiError
   * where that was not a whole envelope with records: 'cut-off' where it ended early.
   */
  end(): string | null {
    if (this.#retryAt > 0) this.resume()
    if (this.#level === 'start' || this.#level === 'other') {
      parseJson(new TextDecoder().decode(this.#input.view()))
      throw wrongShape()
    }
    if (this.#level !== 'end') throw this.#endsEarly() ? cutOff() : notJson()
    const { success, message, status } = this.#members
    if (success === false) throw refusal(message, status)
    if (!this.#foundRecords) throw wrongShape()
    return whatFollows(this.#decoder.decode(this.#rest.view()), this.#restBytes)
  }

  /** Takes one member or record; false where more bytes are needed first. */
  #step(): boolean {
    const { bytes, length } = this.#input
    if (this.#level === 'end') return this.#follow(bytes, length)
    const at = json.skipSpace(bytes, this.#at, length)
    if (at >= length) return false
    if (this.#level === 'start') return this.#open(bytes, length)
    if (this.#level === 'other') return false
    const inList = this.#level === 'records'
    const byte = bytes[at]
    if (byte === (inList ? json.CLOSE_LIST : json.CLOSE_OBJECT)) return this.#close(at + 1)
    if (!this.#first && byte !== json.COMMA) throw notJson()
    const member = this.#first ? at : json.skipSpace(bytes, at + 1, length)
    if (member >= length) return false
    return inList ? this.#record(member) : this.#member(member)
  }

  #open(bytes: Uint8Array, length: number) {
    const bom = bytes[0] === 0xef
    if (bom && length < 3) return false
    const at = json.skipSpace(bytes, bom ? 3 : 0, length)
    if (at >= length) return false
    if (bytes[at] !== json.OPEN_OBJECT) {
      this.#level = 'other'
      return false
    }
    return this.#enter('envelope', at + 1)
  }

  #enter(level: Level, at: number) {
    this.#level = level
    this.#first = true
    this.#at = at
    return true
  }

  #close(at: number) {
    const isSingle = this.#level === 'payload' && !this.#foundRecords && !this.#isPage
    if (isSingle && !this.#takeSingle()) return false
    const outside: Level =
      this.#level === 'records' ? this.#outer : this.#level === 'payload' ? 'envelope' : 'end'
    this.#enter(outside, at)
    this.#first = false
    return true
  }

  /** The members of the payload were those of the one record, if any of them is known of records. False where it is left for later. */
  #takeSingle() {
    this.#single.push(json.CLOSE_OBJECT)
    const { bytes, length } = this.#single
    if (!isRecord(this.#single.view())) return true
    this.#foundRecords = this.#take(bytes, 0, length) !== json.MORE
    if (!this.#foundRecords) this.#single.length--
    return this.#foundRecords
  }

  #record(at: number) {
    const { bytes, length } = this.#input
    const after = this.#take(bytes, at, length)
    if (after === json.MORE) return false
    if (after === at) throw notJson()
    this.#foundRecords = true
    return this.#took(after)
  }

  /** What stands for the records of a page where it is an object; that is one only where it has a key of records. */
  #dataObject(at: number) {
    const { bytes, length } = this.#input
    const after = json.skipValue(bytes, at, length)
    if (after === json.MORE) return false
    return isRecord(bytes.subarray(at, after)) ? this.#record(at) : this.#took(after)
  }

  #member(at: number) {
    const { bytes, length } = this.#input
    if (bytes[at] !== json.QUOTE) throw notJson()
    const keyEnd = json.skipString(bytes, at, length)
    if (keyEnd < 0) return false
    const colon = json.skipSpace(bytes, keyEnd, length)
    const value = json.skipSpace(bytes, colon + 1, length)
    if (colon >= length) return false
    if (bytes[colon] !== json.COLON) throw notJson()
    if (value >= length) return false
    const key = this.#parse(at, keyEnd)
    const inPayload = this.#level === 'payload'
    if (key === (inPayload ? 'data' : 'payload')) {
      this.#isPage = inPayload
      if (bytes[value] === json.OPEN_LIST) {
        this.#outer = this.#level
        this.#foundRecords = true
        return this.#enter('records', value + 1)
      }
      if (bytes[value] === json.OPEN_OBJECT) {
        if (inPayload) return this.#dataObject(value)
        this.#single.push(json.OPEN_OBJECT)
        return this.#enter('payload', value + 1)
      }
    }
    const after = json.skipValue(bytes, value, length)
    if (after < 0) return false
    if (!inPayload) this.#members[String(key)] = this.#parse(value, after)
    else if (PAGE_KEYS.includes(key)) this.#ofPage(key, this.#parse(value, after))
    else {
      if (this.#single.length > 1) this.#single.push(json.COMMA)
      this.#single.append(bytes, at, after)
    }
    return this.#took(after)
  }

  #ofPage(key: unknown, value: unknown) {
    this.#isPage = true
    if (key === 'total' && value !== null && Number.isSafeInteger(Number(value)))
      this.total = Number(value)
  }

  #took(after: number) {
    this.#first = false
    this.#at = after
    return true
  }

  /** Counts what comes after the answer. */
  #follow(bytes: Uint8Array, length: number) {
    const at = this.#restBytes > 0 ? this.#at : json.skipSpace(bytes, this.#at, length)
    this.#rest.append(bytes, at, Math.min(length, at + KEPT_REST - this.#rest.length))
    this.#restBytes += length - at
    this.#at = length
    return false
  }

  /** Whether what is left could go on as JSON. */
  #endsEarly() {
    const left = new TextDecoder().decode(this.#input.view())
    const next = this.#first ? left : left.replace(/^\s*,/, '')
    return extentOf((this.#level === 'records' ? '[' : '{') + next) === 'cut-off'
  }

  #parse(from: number, to: number): unknown {
    try {
      return JSON.parse(this.#decoder.decode(this.#input.bytes.subarray(from, to)))
    } catch {
      throw notJson()
    }
  }
}

/** Whether an object has a key of records; true, too, where it is not JSON. */
function isRecord(bytes: Uint8Array) {
  try {
    return kindOf(JSON.parse(new TextDecoder().decode(bytes))) !== null
  } catch {
    return true
  }
}

const cutOff = () => new ApiError('cut-off', { status: 200 })
const notJson = () => new ApiError('not-json', { status: 200 })
const wrongShape = () => new ApiError('wrong-shape', { status: 200 })
