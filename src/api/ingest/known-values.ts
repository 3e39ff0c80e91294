import { parseExact } from '#domain/text/exact-number.ts'
import { ByteBuffer } from './byte-buffer.ts'
import { CLOSE_OBJECT, MORE, ODD, OPEN_OBJECT, skipValue } from './json-bytes.ts'

/** As many bytes of a value tell it from most others: a record starts with its uuid. */
const PREFIX = 64
/** As many values may start alike before they are read each time. */
const ALIKE = 8
/** As many bytes of values are remembered. */
const ROOM = 8 << 20

type Known<T> = { from: number; to: number; value: T }

/**
 * Values of JSON that come again and again, byte for byte: each is parsed and read when it comes first, then known by
 * its bytes, which is the fastest way past them too.
 */
export class KnownValues<T> {
  /** What the last value was read as. */
  value: T | undefined
  readonly #read: (value: unknown) => T | undefined
  readonly #known = new Map<number, Known<T>[]>()
  readonly #bytes = new ByteBuffer()

  /** `read` answers undefined where a value cannot be read. */
  constructor(read: (value: unknown) => T | undefined) {
    this.#read = read
  }

  /** Reads the object, text or null at a place. Answers the place after it, MORE where the bytes end before that, ODD where it cannot be read. */
  take(bytes: Uint8Array, at: number, end: number) {
    const isObject = bytes[at] === OPEN_OBJECT
    let after = isObject ? end : skipValue(bytes, at, end)
    if (after === MORE) return MORE
    const hash = hashOf(bytes, at, Math.min(after, at + PREFIX))
    const alike = this.#known.get(hash) ?? []
    for (const known of alike) {
      const to = at + known.to - known.from
      if (isObject ? to > end : to !== after) continue
      if (!this.#isAt(bytes, at, known)) continue
      this.value = known.value
      return to
    }
    if (isObject) after = skipValue(bytes, at, end)
    if (after === MORE) return MORE
    const text = bytes.subarray(at, after)
    this.value = this.#parsed(text)
    if (this.value === undefined) return ODD
    if (alike.length < ALIKE) this.#remember(hash, text)
    return after
  }

  #isAt(bytes: Uint8Array, at: number, { from, to }: Known<T>) {
    const known = this.#bytes.bytes
    for (let i = from; i < to; i++) if (known[i] !== bytes[at + i - from]) return false
    return true
  }

  #parsed(text: Uint8Array) {
    try {
      return this.#read(parseExact(new TextDecoder('utf-8', { ignoreBOM: true }).decode(text)))
    } catch {
      return undefined
    }
  }

  #remember(hash: number, text: Uint8Array) {
    if (text.length > ROOM) return
    if (this.#bytes.length + text.length > ROOM) {
      this.#bytes.length = 0
      this.#known.clear()
    }
    const from = this.#bytes.length
    this.#bytes.append(text)
    const known = { from, to: this.#bytes.length, value: this.value as T }
    this.#known.set(hash, [...(this.#known.get(hash) ?? []), known])
  }
}

/** FNV-1a up to the first closing brace: what stands behind a short object is no part of it. */
function hashOf(bytes: Uint8Array, from: number, to: number) {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    hash = Math.imul(hash ^ byte, 0x01000193)
    if (byte === CLOSE_OBJECT) break
  }
  return hash
}
