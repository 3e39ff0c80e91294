import { STEP } from '#domain/text/steps.ts'
import { type Field, fieldsOf } from './secret-fields.ts'
import { isBranch, isHidden, isNumber, sizeOf } from './secret-values.ts'

/** What stands where a value was removed as a whole. */
export const REDACTED = '[redacted]'
/** Deeper than this nothing is told: no contract nests so deep, and indented nobody could read it. */
const DEEPEST = 200
export const TOO_DEEP = `[nested deeper than ${DEEPEST} levels]`

type Mask = (text: string) => Generator<void, string>

/** Copies a record without its secrets, and notices whether that made a difference. */
export class MaskedCopy {
  changed = false
  readonly #mask: Mask
  readonly #isSecret: (value: string) => boolean

  /** `mask` takes the secrets out of a text, in steps; `isSecret` says whether a number is known as one from elsewhere. */
  constructor(mask: Mask, isSecret: (value: string) => boolean) {
    this.#mask = mask
    this.#isSecret = isSecret
  }

  /** The copy of a record, in short steps. */
  *of(root: Field): Generator<void, unknown> {
    const result: Pending['into'] = {}
    const pending: Pending[] = [{ field: root, depth: 0, at: 'whole', into: result }]
    let looked = 0
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { field, at, into } = next
      into[at] = (yield* this.#leaf(field)) ?? (yield* this.#branch(next, pending))
      looked += sizeOf(field)
      if (looked < STEP) continue
      looked = 0
      yield
    }
    return result.whole
  }

  /** The copy of what holds no others; undefined where it does. */
  *#leaf({ value, secrecy }: Field): Generator<void, unknown> {
    if (isHidden(value, secrecy)) return this.#instead(value, REDACTED)
    if (typeof value === 'string') return this.#instead(value, yield* this.#mask(value))
    if (isNumber(value)) {
      const digits = String(value)
      return digits.length >= 6 && this.#isSecret(digits) ? this.#instead(value, REDACTED) : value
    }
    return isBranch(value) ? undefined : value
  }

  /** The copy of a list or object, whose values are still to come: where they belong is put with what is pending. */
  *#branch({ field, depth }: Pending, pending: Pending[]): Generator<void, unknown> {
    const { value } = field
    if (!isBranch(value)) return value
    if (depth >= DEEPEST) return this.#instead(value, TOO_DEEP)
    const inside = fieldsOf(field)
    const isList = Array.isArray(value)
    const taken = new Set<string>()
    const keys: string[] | null = isList ? null : []
    for (const { key } of isList ? [] : inside) keys?.push(yield* this.#key(key, taken))
    // fromEntries keeps `__proto__` a key like any other.
    const copy = keys
      ? Object.fromEntries(keys.map((key) => [key, undefined]))
      : inside.map(() => undefined)
    const into = copy as Pending['into']
    for (const [at, field] of inside.entries()) {
      pending.push({ field, depth: depth + 1, at: keys ? (keys[at] as string) : at, into })
    }
    return copy
  }

  *#key(key: string, taken: Set<string>): Generator<void, string> {
    const masked = this.#instead(key, yield* this.#mask(key))
    let free = masked
    for (let more = 2; taken.has(free); more++) free = `${masked} (${more})`
    taken.add(free)
    return free
  }

  #instead<T>(value: unknown, instead: T) {
    if (value !== instead) this.changed = true
    return instead
  }
}

/** A value to be copied, and where its copy belongs. */
type Pending = {
  field: Field
  depth: number
  at: string | number
  into: Record<string | number, unknown>
}
