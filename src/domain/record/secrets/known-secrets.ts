import { isVocabulary } from './secret-names.ts'
import { MASK } from './secret-shapes.ts'

/** So long is a secret that is found inside other texts. */
const LONG = 8
/** Four characters in a row have one of so many slots of a table. */
const SLOTS = 1 << 16
/** What a slot of it says: a long secret has these before its ninth character, a short one starts with them. */
const [OF_LONG, OF_WORD] = [1, 2]
/** Words that stand where a secret was not set, or is not told. */
const PLACEHOLDER =
  /^(?:null|none|string|undefined|unset|default|required|optional|enabled|disabled|unknown|empty|hidden|masked|redacted|\[redacted\]|true|false|[*•x.·\s-]*)$/i
const FEW_DIGITS = /^\d{1,5}$/
const WORD = /([^\s"'`,;()<>&=?#/:@[\]{}|\\]*[^\s"'`,;()<>&=?#/:@[\]{}|\\.!])[.!]*/g

/**
 * The secrets of one record, to be found where they stand a second time: those of eight characters and more
 * inside any text, shorter ones that hold a digit as a word of their own.
 */
export class KnownSecrets {
  /** By their first characters, then by length. */
  readonly #long = new Map<string, Map<number, Set<string>>>()
  readonly #words = new Set<string>()
  /** What four characters in a row may belong to: nearly all of a text is gone past by it. Made with the first secret. */
  #table: Uint8Array | null = null

  add(secret: string) {
    const value = secret.trim()
    if (value.includes(MASK) || PLACEHOLDER.test(value) || isVocabulary(value)) return
    if (value.length < LONG) {
      if (value.length >= 4 && /\d/.test(value)) {
        this.#words.add(value)
        // In a longer text a few digits are anything.
        if (!FEW_DIGITS.test(value)) this.#note(value.slice(0, 4), OF_WORD)
      }
      return
    }
    for (const spelling of spellings(value)) {
      const start = spelling.slice(0, LONG)
      const alike = this.#long.get(start) ?? new Map<number, Set<string>>()
      const same = alike.get(spelling.length) ?? new Set()
      this.#long.set(start, alike.set(spelling.length, same.add(spelling)))
      this.#note(start.slice(-4), OF_LONG)
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
    const masked = this.#maskLong(text)
    if (this.#next(masked, OF_WORD, 4) === -1) return masked
    return masked.replace(WORD, (whole, word: string) =>
      this.#words.has(word) && !FEW_DIGITS.test(word) ? MASK + whole.slice(word.length) : whole,
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
    for (
      let end = this.#next(text, OF_LONG, LONG);
      end !== -1;
      end = this.#next(text, OF_LONG, end + 1)
    ) {
      const i = end - LONG
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

  #note(four: string, of: number) {
    this.#table ??= new Uint8Array(SLOTS)
    const slot = slotBefore(four, 4)
    this.#table[slot] = (this.#table[slot] as number) | of
  }

  /** The first end, from one on, of four characters that a secret may have; -1 where there is none. */
  #next(text: string, of: number, from: number) {
    const table = this.#table
    if (!table) return -1
    let slot = slotBefore(text, from - 1)
    for (let end = from; end <= text.length; end++) {
      slot = moved(slot, text.charCodeAt(end - 1))
      if (((table[slot] as number) & of) !== 0) return end
    }
    return -1
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

/** The slot of the four characters that end somewhere, and that of those one character on. */
function slotBefore(text: string, end: number) {
  let slot = 0
  for (let at = end - 4; at < end; at++) slot = moved(slot, text.charCodeAt(at))
  return slot
}
const moved = (slot: number, code: number) => ((slot << 4) ^ code) & (SLOTS - 1)

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
