import { chunkOf } from './chunk-of.ts'

/** Fills up a text that is shorter than its column. Folded text has none, so that nothing is found across two rows. */
const FILLER = '\n'
const FILL = FILLER.charCodeAt(0)

/** One short text a row, all of one width, in long strings: fifty thousand texts of their own would take the memory of the rest. */
export class FixedTexts {
  readonly #width: number
  /** Each with the rows from its start on. */
  readonly #chunks: { first: number; text: string }[] = []
  #rows = 0

  constructor(width: number) {
    this.#width = width + 1
  }

  /** Appends the texts of the next rows: see FixedTextWriter. */
  add(text: string) {
    if (text === '') return
    this.#chunks.push({ first: this.#rows, text })
    this.#rows += text.length / this.#width
  }

  /** The text of a row; empty where it has none. */
  at(row: number) {
    const { first, text } = chunkOf(this.#chunks, row)
    const from = (row - first) * this.#width
    const end = text.indexOf(FILLER, from)
    return text.slice(from, end)
  }

  /** Calls `found` with each row whose text has this in it, in order. */
  eachWith(needle: string, found: (row: number) => void) {
    for (const { first, text } of this.#chunks) {
      for (let at = text.indexOf(needle); at !== -1 && at < text.length; ) {
        const row = Math.floor(at / this.#width)
        found(first + row)
        at = text.indexOf(needle, (row + 1) * this.#width)
      }
    }
  }
}

/** Writes texts of ASCII, each filled up to one width, for FixedTexts.add(). */
export class FixedTextWriter {
  readonly #width: number
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  constructor(width: number) {
    this.#width = width + 1
  }

  /** Writes a text of ASCII that is no longer than the width; the last byte is always filler. */
  write(text: string) {
    if (this.#length + this.#width > this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length * 2)
      longer.set(this.#bytes)
      this.#bytes = longer
    }
    const end = this.#length + this.#width
    let at = this.#length
    for (let i = 0; i < text.length; i++) this.#bytes[at++] = text.charCodeAt(i)
    while (at < end) this.#bytes[at++] = FILL
    this.#length = end
  }

  /** All that was written; it starts anew. */
  take() {
    const text = new TextDecoder('latin1').decode(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return text
  }
}
