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

/** Rows by a text in code-unit order; null is empty. For texts that hardly repeat, such as uuids: no text is compared unless six characters agree. */
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

/** Six code units in one number that orders as they do; what comes after one above 254 is left to compare(). */
function prefixOf(text: string) {
  let prefix = 0
  let wide = false
  for (let i = 0; i < 6; i++) {
    const unit: number = wide || i >= text.length ? 0 : text.charCodeAt(i)
    wide ||= unit > 254
    prefix = prefix * 256 + Math.min(unit, 255)
  }
  return prefix
}
