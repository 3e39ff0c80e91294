/** Bytes that are gathered before they become a blob: making one waits for the browser process. */
const ENOUGH = 1_000_000

const encoder = new TextEncoder()

/** Takes text bit by bit and gives a file of it in UTF-8, with little on the page's heap at any time. */
export class Spool {
  readonly #blobs: Blob[] = []
  #pending: Uint8Array<ArrayBuffer>[] = []
  #size = 0

  add(text: string) {
    const bytes = encoder.encode(text)
    this.#pending.push(bytes)
    this.#size += bytes.length
  }

  /** True where enough has come to be moved off the heap. */
  get full() {
    return this.#size >= ENOUGH
  }

  /** Moves what has come off the heap. */
  flush() {
    this.#blobs.push(new Blob(this.#pending))
    this.#pending = []
    this.#size = 0
  }

  file(name: string, type: string) {
    this.flush()
    return new File(this.#blobs, name, { type })
  }
}
