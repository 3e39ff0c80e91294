import { ByteBuffer } from './byte-buffer.ts'
import { BACKSLASH, MORE, ODD, QUOTE } from './json-bytes.ts'

/** As many bytes of texts are remembered. */
const ROOM = 4 << 20
/** As many slots to remember them in; a text that falls on another takes its place. */
const SLOTS = 1 << 15

/** Texts of JSON as they are read, by their bytes: those that come again are not decoded and looked through again. */
export class KnownTexts {
  /** What the last text was read as. */
  value = ''
  readonly #read: (text: string) => string
  readonly #froms = new Uint32Array(SLOTS)
  readonly #lengths = new Uint32Array(SLOTS)
  readonly #values: string[] = new Array(SLOTS).fill('')
  readonly #bytes = new ByteBuffer()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /** `read` makes of a text what is kept of it. */
  constructor(read: (text: string) => string) {
    this.#read = read
  }

  /** Reads the text at a place. Answers the place after it, MORE where the bytes end before that, ODD where it is no text that JSON allows. */
  take(bytes: Uint8Array, at: number, end: number) {
    if (bytes[at] !== QUOTE) return ODD
    let hash = 0x811c9dc5
    let escapes = false
    let i = at + 1
    for (; ; i++) {
      if (i >= end) return MORE
      const byte = bytes[i] as number
      if (byte === QUOTE) break
      if (byte < 0x20) return ODD
      if (byte === BACKSLASH) {
        escapes = true
        i++
      }
      hash = Math.imul(hash ^ byte, 0x01000193)
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    if (!this.#isKnown(slot, bytes, at + 1, i)) {
      const text = this.#decoded(bytes, at, i + 1, escapes)
      if (text === undefined) return ODD
      this.#remember(slot, bytes, at + 1, i, this.#read(text))
    }
    this.value = this.#values[slot] as string
    return i + 1
  }

  #isKnown(slot: number, bytes: Uint8Array, from: number, to: number) {
    const length = this.#lengths[slot] as number
    if (length !== to - from + 1) return false
    const known = this.#bytes.bytes
    const start = this.#froms[slot] as number
    for (let i = from; i < to; i++) if (known[start + i - from] !== bytes[i]) return false
    return true
  }

  #decoded(bytes: Uint8Array, at: number, after: number, escapes: boolean): string | undefined {
    const json = this.#decoder.decode(bytes.subarray(at, after))
    if (!escapes) return json.slice(1, -1)
    try {
      return JSON.parse(json)
    } catch {
      return undefined
    }
  }

  /** One more than the length is kept, so that 0 is an empty slot. */
  #remember(slot: number, bytes: Uint8Array, from: number, to: number, value: string) {
    if (this.#bytes.length + to - from > ROOM) {
      this.#bytes.length = 0
      this.#lengths.fill(0)
    }
    this.#froms[slot] = this.#bytes.length
    this.#lengths[slot] = to - from + 1
    this.#values[slot] = value
    this.#bytes.append(bytes, from, to)
  }
}
