import { ApiError } from '#api/api-error.ts'
import { parseJson, refusal } from '#api/envelope.ts'
import { ByteBuffer } from './byte-buffer.ts'
import { copyKept, MALFORMED } from './copy-kept.ts'
import * as json from './json-bytes.ts'
import type { KeptKeys } from './kept-keys.ts'

/** Where in the answer the next byte stands: before it, among the keys of the envelope or of a paged payload, among the records, after it, or in something else. */
type Place = 'start' | 'envelope' | 'page' | 'records' | 'end' | 'other'

/** Bytes to wait for before a value that did not fit is tried again, as a share of what is there: keeps one huge value linear. */
const WAIT_BYTES = 1 << 20

/**
 * Takes the records out of `{"payload":[…]}` or `{"payload":{"data":[…]}}` as the bytes come, in any
 * pieces, and hands each on as JSON text: whole, or without the keys that are not kept.
 */
export class RecordSplitter {
  readonly #onRecord: (text: string) => void
  readonly #kept: KeptKeys | null
  readonly #input = new ByteBuffer()
  readonly #output = new ByteBuffer()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #members: Record<string, unknown> = {}
  #place: Place = 'start'
  /** What the list of records stands in. */
  #outer: Place = 'envelope'
  /** True before the first member of an object or list. */
  #first = true
  #foundRecords = false
  #at = 0
  #retryAt = 0

  constructor(onRecord: (text: string) => void, kept: KeptKeys | null = null) {
    this.#onRecord = onRecord
    this.#kept = kept
  }

  /** Reads on. Throws ApiError 'cut-off' where the bytes cannot be JSON. */
  push(chunk: Uint8Array) {
    const input = this.#input
    input.append(chunk)
    if (this.#place === 'other' || input.length < this.#retryAt) return
    while (this.#step()) {}
    input.drop(this.#at)
    this.#at = 0
    this.#retryAt = input.length > WAIT_BYTES ? input.length * 2 : 0
  }

  /** Says that no more comes. Throws ApiError where that was not a whole envelope with a list of records. */
  end() {
    if (this.#retryAt > 0) {
      this.#retryAt = 0
      this.push(new Uint8Array(0))
    }
    if (this.#place === 'start' || this.#place === 'other') {
      parseJson(new TextDecoder().decode(this.#input.view()))
      throw new ApiError('wrong-shape', { status: 200 })
    }
    if (this.#place !== 'end') throw cutOff()
    const { success, message, status } = this.#members
    if (success === false) throw refusal(message, status)
    if (!this.#foundRecords) throw new ApiError('wrong-shape', { status: 200 })
  }

  /** Takes one member or record; false where more bytes are needed first. */
  #step(): boolean {
    const { bytes, length } = this.#input
    const at = json.skipSpace(bytes, this.#at, length)
    if (at >= length) return false
    if (this.#place === 'start') return this.#open(bytes, length)
    if (this.#place === 'end') throw cutOff()
    if (this.#place === 'other') return false
    const inList = this.#place === 'records'
    const byte = bytes[at]
    if (byte === (inList ? json.CLOSE_LIST : json.CLOSE_OBJECT)) return this.#close(at + 1)
    if (!this.#first && byte !== json.COMMA) throw cutOff()
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
    this.#enter('envelope', at + 1)
    return true
  }

  #enter(place: Place, at: number) {
    this.#place = place
    this.#first = true
    this.#at = at
    return true
  }

  #close(at: number) {
    const outside: Place =
      this.#place === 'records' ? this.#outer : this.#place === 'page' ? 'envelope' : 'end'
    this.#enter(outside, at)
    this.#first = false
    return true
  }

  #record(at: number) {
    const { bytes, length } = this.#input
    const whole = this.#kept === null || bytes[at] !== json.OPEN_OBJECT
    this.#output.length = 0
    let after = whole ? MALFORMED : copyKept(bytes, at, length, this.#kept, this.#output)
    if (after === MALFORMED) {
      after = json.skipValue(bytes, at, length)
      if (after >= 0) this.#output.append(bytes, at, after)
    }
    if (after === json.MORE) return false
    if (after === at) throw cutOff()
    this.#onRecord(this.#decoder.decode(this.#output.view()))
    return this.#took(after)
  }

  #member(at: number) {
    const { bytes, length } = this.#input
    if (bytes[at] !== json.QUOTE) throw cutOff()
    const keyEnd = json.skipString(bytes, at, length)
    if (keyEnd < 0) return false
    const colon = json.skipSpace(bytes, keyEnd, length)
    const value = json.skipSpace(bytes, colon + 1, length)
    if (value >= length) return false
    if (bytes[colon] !== json.COLON) throw cutOff()
    const key = this.#parse(at, keyEnd)
    if (key === (this.#place === 'page' ? 'data' : 'payload')) {
      if (bytes[value] === json.OPEN_LIST) {
        this.#outer = this.#place
        this.#foundRecords = true
        return this.#enter('records', value + 1)
      }
      if (bytes[value] === json.OPEN_OBJECT && this.#place === 'envelope')
        return this.#enter('page', value + 1)
    }
    const after = json.skipValue(bytes, value, length)
    if (after < 0) return false
    const read = this.#parse(value, after)
    if (this.#place === 'envelope') this.#members[String(key)] = read
    return this.#took(after)
  }

  #took(after: number) {
    this.#first = false
    this.#at = after
    return true
  }

  #parse(from: number, to: number): unknown {
    try {
      return JSON.parse(this.#decoder.decode(this.#input.bytes.subarray(from, to)))
    } catch {
      throw cutOff()
    }
  }
}

const cutOff = () => new ApiError('cut-off', { status: 200 })
