import { NumbersArray } from '#domain/rows/numbers-array.ts'
import { chunkOf } from './chunk-of.ts'

/** New texts on their way, in the order of their numbers: see TextWriter, which makes them, and Texts, which keeps them. */
export type TextParcel = {
  /** All of them, one behind the other. */
  joined: string
  /** Where each ends in that. */
  ends: Uint32Array<ArrayBuffer>
  /** Those with a character that takes two bytes, by place among these; the others would take twice the memory with them. */
  wide: [place: number, text: string][]
}

/** Texts by number, from 1, in a few long strings: hundreds of thousands of their own would take twice the memory. */
export class Texts {
  /** How many there are. */
  count = 0
  readonly #chunks: { first: number; joined: string }[] = []
  readonly #ends = new NumbersArray(Uint32Array)
  readonly #wide = new Map<number, string>()

  /** Appends the next texts. */
  add({ joined, ends, wide }: TextParcel) {
    if (ends.length === 0) return
    const first = this.count + 1
    this.#chunks.push({ first, joined })
    this.#ends.append(ends)
    for (const [place, text] of wide) this.#wide.set(first + place, text)
    this.count += ends.length
  }

  /** The text with a number; null for 0. */
  at(number: number): string | null {
    if (number === 0) return null
    const wide = this.#wide.size > 0 ? this.#wide.get(number) : undefined
    if (wide !== undefined) return wide
    const { first, joined } = chunkOf(this.#chunks, number)
    const ends = this.#ends.values
    return joined.slice(number === first ? 0 : ends[number - 2], ends[number - 1])
  }

  /** Gives back the room that was made for more. */
  fit() {
    this.#ends.fit()
  }
}
