/** As many are remembered, each until another takes its place. */
const SLOTS = 512
/** Longer ones are read anew. */
const LONGEST = 4096
/** Where as many in a row are not known, one in a few is looked for. */
const MANY = 500
const SELDOM = 16
/** As far from their start records are told apart by: what they were made and known by stands there. */
const HEAD = 64

/**
 * What records were read as, by their bytes: many a list repeats them thousands of times. One is remembered when it
 * comes for the second time: in other lists each number has its own.
 */
export class KnownRecords<T> {
  /** Of what each slot was asked for last. */
  readonly #hashes = new Int32Array(SLOTS)
  #hash = 0
  /** How often nothing was known, since something was. */
  #missed = 0
  #passed = 0
  #looked = false
  readonly #bytes: (DataView | undefined)[] = Array.from({ length: SLOTS })
  readonly #values: (T | undefined)[] = Array.from({ length: SLOTS })
  // Four bytes at a time are compared.
  #of: Uint8Array = new Uint8Array(0)
  #view = viewOf(this.#of)
  /** How many bytes the record has that was found last. */
  length = 0

  /** What the record was read as whose very bytes stand at a place; undefined where it is none that is known. */
  find(bytes: Uint8Array, at: number, end: number): T | undefined {
    this.#looked = this.#missed < MANY || ++this.#passed % SELDOM === 0
    if (!this.#looked || at + HEAD > end) return undefined
    this.#missed++
    this.#hash = hashOf(bytes, at)
    const known = this.#bytes[slotOf(this.#hash)]
    if (known === undefined || at + known.byteLength > end) return undefined
    if (this.#of !== bytes) {
      this.#of = bytes
      this.#view = viewOf(bytes)
    }
    const { byteLength } = known
    const view = this.#view
    let i = 0
    for (; i + 4 <= byteLength; i += 4)
      if (known.getInt32(i) !== view.getInt32(at + i)) return undefined
    for (; i < byteLength; i++) if (known.getInt8(i) !== view.getInt8(at + i)) return undefined
    this.length = byteLength
    this.#missed = 0
    return this.#values[slotOf(this.#hash)]
  }

  /** Remembers what was read of the bytes from a place up to another, for which find() was asked before, if it came once more. */
  remember(bytes: Uint8Array, at: number, after: number, value: () => T) {
    if (!this.#looked || after - at < HEAD || after - at > LONGEST) return
    const slot = slotOf(this.#hash)
    if (this.#hashes[slot] !== this.#hash) {
      this.#hashes[slot] = this.#hash
      return
    }
    this.#bytes[slot] = viewOf(bytes.slice(at, after))
    this.#values[slot] = value()
  }
}

function hashOf(bytes: Uint8Array, at: number) {
  let hash = 0x811c9dc5 | 0
  for (let i = at + 8; i < at + HEAD; i += 2) {
    hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  }
  return hash
}

const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (SLOTS - 1)

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array) {
  return new DataView(buffer, byteOffset, byteLength)
}
