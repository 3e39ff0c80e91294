import { parseExact } from '#domain/text/exact-number.ts'
import * as json from './json-bytes.ts'

/** As many bytes are parsed at once: about a millisecond. */
const PART = 1 << 16

/**
 * The value of the JSON text in these bytes, as parseExact gives it, in short steps: a list or object that is long is
 * parsed some members at a time. Throws SyntaxError.
 */
export function* parseRecord(bytes: Uint8Array, part = PART): Generator<void, unknown> {
  try {
    return yield* new Parser(bytes, part).value(0, bytes.length)
  } catch {
    // Whether it is JSON is not ours to say.
    return parseExact(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  }
}

class Parser {
  readonly #bytes: Uint8Array
  readonly #part: number
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  constructor(bytes: Uint8Array, part: number) {
    this.#bytes = bytes
    this.#part = part
  }

  /** The value that stands between two places. */
  *value(at: number, end: number): Generator<void, unknown> {
    const first = this.#bytes[at]
    const nested = first === json.OPEN_OBJECT || first === json.OPEN_LIST
    if (end - at <= this.#part || !nested) return parseExact(this.#text(at, end))
    yield
    if (first === json.OPEN_LIST) return yield* this.#list(at + 1, end - 1)
    return yield* this.#object(at + 1, end - 1)
  }

  *#list(at: number, end: number): Generator<void, unknown[]> {
    this.#expect(end, json.CLOSE_LIST)
    const list: unknown[] = []
    for (let from = this.#start(at, end); from < end; ) {
      const { to, next, long } = this.#run(from, end)
      if (long) list.push(yield* this.value(from, to))
      else for (const item of parseExact(`[${this.#text(from, to)}]`) as unknown[]) list.push(item)
      yield
      from = next
    }
    return list
  }

  *#object(at: number, end: number): Generator<void, object> {
    this.#expect(end, json.CLOSE_OBJECT)
    const entries: [string, unknown][] = []
    for (let from = this.#start(at, end); from < end; ) {
      const { to, next, long } = this.#run(from, end)
      if (long) {
        const keyEnd = this.#skip(json.skipString, from, to)
        const value = this.#start(this.#colon(keyEnd, to) + 1, to)
        const key = parseExact(this.#text(from, keyEnd)) as string
        entries.push([key, yield* this.value(value, to)])
      } else {
        for (const entry of Object.entries(parseExact(`{${this.#text(from, to)}}`) as object))
          entries.push(entry)
      }
      yield
      from = next
    }
    // What comes twice counts as it came last, as it does to JSON.parse.
    return Object.fromEntries(entries)
  }

  /** Members that are parsed in one: up to which place, where the next ones start; `long` is one that is by itself. */
  #run(from: number, end: number) {
    let to = from
    for (let start = from; ; ) {
      const after = this.#member(start, end)
      if (after - start > this.#part)
        return start === from ? this.#endOfRun(after, end, true) : { to, next: start, long: false }
      to = after
      const run = this.#endOfRun(after, end, false)
      if (run.next >= end || after - from > this.#part) return run
      start = run.next
    }
  }

  #endOfRun(to: number, end: number, long: boolean) {
    const at = json.skipSpace(this.#bytes, to, end)
    if (at === end) return { to, next: end, long }
    this.#expect(at, json.COMMA)
    const next = this.#start(at + 1, end)
    // A comma is followed by another member.
    if (next === end) throw odd()
    return { to, next, long }
  }

  /** The place after a member of a list or object. */
  #member(at: number, end: number) {
    const after = this.#skip(json.skipValue, at, end)
    if (this.#bytes[at] !== json.QUOTE) return after
    const colon = json.skipSpace(this.#bytes, after, end)
    if (this.#bytes[colon] !== json.COLON || colon >= end) return after
    return this.#skip(json.skipValue, this.#start(colon + 1, end), end)
  }

  #skip(skip: typeof json.skipValue, at: number, end: number) {
    const after = at < end ? skip(this.#bytes, at, end) : json.MORE
    // A number or word may end where the list does.
    if (after === json.MORE && at < end && !isOpening(this.#bytes[at])) return end
    if (after <= at) throw odd()
    return after
  }

  #colon(at: number, end: number) {
    const colon = json.skipSpace(this.#bytes, at, end)
    this.#expect(colon, json.COLON)
    return colon
  }

  #start = (at: number, end: number) => json.skipSpace(this.#bytes, at, end)

  #expect(at: number, byte: number) {
    if (this.#bytes[at] !== byte) throw odd()
  }

  #text = (from: number, to: number) => this.#decoder.decode(this.#bytes.subarray(from, to))
}

const isOpening = (byte: number | undefined) =>
  byte === json.QUOTE || byte === json.OPEN_OBJECT || byte === json.OPEN_LIST

const odd = () => new SyntaxError('Not JSON')
