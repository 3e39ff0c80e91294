import type { Texts } from '#domain/rows/texts/texts.ts'
import { collate } from '#domain/text/collate.ts'

/** As many new texts are ranked at once, so that no single step takes long. */
const FEW = 256

/** Ranks texts that are known by number in the reader's alphabet; those that collate alike share a rank. */
export class TextRanks {
  readonly #texts: Texts
  /** Numbers of texts, one of each group that collates alike, in order. */
  #leaders: number[] = []
  /** The leader of each text that is none itself. */
  readonly #leaderOf = new Map<number, number>()
  #pending: number[] = []
  /** 1 by number of a text that was added. */
  #added = new Uint8Array(0)

  constructor(texts: Texts) {
    this.#texts = texts
  }

  /** Adds a text by its number. */
  add(number: number) {
    if (number >= this.#added.length) {
      const longer = new Uint8Array(this.#texts.count + 1)
      longer.set(this.#added)
      this.#added = longer
    }
    if (this.#added[number]) return
    this.#added[number] = 1
    this.#pending.push(number)
  }

  /** Ranks a few of the texts that were added; false where none was left. */
  step() {
    if (this.#pending.length === 0) return false
    const fresh = this.#pending
      .splice(-FEW)
      .map((number) => ({ number, text: this.#textOf(number) }))
      .sort((a, b) => collate(a.text, b.text))
    const merged: number[] = []
    let taken = 0
    for (const { number, text } of fresh) {
      const place = this.#placeOf(text, taken)
      for (; taken < place; taken++) merged.push(this.#leaders[taken] as number)
      const [last, next] = [merged.at(-1), this.#leaders[taken]]
      const alike = [last, next].find(
        (it) => it !== undefined && collate(this.#textOf(it), text) === 0,
      )
      if (alike === undefined) merged.push(number)
      else this.#leaderOf.set(number, alike)
    }
    for (; taken < this.#leaders.length; taken++) merged.push(this.#leaders[taken] as number)
    this.#leaders = merged
    return true
  }

  /** The rank of each text that was added, by its number. */
  ranks(): (number: number) => number {
    while (this.step()) {}
    const ranks = new Map(this.#leaders.map((leader, rank) => [leader, rank]))
    return (number) => ranks.get(this.#leaderOf.get(number) ?? number) ?? Number.NaN
  }

  /** How many leaders come before a text. */
  #placeOf(text: string, from: number) {
    let low = from
    let high = this.#leaders.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (collate(this.#textOf(this.#leaders[middle] as number), text) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #textOf(number: number) {
    return this.#texts.at(number) as string
  }
}
