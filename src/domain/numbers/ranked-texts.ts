import { collate } from '#domain/text/collate.ts'

/** As many new texts as are ranked at once, so that no single call takes long. */
const FEW = 256

/** Distinct texts, numbered from 1 as they come (0 is "no text"), with their rank in the reader's alphabet. */
export class RankedTexts {
  readonly values: string[] = ['']
  #ids = new Map<string, number>()
  /** One text of each group that collates alike, in order. */
  #leaders: number[] = []
  #leaderOf: number[] = [0]
  #pending: number[] = []
  #ranks: Float64Array = Float64Array.of(Number.NaN)

  /** The number of a text, the same for the same text. */
  idOf(text: string) {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.values.length
    this.#ids.set(text, id)
    this.values.push(text)
    this.#pending.push(id)
    if (this.#pending.length >= FEW) this.#settle()
    return id
  }

  /** Rank by number: texts that collate alike share one, NaN for "no text". Valid until the next idOf(). */
  ranks() {
    if (this.#pending.length > 0) this.#settle()
    if (this.#ranks.length === this.values.length) return this.#ranks
    const ranks = new Float64Array(this.values.length)
    this.#leaders.forEach((leader, rank) => {
      ranks[leader] = rank
    })
    for (let id = 1; id < ranks.length; id++)
      ranks[id] = ranks[this.#leaderOf[id] as number] as number
    ranks[0] = Number.NaN
    this.#ranks = ranks
    return ranks
  }

  /** Merges new texts into the order: only they are compared, so that many batches cost no more than one. */
  #settle() {
    const fresh = this.#pending.sort((a, b) => this.#compare(a, b))
    this.#pending = []
    const merged: number[] = []
    let taken = 0
    for (const id of fresh) {
      const place = this.#placeOf(id, taken)
      for (; taken < place; taken++) merged.push(this.#leaders[taken] as number)
      const last = merged.at(-1)
      const next = this.#leaders[taken]
      const alike = [last, next].find((it) => it !== undefined && this.#compare(it, id) === 0)
      this.#leaderOf[id] = alike ?? id
      if (alike === undefined) merged.push(id)
    }
    for (; taken < this.#leaders.length; taken++) merged.push(this.#leaders[taken] as number)
    this.#leaders = merged
  }

  /** How many leaders come before a text. */
  #placeOf(id: number, from: number) {
    let low = from
    let high = this.#leaders.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(this.#leaders[middle] as number, id) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #compare(a: number, b: number) {
    return collate(this.values[a] as string, this.values[b] as string)
  }
}
