import { grown } from './growing.ts'
import { RankedTexts } from './ranked-texts.ts'
import type { TnRow } from './tn-row.ts'

/** One sort key per row, computed when the row comes. */
export interface SortColumn {
  set(position: number, row: TnRow): void
  /** Ascending keys by position, NaN for empty. */
  keys(rows: number): Float64Array
  /** Decides between positions whose keys are equal although the rows may differ. */
  compare?(a: number, b: number): number
}

/** Rows by a number; null is empty. */
export class NumberColumn implements SortColumn {
  numbers = new Float64Array(0)
  readonly #of: (row: TnRow) => number | null

  constructor(of: (row: TnRow) => number | null) {
    this.#of = of
  }

  set(position: number, row: TnRow) {
    if (position >= this.numbers.length) this.numbers = grown(this.numbers)
    this.numbers[position] = this.#of(row) ?? Number.NaN
  }

  keys(rows: number) {
    return this.numbers.subarray(0, rows)
  }
}

/** Rows by a text as the reader's language orders it; null is empty. For texts that repeat. */
export class TextColumn implements SortColumn {
  #ids = new Uint32Array(0)
  readonly #texts = new RankedTexts()
  readonly #of: (row: TnRow) => string | null

  constructor(of: (row: TnRow) => string | null) {
    this.#of = of
  }

  set(position: number, row: TnRow) {
    const text = this.#of(row)
    if (position >= this.#ids.length) this.#ids = grown(this.#ids)
    this.#ids[position] = text ? this.#texts.idOf(text) : 0
  }

  keys(rows: number) {
    const ranks = this.#texts.ranks()
    const keys = new Float64Array(rows)
    for (let i = 0; i < rows; i++) keys[i] = ranks[this.#ids[i] as number] as number
    return keys
  }
}

/** Rows by a text in code-unit order; null is empty. For texts that hardly repeat, such as uuids: no text is compared unless its first twelve characters agree. */
export class IdColumn implements SortColumn {
  #prefixes = new Float64Array(0)
  readonly #texts: string[] = []
  readonly #of: (row: TnRow) => string | null

  constructor(of: (row: TnRow) => string | null) {
    this.#of = of
  }

  set(position: number, row: TnRow) {
    const text = this.#of(row) ?? ''
    this.#texts[position] = text
    if (position >= this.#prefixes.length) this.#prefixes = grown(this.#prefixes)
    this.#prefixes[position] = text ? prefixOf(text) : Number.NaN
  }

  keys(rows: number) {
    return this.#prefixes.subarray(0, rows)
  }

  compare(a: number, b: number) {
    const [left = '', right = ''] = [this.#texts[a], this.#texts[b]]
    return left < right ? -1 : left > right ? 1 : 0
  }
}

const ALPHABET = '-0123456789abcdef'
const isPlain = (unit: number) => ALPHABET.includes(String.fromCharCode(unit))
const PLAIN = Array.from({ length: 128 }, (_, unit) => isPlain(unit))

/** Places of code units in order: one for each of a uuid's characters, one for all that lie between two of them. */
const PLACES = new Uint8Array(128)
for (let unit = 1; unit < 128; unit++) {
  PLACES[unit] = (PLACES[unit - 1] as number) + Number(isPlain(unit) || isPlain(unit - 1))
}
const PLACE_COUNT = (PLACES[127] as number) + 1
/** As many places as a number holds exactly. */
const PREFIX_LENGTH = Math.floor(53 / Math.log2(PLACE_COUNT))

/** The first characters as one number that orders as they do; after one that shares its place, the rest is left to compare(). */
function prefixOf(text: string) {
  let prefix = 0
  let shared = false
  for (let i = 0; i < PREFIX_LENGTH; i++) {
    const unit: number = shared || i >= text.length ? 0 : text.charCodeAt(i)
    prefix = prefix * PLACE_COUNT + (PLACES[Math.min(unit, 127)] as number)
    shared ||= !PLAIN[Math.min(unit, 127)]
  }
  return prefix
}
