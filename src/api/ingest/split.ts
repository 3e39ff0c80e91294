import { ApiError } from '#api/api-error.ts'
import { parseJson, refusal } from '#api/envelope.ts'
import { extentOf, whatFollows } from '#api/json-extent.ts'
import { ByteBuffer } from './byte-buffer.ts'
import { copyKept, MALFORMED } from './copy-kept.ts'
import * as json from './json-bytes.ts'
import type { KeptKeys } from './kept-keys.ts'

/** Where in the answer the next byte stands: before it, among the keys of the envelope or of the object in it, among the records, after it, or in something else. */
type Place = 'start' | 'envelope' | 'payload' | 'records' | 'end' | 'other'

/** Bytes to wait for before a value that did not fit is tried again, as a share of what is there: keeps one huge value linear. */
const WAIT_BYTES = 1 << 20
/** As many bytes behind the answer are kept, to tell what they are. */
const KEPT_REST = 1 << 16
/** What a page of results says of itself. */
const PAGE_KEYS: readonly unknown[] = ['take', 'skip', 'total']
/** A record of which nothing is kept, so that it may be anything. */
const NO_RECORD = /^\{(?:"":\w+)?\}$/

/**
 * Takes the records out of an answer as its bytes come, in any pieces, and hands each on as JSON text: whole, or
 * without the keys that are not kept. The payload is a list, one record, or a page of results (`{"data":…}`) of either.
 */
export class RecordSplitter {
  /** How many records there are in all, where the payload is a page that says so. */
  total: number | null = null
  readonly #onRecord: (text: string) => void
  readonly #kept: KeptKeys | null
  readonly #input = new ByteBuffer()
  readonly #output = new ByteBuffer()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #members: Record<string, unknown> = {}
  /** The members of an object as payload, which may be the one record. */
  readonly #single = new ByteBuffer()
  readonly #rest = new ByteBuffer()
  #restBytes = 0
  #place: Place = 'start'
  /** What the list of records stands in. */
  #outer: Place = 'envelope'
  /** True before the first member of an object or list. */
  #first = true
  #isPage = false
  #foundRecords = false
  #at = 0
  #retryAt = 0

  constructor(onRecord: (text: string) => void, kept: KeptKeys | null = null) {
    this.#onRecord = onRecord
    this.#kept = kept
  }

  /** Reads on. Throws ApiError 'not-json' where the bytes cannot be JSON. */
  push(chunk: Uint8Array) {
    const input = this.#input
    input.append(chunk)
    if (this.#place === 'other' || input.length < this.#retryAt) return
    while (this.#step()) {}
    input.drop(this.#at)
    this.#at = 0
    this.#retryAt = input.length > WAIT_BYTES ? input.length * 2 : 0
  }

  /**
   * Says that no more comes; returns what came after the answer, in words, null where nothing did. Throws ApiError
   * where that was not a whole envelope with records: 'cut-off' where it ended early.
   */
  end(): string | null {
    if (this.#retryAt > 0) {
      this.#retryAt = 0
      this.push(new Uint8Array(0))
    }
    if (this.#place === 'start' || this.#place === 'other') {
      parseJson(new TextDecoder().decode(this.#input.view()))
      throw wrongShape()
    }
    if (this.#place !== 'end') throw this.#endsEarly() ? cutOff() : notJson()
    const { success, message, status } = this.#members
    if (success === false) throw refusal(message, status)
    if (!this.#foundRecords) throw wrongShape()
    return whatFollows(this.#decoder.decode(this.#rest.view()), this.#restBytes)
  }

  /** Takes one member or record; false where more bytes are needed first. */
  #step(): boolean {
    const { bytes, length } = this.#input
    if (this.#place === 'end') return this.#follow(bytes, length)
    const at = json.skipSpace(bytes, this.#at, length)
    if (at >= length) return false
    if (this.#place === 'start') return this.#open(bytes, length)
    if (this.#place === 'other') return false
    const inList = this.#place === 'records'
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
      this.#place = 'other'
      return false
    }
    return this.#enter('envelope', at + 1)
  }

  #enter(place: Place, at: number) {
    this.#place = place
    this.#first = true
    this.#at = at
    return true
  }

  #close(at: number) {
    if (this.#place === 'payload' && !this.#foundRecords && !this.#isPage) this.#takeSingle()
    const outside: Place =
      this.#place === 'records' ? this.#outer : this.#place === 'payload' ? 'envelope' : 'end'
    this.#enter(outside, at)
    this.#first = false
    return true
  }

  /** The members of the payload were those of the one record, if any of them is known of records. */
  #takeSingle() {
    this.#single.push(json.CLOSE_OBJECT)
    const { bytes, length } = this.#single
    this.#copy(bytes, 0, length)
    this.#hand(true)
  }

  #record(at: number, mayBeNone = false) {
    const { bytes, length } = this.#input
    const after = this.#copy(bytes, at, length)
    if (after === json.MORE) return false
    if (after === at) throw notJson()
    this.#hand(mayBeNone)
    return this.#took(after)
  }

  /** Copies the record that starts at a place to the output; returns the place after it, MORE where it may go on. */
  #copy(bytes: Uint8Array, at: number, length: number) {
    const whole = this.#kept === null || bytes[at] !== json.OPEN_OBJECT
    this.#output.length = 0
    let after = whole ? MALFORMED : copyKept(bytes, at, length, this.#kept, this.#output)
    if (after === MALFORMED) {
      after = json.skipValue(bytes, at, length)
      if (after >= 0) this.#output.append(bytes, at, after)
    }
    return after
  }

  /** Hands on what was copied; an object where a record may stand is one only where it has a key of records. */
  #hand(mayBeNone: boolean) {
    const text = this.#decoder.decode(this.#output.view())
    if (mayBeNone && NO_RECORD.test(text)) return
    this.#foundRecords = true
    this.#onRecord(text)
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
    const inPayload = this.#place === 'payload'
    if (key === (inPayload ? 'data' : 'payload')) {
      this.#isPage = inPayload
      if (bytes[value] === json.OPEN_LIST) {
        this.#outer = this.#place
        this.#foundRecords = true
        return this.#enter('records', value + 1)
      }
      if (bytes[value] === json.OPEN_OBJECT) {
        if (inPayload) return this.#record(value, true)
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
    return extentOf((this.#place === 'records' ? '[' : '{') + next) === 'cut-off'
  }

  #parse(from: number, to: number): unknown {
    try {
      return JSON.parse(this.#decoder.decode(this.#input.bytes.subarray(from, to)))
    } catch {
      throw notJson()
    }
  }
}

const cutOff = () => new ApiError('cut-off', { status: 200 })
const notJson = () => new ApiError('not-json', { status: 200 })
const wrongShape = () => new ApiError('wrong-shape', { status: 200 })
