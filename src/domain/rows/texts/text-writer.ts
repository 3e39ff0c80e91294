import type { TextParcel } from './texts.ts'

/** Numbers texts from 1 as they come; 0 is no text. */
export class TextWriter {
  readonly #numbers = new Map<string, number>()
  #count = 0
  #fresh: string[] = []

  /** The number of a text, the same for the same text. */
  numberOf(text: string | null) {
    if (text === null) return 0
    const number = this.#numbers.get(text) ?? this.add(text)
    this.#numbers.set(text, number)
    return number
  }

  /** Another number for a text, without a look at the others. */
  add(text: string) {
    this.#fresh.push(text)
    return ++this.#count
  }

  /** The texts that are new since the last time, in the order of their numbers. */
  take(): TextParcel {
    const fresh = this.#fresh
    this.#fresh = []
    const wide: TextParcel['wide'] = []
    const ends = new Uint32Array(fresh.length)
    let end = 0
    for (const [place, text] of fresh.entries()) {
      if (WIDE.test(text)) {
        wide.push([place, text])
        fresh[place] = ''
      } else end += text.length
      ends[place] = end
    }
    return { joined: fresh.join(''), ends, wide }
  }
}

/** A character that takes two bytes. */
const WIDE = /[^\0-\xff]/
