type Typed = Float64Array | Uint32Array | Uint8Array
type TypedConstructor<T extends Typed> = new (length: number) => T

/** Numbers that are appended to; what is held behind their end is never read. */
export class NumbersArray<T extends Typed> {
  values: T
  length = 0
  readonly #make: TypedConstructor<T>

  constructor(make: TypedConstructor<T>) {
    this.#make = make
    this.values = new make(0)
  }

  push(value: number) {
    this.reserve(1)
    this.values[this.length++] = value
  }

  append(values: T) {
    this.reserve(values.length)
    this.values.set(values, this.length)
    this.length += values.length
  }

  /** Makes room for as many more: twice as much as before, so that appending stays cheap. */
  reserve(more: number) {
    const needed = this.length + more
    if (needed <= this.values.length) return
    const longer = new this.#make(Math.max(needed, this.values.length * 2, 64))
    longer.set(this.values.subarray(0, this.length))
    this.values = longer
  }

  /** Gives back the room that was made for more. */
  fit() {
    if (this.length < this.values.length) this.values = this.values.slice(0, this.length) as T
  }

  /** A copy of all; it starts anew. */
  take(): T {
    const all = this.values.slice(0, this.length) as T
    this.length = 0
    return all
  }
}
