/** Characters of a digest, 6 bits each: of 50,000 records two have the same one once in 3,500 lists. */
export const KEY_LENGTH = 7

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Two halves of a running digest. */
type State = [number, number]

/**
 * Makes short digests of JSON values: alike values have the same, others hardly ever; the order of keys does not
 * count. It tells whether something changed, and keeps no secret: that takes a cryptographic one, which is not this.
 * Source: Appleby, MurmurHash3 (the mixing steps, on two lanes of 32 bits).
 */
export class Digester {
  /** Records share their relations: what was made of one is remembered. */
  readonly #remembered = new WeakMap<object, State>()
  /** Keys repeat in every record. */
  readonly #keys = new Map<string, State>()

  /** The digest of a record, or a list. */
  of(value: object) {
    return written(this.#fresh(value))
  }

  /** The digest of a text: of an id, to know a record by. */
  key(text: string) {
    return written(ofText('k', text))
  }

  #state(value: unknown): State {
    if (typeof value === 'string') return ofText('s', value)
    if (value === null || typeof value !== 'object') return ofText('v', String(value))
    const known = this.#remembered.get(value)
    if (known) return known
    const made = this.#fresh(value)
    this.#remembered.set(value, made)
    return made
  }

  #fresh = (value: object) => (Array.isArray(value) ? this.#list(value) : this.#record(value))

  #list(list: readonly unknown[]) {
    const state = ofText('l', '')
    for (const it of list) mixIn(state, this.#state(it))
    return state
  }

  /** Sums what its members come to, so that their order does not count. What is undefined is not there. */
  #record(record: object) {
    const state = ofText('r', '')
    for (const key in record) {
      const value = (record as Record<string, unknown>)[key]
      if (value === undefined) continue
      const [a, b] = this.#keyState(key)
      const inner = this.#state(value)
      state[0] = (state[0] + mixed(Math.imul(a, 31) ^ inner[0])) | 0
      state[1] = (state[1] + mixed(Math.imul(b, 37) ^ inner[1])) | 0
    }
    return state
  }

  #keyState(key: string) {
    const known = this.#keys.get(key)
    if (known) return known
    const made = ofText('m', key)
    this.#keys.set(key, made)
    return made
  }
}

function ofText(kind: string, text: string): State {
  let a = 0x9e3779b9 ^ kind.charCodeAt(0)
  let b = 0x85ebca6b ^ text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
    a ^= a >>> 15
    b ^= b >>> 13
  }
  return [mixed(a), mixed(b)]
}

function mixIn(state: State, more: State) {
  state[0] = mixed(Math.imul(state[0], 31) ^ more[0])
  state[1] = mixed(Math.imul(state[1], 37) ^ more[1] ^ (state[0] >>> 7))
}

function mixed(value: number) {
  let it = value ^ (value >>> 16)
  it = Math.imul(it, 0x85ebca6b)
  it ^= it >>> 13
  it = Math.imul(it, 0xc2b2ae35)
  return it ^ (it >>> 16)
}

/** 42 of the 64 bits as text. */
function written([a, b]: State) {
  let text = ''
  let left = a >>> 0
  for (let i = 0; i < 5; i++) {
    text += ALPHABET[left & 63]
    left >>>= 6
  }
  return text + ALPHABET[b & 63] + ALPHABET[(b >>> 6) & 63]
}
