import type { Keys } from '#domain/record/shapes.ts'

type KeptKey = { bytes: Uint8Array; text: string; keep: true | KeptKeys }

const BUCKETS = 256

/** Keys of one object that are kept, found by their bytes: no key of the others is ever decoded. */
export class KeptKeys {
  readonly #buckets: (KeptKey[] | undefined)[] = new Array(BUCKETS)
  readonly #all: KeptKey[]

  constructor(keys: Keys) {
    this.#all = Object.entries(keys).map(([text, inner]) => ({
      text,
      bytes: new TextEncoder().encode(text),
      keep: inner === true ? true : new KeptKeys(inner),
    }))
    for (const key of this.#all) {
      const bucket = bucketOf(key.bytes, 0, key.bytes.length)
      this.#buckets[bucket] = [...(this.#buckets[bucket] ?? []), key]
    }
  }

  /** The key whose bytes these are, unless it is dropped. */
  find(bytes: Uint8Array, from: number, to: number) {
    const bucket = this.#buckets[bucketOf(bytes, from, to)]
    if (bucket === undefined) return undefined
    for (const key of bucket) if (same(key.bytes, bytes, from, to)) return key
    return undefined
  }

  findText(text: unknown) {
    return this.#all.find((key) => key.text === text)
  }
}

const bucketOf = (bytes: Uint8Array, from: number, to: number) =>
  ((to - from) ^ ((bytes[from] ?? 0) << 2) ^ ((bytes[to - 1] ?? 0) << 4)) & (BUCKETS - 1)

function same(key: Uint8Array, bytes: Uint8Array, from: number, to: number) {
  if (to - from !== key.length) return false
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[from + i]) return false
  return true
}
