import {
  CLOSE_OBJECT,
  hasAt,
  MORE,
  ODD,
  QUOTE,
  skipPlainString,
  skipSpace,
  skipValue,
} from '#api/ingest/bytes/json-bytes.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const [NULL, TRUE, FALSE] = [encode('null'), encode('true'), encode('false')]

/** The place after a uuid as the API writes it, in lower case; ODD where there is anything else. */
export function takeUuid(bytes: Uint8Array, at: number, end: number) {
  if (bytes[at] !== QUOTE) return ODD
  const after = skipPlainString(bytes, at, end)
  return after < 0 || isUuidAt(bytes, at + 1, after - 1) ? after : ODD
}

function isUuidAt(bytes: Uint8Array, from: number, to: number) {
  if (to - from !== 36) return false
  for (let i = 0; i < 36; i++) {
    const byte = bytes[from + i] as number
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (byte !== 0x2d) return false
    } else if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false
  }
  return true
}

/** The place after a null; ODD where there is anything else. */
export function takeNull(bytes: Uint8Array, at: number, end: number) {
  const after = skipValue(bytes, at, end)
  return after < 0 || isNull(bytes, at, after) ? after : ODD
}

/** The place after an object without members, ODD where it has some. */
export function takeEmpty(bytes: Uint8Array, at: number, end: number) {
  const i = skipSpace(bytes, at + 1, end)
  if (i >= end) return MORE
  return bytes[i] === CLOSE_OBJECT ? i + 1 : ODD
}

/** Whether a null stands from a place up to another. */
export const isNull = (bytes: Uint8Array, at: number, after: number) =>
  isWord(bytes, at, after, NULL)

/** What stands from a place up to another as true, false or null; undefined where it is none of them. */
export function flagAt(bytes: Uint8Array, at: number, after: number) {
  if (isWord(bytes, at, after, TRUE)) return true
  if (isWord(bytes, at, after, FALSE)) return false
  return isNull(bytes, at, after) ? null : undefined
}

const isWord = (bytes: Uint8Array, at: number, after: number, word: Uint8Array) =>
  after - at === word.length && hasAt(bytes, at, word)

/** A short text of ASCII; none where it is longer. Other bytes make it one that is no number. */
export function shortText(bytes: Uint8Array, from: number, to: number) {
  if (to - from > 40) return ''
  let text = ''
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number)
  return text
}

/** The number that up to fifteen digits write; -1 where there is anything else. */
export function wholeNumber(bytes: Uint8Array, from: number, to: number) {
  if (to - from > 15 || bytes[from] === ZERO) return -1
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] as number) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Whether a number of JSON without an exponent stands from a place up to another. */
export function isPlainNumber(bytes: Uint8Array, from: number, to: number) {
  const start = bytes[from] === MINUS ? from + 1 : from
  const point = digitsUpTo(bytes, start, to)
  if (point === start || (bytes[start] === ZERO && point > start + 1)) return false
  if (point === to) return true
  return bytes[point] === POINT && point + 1 < to && digitsUpTo(bytes, point + 1, to) === to
}

function digitsUpTo(bytes: Uint8Array, from: number, to: number) {
  let i = from
  while (i < to && (bytes[i] as number) >= ZERO && (bytes[i] as number) <= ZERO + 9) i++
  return i
}

const ZERO = 0x30
const MINUS = 0x2d
const POINT = 0x2e
