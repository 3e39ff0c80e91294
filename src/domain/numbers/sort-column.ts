import { toUuid } from '#domain/text/uuid.ts'
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

/** Rows by uuid, without regard to case: the first twelve digits decide as a number, the rest as text. Any other text stands behind the uuids. */
export class UuidColumn implements SortColumn {
  #starts = new Float64Array(0)
  readonly #texts: string[] = []
  readonly #of: (row: TnRow) => string | null

  constructor(of: (row: TnRow) => string | null) {
    this.#of = of
  }

  set(position: number, row: TnRow) {
    const text = this.#of(row) ?? ''
    if (position >= this.#starts.length) this.#starts = grown(this.#starts)
    this.#texts[position] = text.toLowerCase()
    this.#starts[position] = text ? startOf(text) : Number.NaN
  }

  keys(rows: number) {
    return this.#starts.subarray(0, rows)
  }

  compare(a: number, b: number) {
    const [left = '', right = ''] = [this.#texts[a], this.#texts[b]]
    return left < right ? -1 : left > right ? 1 : 0
  }
}

/** Greater than any twelve digits. */
const BEHIND = 2 ** 48

function startOf(text: string) {
  const uuid = toUuid(text)
  return uuid ? Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16) : BEHIND
}

/** A longer copy: doubling keeps adding cheap. For rows that come in order, one at a time. */
export function grown<T extends Float64Array | Uint32Array>(array: T): T {
  const longer = new (array.constructor as new (length: number) => T)(array.length * 2 || 256)
  longer.set(array)
  return longer
}
