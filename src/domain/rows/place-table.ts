/** Finds places by a hash of what stands there, which is kept elsewhere: a Map would hold it all once more. */
export class PlaceTable {
  /** Places, and one more for an empty slot to be 0. */
  #slots = new Uint32Array(1 << 8)
  #hashes = new Int32Array(1 << 8)
  #size = 0

  /** The place with this hash that `isIt` says yes to; -1 where there is none. */
  find(hash: number, isIt: (place: number) => boolean) {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (this.#slots[slot] as number) - 1
      if (place < 0 || (this.#hashes[slot] === (hash | 0) && isIt(place))) return place
    }
  }

  /** Adds a place that is not there. */
  add(hash: number, place: number) {
    if (++this.#size * 2 > this.#slots.length) this.#grow()
    this.#put(hash, place + 1)
  }

  #put(hash: number, value: number) {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = value
    this.#hashes[slot] = hash
  }

  #grow() {
    const [slots, hashes] = [this.#slots, this.#hashes]
    this.#slots = new Uint32Array(slots.length * 2)
    this.#hashes = new Int32Array(slots.length * 2)
    for (let slot = 0; slot < slots.length; slot++) {
      const value = slots[slot] as number
      if (value !== 0) this.#put(hashes[slot] as number, value)
    }
  }
}
