import { holdsAnything } from '#domain/record/related.ts'
import type { ByteBuffer } from './byte-buffer.ts'
import {
  BACKSLASH,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  LETTER_N,
  MORE,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  skipSpace,
  skipString,
  skipValue,
} from './json-bytes.ts'
import type { KeptKeys } from './kept-keys.ts'

/** What copyKept answers where the bytes are not JSON. */
export const MALFORMED = -2

/** Stands for what an object holds beside the keys that are kept, where those hold nothing: so it stays a record. */
const HELD = new TextEncoder().encode('"":0')

/**
 * Appends the object at `at` without the keys that are not kept, and returns the place after it;
 * MORE or MALFORMED where it cannot, and `out` is as it was.
 */
export function copyKept(
  bytes: Uint8Array,
  at: number,
  end: number,
  kept: KeptKeys,
  out: ByteBuffer,
): number {
  const start = out.length
  const after = copyObject(bytes, at, end, kept, out)
  if (after < 0) out.length = start
  return after
}

function copyObject(
  bytes: Uint8Array,
  at: number,
  end: number,
  kept: KeptKeys,
  out: ByteBuffer,
): number {
  const objectAt = out.length
  out.push(OPEN_OBJECT)
  const start = out.length
  /** A kept key has a value that is no list or object, and not empty. */
  let telling = false
  let i = skipSpace(bytes, at + 1, end)
  if (i < end && bytes[i] === CLOSE_OBJECT) {
    out.push(CLOSE_OBJECT)
    return i + 1
  }
  for (;;) {
    if (i >= end) return MORE
    if (bytes[i] !== QUOTE) return MALFORMED
    const keyAt = i
    i = skipString(bytes, i, end)
    if (i < 0) return MORE
    const key = keptKey(bytes, keyAt, i, kept)
    const keyEnd = i
    i = skipSpace(bytes, i, end)
    if (i >= end) return MORE
    if (bytes[i] !== COLON) return MALFORMED
    i = skipSpace(bytes, i + 1, end)
    if (i >= end) return MORE
    if (key === undefined) {
      i = skipValue(bytes, i, end)
      if (i < 0) return MORE
    } else {
      if (out.length > start) out.push(COMMA)
      out.append(bytes, keyAt, keyEnd)
      out.push(COLON)
      const valueAt = i
      if (key.keep !== true && bytes[i] === OPEN_OBJECT) {
        i = copyObject(bytes, i, end, key.keep, out)
        if (i < 0) return i
      } else {
        i = skipValue(bytes, i, end)
        if (i < 0) return MORE
        out.append(bytes, valueAt, i)
        telling ||= tells(bytes, valueAt, i)
      }
    }
    i = skipSpace(bytes, i, end)
    if (i >= end) return MORE
    const next = bytes[i]
    if (next === CLOSE_OBJECT) break
    if (next !== COMMA) return MALFORMED
    i = skipSpace(bytes, i + 1, end)
  }
  if (!telling && !markHeld(bytes, at, i + 1, out, start)) {
    out.length = objectAt
    out.append(bytes, at, i + 1)
    return i + 1
  }
  out.push(CLOSE_OBJECT)
  return i + 1
}

/** A text with something in it, a number or a flag. */
const tells = (bytes: Uint8Array, from: number, to: number) =>
  bytes[from] === QUOTE ? to - from > 2 : !NO_SCALAR.has(bytes[from] as number)
const NO_SCALAR = new Set([OPEN_OBJECT, OPEN_LIST, LETTER_N])

/** Says that an object holds something beside the keys that are kept; false where there is nothing in it at all. */
function markHeld(bytes: Uint8Array, at: number, after: number, out: ByteBuffer, start: number) {
  if (!holdsAnything(parsed(bytes, at, after))) return false
  if (out.length > start) out.push(COMMA)
  out.append(HELD)
  return true
}

/** Undefined, which is something, where it is not JSON. */
function parsed(bytes: Uint8Array, from: number, to: number): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(from, to)))
  } catch {
    return undefined
  }
}

/** The kept key between the quotes; one with escapes is decoded first. */
function keptKey(bytes: Uint8Array, from: number, to: number, kept: KeptKeys) {
  const key = kept.find(bytes, from + 1, to - 1)
  if (key !== undefined || !hasEscape(bytes, from, to)) return key
  return kept.findText(parsed(bytes, from, to))
}

function hasEscape(bytes: Uint8Array, from: number, to: number) {
  for (let i = from; i < to; i++) if (bytes[i] === BACKSLASH) return true
  return false
}
