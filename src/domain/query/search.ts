import { digitsOf } from '#domain/text/e164.ts'

/** What a typed search asks of a row's search text. */
export type Search = {
  matches: (text: string) => boolean
  /** True where every row that matches this one also matched the other. */
  narrows: (other: Search) => boolean
  /** Trimmed and lower-case. */
  typed: string
  digits: string | null
}

/** Reads a typed search: the digits of a number in any punctuation, or words that must all occur. Null where nothing is typed. */
export function searchFor(q: string): Search | null {
  const typed = q.trim().toLowerCase()
  if (!typed) return null
  const digits = digitsOf(typed)
  const words = typed.split(/\s+/)
  return {
    typed,
    digits,
    matches: digits
      ? (text) => text.includes(digits) || (digits !== typed && text.includes(typed))
      : (text) => words.every((word) => text.includes(word)),
    narrows: (other) =>
      (digits === null) === (other.digits === null) && typed.startsWith(other.typed),
  }
}
