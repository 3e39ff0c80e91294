import { isVocabulary } from './secret-names.ts'
import { MASK } from './secret-shapes.ts'

/** So long is a secret that is found inside other texts. */
const LONG = 8
/** Words that stand where a secret was not set, or is not told. */
const PLACEHOLDER =
  /^(?:null|none|string|undefined|unset|default|required|optional|enabled|disabled|unknown|empty|hidden|masked|redacted|\[redacted\]|true|false|[*•x.·\s-]*)$/i
const WORD = /([^\s"'`,;()<>&=?#/:@[\]{}|\\]*[^\s"'`,;()<>&=?#/:@[\]{}|\\.!])[.!]*/g

/**
 * The secrets of one record, to be found where they stand a second time: those of eight characters and more
 * inside any text, shorter ones that hold a digit as a word of their own.
 */
export class KnownSecrets {
  /** By their first characters, then by length. */
  readonly #long = new Map<string, Map<number, Set<string>>>()
  readonly #words = new Set<string>()

  add(secret: string) {
    const value = secret.trim()
    if (value.includes(MASK) || PLACEHOLDER.test(value) || isVocabulary(value)) return
    if (value.length < LONG) {
      if (value.length >= 4 && /\d/.test(value)) this.#words.add(value)
      return
    }
    for (const spelling of spellings(value)) {
      const start = spelling.slice(0, LONG)
      const alike = this.#long.get(start) ?? new Map<number, Set<string>>()
      const same = alike.get(spelling.length) ?? new Set()
      this.#long.set(start, alike.set(spelling.length, same.add(spelling)))
    }
  }

  /** Whether a whole value is one of the secrets. */
  has(value: string) {
    if (this.#words.has(value)) return true
    return this.#long.get(value.slice(0, LONG))?.get(value.length)?.has(value) ?? false
  }

  /** A text without them. */
  mask(text: string) {
    if (this.#words.has(text)) return MASK
    const masked = this.#long.size > 0 && text.length >= LONG ? this.#maskLong(text) : text
    if (this.#words.size === 0) return masked
    return masked.replace(WORD, (whole, word: string) =>
      this.#words.has(word) && !/^\d{1,5}$/.test(word) ? MASK + whole.slice(word.length) : whole,
    )
  }

  /** A copy of what was read from the record without them; uuids and telephone numbers are what they are. */
  maskIn<T>(read: T): T {
    return this.#copy(read, '') as T
  }

  #copy(read: unknown, key: string): unknown {
    if (typeof read === 'string')
      return key === 'uuid' || /^[+\d ()./-]+$/.test(read) ? read : this.mask(read)
    if (Array.isArray(read)) return read.map((item) => this.#copy(item, key))
    if (typeof read !== 'object' || read === null) return read
    return Object.fromEntries(
      Object.entries(read).map(([key, value]) => [key, this.#copy(value, key)]),
    )
  }

  #maskLong(text: string) {
    let masked = ''
    let done = 0
    let from = -1
    let to = -1
    for (let i = 0; i + LONG <= text.length; i++) {
      const length = this.#lengthAt(text, i)
      if (length === 0) continue
      if (i > to) {
        if (from >= 0) masked += text.slice(done, from) + MASK
        if (from >= 0) done = to
        from = i
      }
      to = Math.max(to, i + length)
    }
    return from < 0 ? text : masked + text.slice(done, from) + MASK + text.slice(to)
  }

  /** The length of the longest secret that starts at a place, 0 where none does. */
  #lengthAt(text: string, at: number) {
    const alike = this.#long.get(text.slice(at, at + LONG))
    let longest = 0
    for (const [length, secrets] of alike ?? []) {
      const here = text.slice(at, at + length)
      if (length <= longest || !secrets.has(here)) continue
      // Digits inside longer digits are another number.
      const partOfNumber = /^\d+$/.test(here) && isDigitBeside(text, at, at + length)
      if (!partOfNumber) longest = length
    }
    return longest
  }
}

const isDigitBeside = (text: string, from: number, to: number) =>
  /\d/.test(text.charAt(from - 1)) || /\d/.test(text.charAt(to))

/** A secret as it stands in texts, in URLs and in JSON. */
function spellings(value: string) {
  const all = new Set([value, JSON.stringify(value).slice(1, -1)])
  try {
    all.add(encodeURIComponent(value))
    all.add(decodeURIComponent(value))
  } catch {
    // A lone surrogate or percent sign stands in no URL.
  }
  return [...all].filter((spelling) => spelling.length >= LONG)
}
