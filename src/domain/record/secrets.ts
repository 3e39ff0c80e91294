import { exactJson, parseExact } from '#domain/text/exact-number.ts'
import { ended, replaced, STEP } from '#domain/text/steps.ts'
import { KnownSecrets } from './secrets/known-secrets.ts'
import { maskPairs } from './secrets/mask-pairs.ts'
import { maskProse } from './secrets/mask-prose.ts'
import { MaskedCopy } from './secrets/mask-record.ts'
import { maskPaths, maskUrls } from './secrets/mask-urls.ts'
import { isPlainText } from './secrets/plain-text.ts'
import { type Field, fieldsOf, rootField } from './secrets/secret-fields.ts'
import { type Secrecy, speaksAbout } from './secrets/secret-names.ts'
import { type Hide, isUuid, looksPublic, MASK, maskShapes } from './secrets/secret-shapes.ts'
import { isBranch, isHidden, sizeOf } from './secrets/secret-values.ts'

/** What is masked may read otherwise then, so it is read again; two rounds are usual. */
const ROUNDS = 6
/** Texts in texts (JSON in a string, a URL in a query) are looked into so deep. */
const TEXTS_DEEP = 4

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
export const maskSecrets = (text: string): string =>
  isPlainText(text) ? text : ended(maskText(text, () => MASK, 0))

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
    const copy = new MaskedCopy(
      function* (text) {
        const masked = secrets.mask(text)
        return plain.has(masked) ? masked : yield* maskText(masked, () => MASK, 0)
      },
      (text) => secrets.has(text),
    )
    redacted = yield* copy.of(rootField(redacted))
    if (!copy.changed) break
  }
  return { redacted, mask: (read) => secrets.maskIn(read) }
}

/** A text that lasts is masked in steps: it may have megabytes. */
function* maskText(text: string, hide: Hide, depth: number): Generator<void, string> {
  let masked = text
  for (let round = 0; round < ROUNDS; round++) {
    const before = masked
    masked = yield* maskOnce(before, hide, depth)
    if (masked === before) break
  }
  return masked
}

function* maskOnce(text: string, hide: Hide, depth: number): Generator<void, string> {
  if (isPlainText(text)) return text
  if (!SUSPECT.test(text) || isUuid(text)) return text
  if (ADDRESS.test(text)) return yield* maskPaths(yield* maskShapes(text, hide), hide)
  const json = depth < TEXTS_DEEP ? yield* maskJson(text, hide, depth + 1) : null
  if (json !== null) return json
  const inUrls = yield* maskUrls(yield* maskShapes(text, hide), hide)
  const masked = yield* maskProse(yield* maskPairs(inUrls, hide), hide)
  if (depth >= TEXTS_DEEP) return masked
  return yield* replaced(masked, ENCODED, ([run]) => {
    const decoded = decode(run)
    const isSecret = decoded !== run && ended(maskText(decoded, hide, depth + 1)) !== decoded
    return isSecret ? MASK : run
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
function* maskJson(text: string, hide: Hide, depth: number): Generator<void, string | null> {
  if (!/^\s*[[{"]/.test(text)) return null
  try {
    const value = parseExact(text)
    const plain = new Set<string>()
    yield* collect(value, hide, depth, plain)
    const copy = new MaskedCopy(
      function* (inner) {
        return plain.has(inner) ? inner : yield* maskText(inner, hide, depth)
      },
      () => false,
    )
    const masked = yield* copy.of(rootField(value))
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
  function* look(text: string): Generator<void, void> {
    if (plain.has(text)) return
    told = false
    if ((yield* maskText(text, hide, depth)) === text && !told) plain.add(text)
  }
  const pending = [rootField(value)]
  const around: (Secrecy | null)[] = [null]
  let looked = 0
  for (let field = pending.pop(); field; field = pending.pop()) {
    const { key, value, secrecy } = field
    const outside = around.pop() ?? null
    const inside = secrecy ?? outside
    if (key !== '') yield* look(key)
    if (typeof value === 'string') yield* look(value)
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

/** What stands under the name of a secret and is none: its type, its user, the host it is for. */
function isPlain({ key, secrecy }: Field, value: string) {
  if (secrecy === 'identity') return looksPublic(value)
  return secrecy === null && key !== '' && (speaksAbout(key) || looksPublic(value))
}
