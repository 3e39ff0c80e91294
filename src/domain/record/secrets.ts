import { ExactNumber, exactJson, parseExact } from '#domain/text/exact-number.ts'
import { ended } from '#domain/text/steps.ts'
import { KnownSecrets } from './secrets/known-secrets.ts'
import { maskPairs } from './secrets/mask-pairs.ts'
import { maskProse } from './secrets/mask-prose.ts'
import { maskPaths, maskUrls } from './secrets/mask-urls.ts'
import { isPlainText } from './secrets/plain-text.ts'
import { type Field, fieldsOf, rootField } from './secrets/secret-fields.ts'
import { type Secrecy, speaksAbout } from './secrets/secret-names.ts'
import { type Hide, isUuid, looksPublic, MASK, maskShapes } from './secrets/secret-shapes.ts'

/** What stands where a value was removed as a whole. */
export const REDACTED = '[redacted]'
/** Deeper than this nothing is told: no contract nests so deep, and indented nobody could read it. */
const DEEPEST = 200
export const TOO_DEEP = `[nested deeper than ${DEEPEST} levels]`
/** What is masked may read otherwise then, so it is read again; two rounds are usual. */
const ROUNDS = 6
/** Texts in texts (JSON in a string, a URL in a query) are looked into so deep. */
const TEXTS_DEEP = 4
/** As many characters are looked through in one step: a fraction of a millisecond. */
const STEP = 4000

/** What every secret in a text comes with; most texts of a list have none of it. */
const SUSPECT =
  /[=:@"%<]|--|[\w+/=.-]{12,}|pass|pwd|pin|otp|cv[vc]|code|token|secret|key|bearer|basic|digest|negotiate|ntlm|hawk/i
/** A URL that is nothing but a host and a path, as most are: the rest of the ways to hide a secret need other characters. */
const ADDRESS = /^https?:\/\/[\w.-]+(?:\/[\w.~-]*)*$/i
/** A run with percent-encoded bytes. */
const ENCODED = /(?<![^\s"'<>&?#=;,()])[^\s"'<>&?#=;,()%]*%[\da-f]{2}[^\s"'<>&?#=;,()]*/gi

/**
 * A text without what could let someone in: passwords in URLs, values of names that tell a secret, tokens, private
 * keys and one-time codes. The rest stays as it was sent.
 */
export const maskSecrets = (text: string): string => maskText(text, () => MASK, 0)

/**
 * A deep copy without any secret: what a name says is one keeps its place with the value "[redacted]", and what
 * stands in texts or keys, or is known as a secret from elsewhere in the record, is masked there.
 */
export const redact = (value: unknown): unknown => redaction(value).redacted

/** The redacted copy of a record, and what takes the record's secrets out of the texts that were read from it. */
export type Redaction = { redacted: unknown; mask: <T>(read: T) => T }

/** The redaction of a record, all at once. */
export const redaction = (value: unknown): Redaction => ended(redacting(value))

/** The same in short steps: a record may have megabytes. */
export function* redacting(value: unknown): Generator<void, Redaction> {
  const secrets = new KnownSecrets()
  // Most texts hold no secret, and each is met four times.
  const plain = new Set<string>()
  let redacted = value
  for (let round = 0; round < ROUNDS; round++) {
    yield* collect(redacted, (secret) => secrets.add(secret), 0, plain)
    const copy = new Copy(
      (text) => {
        const masked = secrets.mask(text)
        return plain.has(masked) ? masked : maskSecrets(masked)
      },
      (text) => secrets.has(text),
    )
    redacted = yield* copy.of(rootField(redacted))
    if (!copy.changed) break
  }
  return { redacted, mask: (read) => secrets.maskIn(read) }
}

function maskText(text: string, hide: Hide, depth: number) {
  let masked = text
  for (let round = 0; round < ROUNDS; round++) {
    const before = masked
    masked = maskOnce(before, hide, depth)
    if (masked === before) break
  }
  return masked
}

function maskOnce(text: string, hide: Hide, depth: number) {
  if (isPlainText(text)) return text
  if (!SUSPECT.test(text) || isUuid(text)) return text
  if (ADDRESS.test(text)) return maskPaths(maskShapes(text, hide), hide)
  const json = depth < TEXTS_DEEP ? maskJson(text, hide, depth + 1) : null
  if (json !== null) return json
  const masked = maskProse(maskPairs(maskUrls(maskShapes(text, hide), hide), hide), hide)
  if (depth >= TEXTS_DEEP) return masked
  return masked.replace(ENCODED, (run) => {
    const decoded = decode(run)
    return decoded !== run && maskText(decoded, hide, depth + 1) !== decoded ? MASK : run
  })
}

/** The bytes that can be decoded are. */
const decode = (run: string) =>
  run.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes)
    } catch {
      return bytes
    }
  })

