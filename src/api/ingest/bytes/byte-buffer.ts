/** Bytes that are appended to and read again; the room is used over and over. */
export class ByteBuffer {
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 16)
  length = 0

  push(byte: number) {
    if (this.length === this.bytes.length) this.#grow(1)
    this.bytes[this.length++] = byte
  }

  /** Appends `source` from `from` up to `to`. */
  append(source: Uint8Array, from = 0, to = source.length) {
    const size = to - from
    if (this.length + size > this.bytes.length) this.#grow(size)
    if (size > 64) this.bytes.set(source.subarray(from, to), this.length)
    else for (let i = 0; i < size; i++) this.bytes[this.length + i] = source[from + i] as number
    this.length += size
  }

  /** What has been appended; only until the next change. */
  view() {
    return this.bytes.subarray(0, this.length)
  }

  /** Drops the first `count` bytes. */
  drop(count: number) {
    this.bytes.copyWithin(0, count, this.length)
    this.length -= count
  }

  #grow(size: number) {
    const longer = new Uint8Array(Math.max(this.bytes.length * 2, this.length + size))
    longer.set(this.bytes.subarray(0, this.length))
    this.bytes = longer
  }
}
