/** Where each of many texts stands first. An open hash table of places: a Map of fifty thousand texts would hold them all. */
export class FirstPlaces {
  readonly #textAt: (place: number) => string
  /** Places, and one more for an empty slot to be 0. */
  #slots = new Uint32Array(1 << 10)
  #size = 0

  /** `textAt` gives the text that was added for a place. */
  constructor(textAt: (place: number) => string) {
    this.#textAt = textAt
  }

  /** Adds the text of the next place; false where it stands at an earlier one too. */
  add(place: number, text: string) {
    if (this.#size * 2 >= this.#slots.length) this.#grow()
    const slot = this.#slotOf(text)
    if (this.#slots[slot] !== 0) return false
    this.#slots[slot] = place + 1
    this.#size++
    return true
  }

  /** The first place of a text; undefined where it is at none. */
  find(text: string) {
    const place = this.#slots[this.#slotOf(text)] as number
    return place === 0 ? undefined : place - 1
  }

  /** The slot of a text, or the empty one where it would be. */
  #slotOf(text: string) {
    const mask = this.#slots.length - 1
    let slot = hashOf(text) & mask
    for (;;) {
      const place = this.#slots[slot] as number
      if (place === 0 || this.#textAt(place - 1) === text) return slot
      slot = (slot + 1) & mask
    }
  }

  #grow() {
    const before = this.#slots
    this.#slots = new Uint32Array(before.length * 4)
    for (const place of before) {
      if (place !== 0) this.#slots[this.#slotOf(this.#textAt(place - 1))] = place
    }
  }
}

/** FNV-1a over the characters. */
function hashOf(text: string) {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