/** A text that is JSON, with its secrets redacted and its numbers as they were sent; null where it is none. */
function maskJson(text: string, hide: Hide, depth: number) {
  if (!/^\s*[[{"]/.test(text)) return null
  try {
    const value = parseExact(text)
    const plain = new Set<string>()
    ended(collect(value, hide, depth, plain))
    const copy = new Copy(
      (inner) => (plain.has(inner) ? inner : maskText(inner, hide, depth)),
      () => false,
    )
    const masked = ended(copy.of(rootField(value)))
    return copy.changed ? exactJson(masked) : text
  } catch {
    return null
  }
}

/**
 * Tells the secrets of a record, however deep: what names say, and what stands in texts. Adds to `plain` the texts in
 * which there are none.
 */
function* collect(
  value: unknown,
  tell: (secret: string) => void,
  depth: number,
  plain: Set<string>,
): Generator<void, void> {
  let told = false
  const hide: Hide = (secret) => {
    told = true
    tell(secret)
    return MASK
  }
  const look = (text: string) => {
    if (plain.has(text)) return
    told = false
    if (maskText(text, hide, depth) === text && !told) plain.add(text)
  }
  const pending = [rootField(value)]
  const around: (Secrecy | null)[] = [null]
  let looked = 0
  for (let field = pending.pop(); field; field = pending.pop()) {
    const { key, value, secrecy } = field
    const outside = around.pop() ?? null
    const inside = secrecy ?? outside
    if (key !== '') look(key)
    if (typeof value === 'string') look(value)
    if (isBranch(value)) {
      for (const inner of fieldsOf(field)) {
        pending.push(inner)
        around.push(inside)
      }
    } else if (isHidden(value, inside) && !isPlain(field, String(value))) tell(String(value))
    looked += sizeOf(field)
    if (looked < STEP) continue
    looked = 0
    yield
  }
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof ExactNumber)

/** About how many characters there are to look through at a field. */
const sizeOf = ({ key, value }: Field) =>
  key.length + (typeof value === 'string' ? value.length : 0) + 8

/** What stands under the name of a secret and is none: its type, its user, the host it is for. */
function isPlain({ key, secrecy }: Field, value: string) {
  if (secrecy === 'identity') return looksPublic(value)
  return secrecy === null && key !== '' && (speaksAbout(key) || looksPublic(value))
}

/** Whether a value is a secret, where its name says so. Yes and no are none, nor is what is empty, nor a small count. */
function isHidden(value: unknown, secrecy: Secrecy | null) {
  if (secrecy === null || value === null || value === undefined || value === '') return false
  if (typeof value === 'boolean') return false
  if (isNumber(value)) return secrecy !== 'likely' || Math.abs(Number(value)) >= 1000
  if (typeof value !== 'object') return true
  for (const _key in value) return true
  return false
}

const isNumber = (value: unknown) => typeof value === 'number' || value instanceof ExactNumber

/** Copies a record without its secrets, and notices whether that made a difference. */
class Copy {
  changed = false
  readonly #mask: (text: string) => string
  readonly #isSecret: (value: string) => boolean

  constructor(mask: (text: string) => string, isSecret: (value: string) => boolean) {
    this.#mask = mask
    this.#isSecret = isSecret
  }

  *of(root: Field): Generator<void, unknown> {
    const result: Place['into'] = {}
    const pending: Place[] = [{ field: root, depth: 0, at: 'whole', into: result }]
    let looked = 0
    for (let place = pending.pop(); place; place = pending.pop()) {
      const { field, at, into } = place
      into[at] = this.#leaf(field) ?? this.#branch(place, pending)
      looked += sizeOf(field)
      if (looked < STEP) continue
      looked = 0
      yield
    }
    return result.whole
  }

  /** The copy of what holds no others; undefined where it does. */
  #leaf({ value, secrecy }: Field): unknown {
    if (isHidden(value, secrecy)) return this.#instead(value, REDACTED)
    if (typeof value === 'string') return this.#instead(value, this.#mask(value))
    if (isNumber(value)) {
      const digits = String(value)
      return digits.length >= 6 && this.#isSecret(digits) ? this.#instead(value, REDACTED) : value
    }
    return isBranch(value) ? undefined : value
  }

  /** The copy of a list or object, whose values are still to come: where they belong is put with what is pending. */
  #branch({ field, depth }: Place, pending: Place[]): unknown {
    const { value } = field
    if (!isBranch(value)) return value
    if (depth >= DEEPEST) return this.#instead(value, TOO_DEEP)
    const inside = fieldsOf(field)
    const isList = Array.isArray(value)
    const taken = new Set<string>()
    const keys = isList ? null : inside.map(({ key }) => this.#key(key, taken))
    // fromEntries keeps `__proto__` a key like any other.
    const copy = keys
      ? Object.fromEntries(keys.map((key) => [key, undefined]))
      : inside.map(() => undefined)
    const into = copy as Place['into']
    for (const [at, field] of inside.entries()) {
      pending.push({ field, depth: depth + 1, at: keys ? (keys[at] as string) : at, into })
    }
    return copy
  }

  #key(key: string, taken: Set<string>) {
    const masked = this.#instead(key, this.#mask(key))
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
type Place = {
  field: Field
  depth: number
  at: string | number
  into: Record<string | number, unknown>
}
