/** Numbers texts from 1 as they come, each once; 0 is no text. */
export class TextWriter {
  readonly #numbers = new Map<string, number>()
  #fresh: string[] = []

  numberOf(text: string | null) {
    if (text === null) return 0
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#numbers.size + 1
      this.#numbers.set(text, number)
      this.#fresh.push(text)
    }
    return number
  }

  /** The texts that are new since the last time, in the order of their numbers. */
  take() {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }
}
