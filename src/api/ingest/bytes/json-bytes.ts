/** Bytes of JSON's punctuation. Source: RFC 8259 §2. */
export const QUOTE = 0x22
export const COMMA = 0x2c
export const COLON = 0x3a
export const OPEN_LIST = 0x5b
export const BACKSLASH = 0x5c
export const CLOSE_LIST = 0x5d
export const OPEN_OBJECT = 0x7b
export const CLOSE_OBJECT = 0x7d

/** What a scan answers where the bytes end before the value does. */
export const MORE = -1
/** What a scan answers where it does not read what stands there. */
export const ODD = -2

/** UTF-8 never has these bytes inside a character, so that a string's end is found without decoding. */
const NESTING = new Uint8Array(256)
NESTING[QUOTE] = 1
NESTING[OPEN_LIST] = NESTING[OPEN_OBJECT] = 2
NESTING[CLOSE_LIST] = NESTING[CLOSE_OBJECT] = 3

const ENDS_SCALAR = new Uint8Array(256)
for (const byte of [0x20, 0x09, 0x0a, 0x0d, COMMA, CLOSE_LIST, CLOSE_OBJECT]) ENDS_SCALAR[byte] = 1

/** The first byte at or after `at` that is no white space; `end` where there is none. */
export function skipSpace(bytes: Uint8Array, at: number, end: number) {
  let i = at
  for (; i < end; i++) {
    const byte = bytes[i] as number
    if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) break
  }
  return i
}

/** The place after a string whose opening quote is at `at`; MORE where it is not closed. */
export function skipString(bytes: Uint8Array, at: number, end: number) {
  for (let i = at + 1; i < end; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) return i + 1
    if (byte === BACKSLASH) i++
  }
  return MORE
}

/** The place after the value that starts at `at`; MORE where it may go on. Brackets are counted, not matched. */
export function skipValue(bytes: Uint8Array, at: number, end: number) {
  const first = bytes[at]
  if (first === QUOTE) return skipString(bytes, at, end)
  if (first === OPEN_OBJECT || first === OPEN_LIST) return skipNested(bytes, at, end)
  for (let i = at; i < end; i++) if (ENDS_SCALAR[bytes[i] as number]) return i
  return MORE
}

function skipNested(bytes: Uint8Array, at: number, end: number) {
  let depth = 1
  for (let i = at + 1; i < end; i++) {
    const kind = NESTING[bytes[i] as number]
    if (kind === 0) continue
    if (kind === 1) {
      i = skipString(bytes, i, end) - 1
      if (i < 0) return MORE
    } else if (kind === 2) depth++
    else if (--depth === 0) return i + 1
  }
  return MORE
}

/** Tells keys by their bytes. */
export class KeyTable {
  readonly #byLength: Key[][] = []

  constructor(keys: readonly string[]) {
    for (const [number, key] of keys.entries()) {
      const bytes = new TextEncoder().encode(key)
      this.#byLength[bytes.length] = [...(this.#byLength[bytes.length] ?? []), { bytes, number }]
    }
  }

  /** Which of the keys stands there, by its place among them; -1 where none does. */
  find(bytes: Uint8Array, from: number, to: number) {
    const keys = this.#byLength[to - from]
    if (keys === undefined) return -1
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as Key
      if (hasAt(bytes, from, key.bytes)) return key.number
    }
    return -1
  }
}

type Key = { bytes: Uint8Array; number: number }

/** Whether the bytes at a place are these. */
export function hasAt(bytes: Uint8Array, at: number, wanted: Uint8Array) {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false
  return true
}

/** What a member of an object is handed to, by the number of its key; answers the place after its value, MORE or ODD. */
export type TakeMember = (key: number, bytes: Uint8Array, at: number, end: number) => number

/**
 * Walks through the object at `at` and hands on the values of the keys in the table. Answers the place after it, MORE
 * where the bytes end before that, ODD where it is no object, is empty, has a key twice or one with an escape, or as
 * `take` answers.
 */
export function walkObject(
  bytes: Uint8Array,
  at: number,
  end: number,
  keys: KeyTable,
  take: TakeMember,
): number {
  if (bytes[at] !== OPEN_OBJECT) return ODD
  let seen = 0
  let i = skipSpace(bytes, at + 1, end)
  for (;;) {
    if (i >= end) return MORE
    if (bytes[i] !== QUOTE) return ODD
    const keyAt = i + 1
    i = skipPlainString(bytes, i, end)
    if (i < 0) return i
    const key = keys.find(bytes, keyAt, i - 1)
    i = skipSpace(bytes, i, end)
    if (i >= end) return MORE
    if (bytes[i] !== COLON) return ODD
    i = skipSpace(bytes, i + 1, end)
    if (i >= end) return MORE
    if (key === -1) i = skipValue(bytes, i, end)
    else {
      if (seen & (1 << key)) return ODD
      seen |= 1 << key
      i = take(key, bytes, i, end)
    }
    if (i < 0) return i
    i = skipSpace(bytes, i, end)
    if (i >= end) return MORE
    if (bytes[i] === CLOSE_OBJECT) return i + 1
    if (bytes[i] !== COMMA) return ODD
    i = skipSpace(bytes, i + 1, end)
  }
}

/** The place after a string without escapes whose opening quote is at `at`; ODD where it has one, MORE where it is not closed. */
export function skipPlainString(bytes: Uint8Array, at: number, end: number) {
  for (let i = at + 1; i < end; i++) {
    const byte = bytes[i]
    if (byte === QUOTE) return i + 1
    if (byte === BACKSLASH) return ODD
  }
  return MORE
}
