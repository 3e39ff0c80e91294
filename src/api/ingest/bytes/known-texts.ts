import { ByteBuffer } from './byte-buffer.ts'
import { BACKSLASH, MORE, ODD, QUOTE } from './json-bytes.ts'

/** Longer texts are numbered by what they say, as there are few. */
const LONGEST = 512

/** Texts of JSON as they are read, and their numbers, by their bytes: those that come again are not decoded and looked through again. */
export class KnownTexts {
  /** What the last text was read as, and its number. */
  value = ''
  number = 0
  readonly #read: (text: string) => string | undefined
  readonly #numberOf: (text: string, isNew: boolean) => number
  /** Of each known text, by its entry: where its bytes stand, their hash, and what it was read as. */
  #froms = new Uint32Array(1 << 10)
  #lengths = new Uint16Array(1 << 10)
  #hashes = new Int32Array(1 << 10)
  readonly #values: string[] = []
  readonly #numbers: number[] = []
  /** Entries, and one more for an empty slot to be 0. */
  #slots = new Uint32Array(1 << 11)
  readonly #bytes = new ByteBuffer()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /** `read` makes of a text what is kept of it, undefined where it does not read it; `numberOf` numbers that, which `isNew` says to be in no other entry. */
  constructor(
    read: (text: string) => string | undefined,
    numberOf: (text: string, isNew: boolean) => number = () => 0,
  ) {
    this.#read = read
    this.#numberOf = numberOf
  }

  /** Reads the text at a place. Answers the place after it, MORE where the bytes end before that, ODD where it is no text that JSON allows, or one that is not read. */
  take(bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== QUOTE) return ODD
    let hash = 0x811c9dc5
    let i = at + 1
    for (; ; i++) {
      if (i >= end) return MORE
      const byte = bytes[i] as number
      if (byte === QUOTE) break
      if (byte < 0x20) return ODD
      hash = Math.imul(hash ^ byte, 0x01000193)
      if (byte === BACKSLASH) hash = Math.imul(hash ^ (bytes[++i] as number), 0x01000193)
    }
    return this.#settle(hash, bytes, at + 1, i) ? i + 1 : ODD
  }

  /** Reads what stands from a place up to another as a text without quotes. */
  takeBare(bytes: Uint8Array, from: number, to: number) {
    let hash = 0x811c9dc5
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
    return this.#settle(hash, bytes, from, to)
  }

  /** Whether the text from a place up to another can be read. */
  #settle(hash: number, bytes: Uint8Array, from: number, to: number) {
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (
      let entry = this.#slots[slot] as number;
      entry !== 0;
      entry = this.#slots[slot] as number
    ) {
      if (this.#hashes[entry - 1] === hash && this.#isAt(entry - 1, bytes, from, to)) {
        this.value = this.#values[entry - 1] as string
        this.number = this.#numbers[entry - 1] as number
        return true
      }
      slot = (slot + 1) & mask
    }
    const text = this.#decoded(bytes, from, to)
    const value = text === undefined ? undefined : this.#read(text)
    if (value === undefined) return false
    const isShort = to - from <= LONGEST
    this.value = value
    this.number = this.#numberOf(this.value, isShort)
    if (isShort) this.#remember(hash, bytes, from, to)
    return true
  }

  #isAt(entry: number, bytes: Uint8Array, from: number, to: number) {
    const length = this.#lengths[entry] as number
    if (length !== to - from) return false
    const known = this.#bytes.bytes
    const start = this.#froms[entry] as number
    for (let i = 0; i < length; i++) if (known[start + i] !== bytes[from + i]) return false
    return true
  }

  #decoded(bytes: Uint8Array, from: number, to: number): string | undefined {
    const text = ascii(bytes, from, to) ?? this.#decoder.decode(bytes.subarray(from, to))
    if (!text.includes('\\')) return text
    try {
      return JSON.parse(`"${text}"`)
    } catch {
      return undefined
    }
  }

  #remember(hash: number, bytes: Uint8Array, from: number, to: number) {
    const entry = this.#values.push(this.value) - 1
    this.#numbers.push(this.number)
    if (entry === this.#froms.length) this.#grow()
    this.#froms[entry] = this.#bytes.length
    this.#lengths[entry] = to - from
    this.#hashes[entry] = hash
    this.#bytes.append(bytes, from, to)
    this.#put(entry)
  }

  /** Doubles the entries, and their slots with them, which are at most half full. */
  #grow() {
    const [froms, lengths, hashes] = [this.#froms, this.#lengths, this.#hashes]
    this.#froms = new Uint32Array(froms.length * 2)
    this.#froms.set(froms)
    this.#lengths = new Uint16Array(froms.length * 2)
    this.#lengths.set(lengths)
    this.#hashes = new Int32Array(froms.length * 2)
    this.#hashes.set(hashes)
    this.#slots = new Uint32Array(froms.length * 4)
    for (let entry = 0; entry < froms.length; entry++) this.#put(entry)
  }

  #put(entry: number) {
    const mask = this.#slots.length - 1
    const hash = this.#hashes[entry] as number
    let slot = (hash ^ (hash >>> 15)) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = entry + 1
  }
}

/** A short text of ASCII, for which calling a decoder takes ten times as long; null for others. */
function ascii(bytes: Uint8Array, from: number, to: number) {
  if (to - from > 128) return null
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x7f) return null
  return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[])
}
