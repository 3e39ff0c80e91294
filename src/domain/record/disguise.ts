import { countryCodeOf } from '#domain/text/dialling.ts'
import { ExactNumber } from '#domain/text/exact-number.ts'
import { fold } from '#domain/text/fold.ts'
import { ended } from '#domain/text/steps.ts'
import { toUuid } from '#domain/text/uuid.ts'

/** What is hidden while "Hide sensitive data" is on. */
export type Sensitive = 'number' | 'email' | 'person' | 'ip' | 'balance'

const HIDDEN = '•'
/** Digits of a number that stay at its start, behind the country code, and at its end. */
const [FIRST, LAST] = [3, 2]
/** A number with fewer digits shows none. */
const SHORT = 8
/** So many values of a record are hidden in one step. */
const FEW = 32

/**
 * Hides sensitive values in one session: the same value always by the same words, and two values never by the same.
 * What tells them apart is in which order they were first hidden, so that nothing can be worked out from it.
 */
export class Disguise {
  readonly #tags = new Map<string, number>()
  readonly #counts = new Map<Sensitive, number>()
  #recorded = 0

  /** A telephone number as it shows, its middle digits hidden: `+1 202-•••-••17 #3`. Its spelling stays; `of` is the whole number where that is another. */
  number = (shown: string, of = shown) => {
    const digits = digitsOf(shown)
    if (digits === '') return shown
    const code = /^\D*\+/.test(fold(shown)) ? countryCodeOf(digits).length : 0
    const from = digits.length < SHORT ? 0 : code + FIRST
    const to = digits.length < SHORT ? digits.length : digits.length - LAST
    let at = 0
    const hidden = shown.replace(/\p{Nd}/gu, (digit) => {
      const isHidden = at >= from && at < to
      at++
      return isHidden ? HIDDEN : digit
    })
    return `${hidden} ${this.#tag('number', digitsOf(of))}`
  }

  email = (address: string) => this.#whole('email', address, `${dots(3)}@${dots(3)}`)
  person = (name: string) => this.#whole('person', name, dots(3))
  ip = (address: string) => this.#whole('ip', address, [1, 1, 1, 1].map(() => dots(3)).join('.'))
  /** An amount; with a currency or the minus of print it is the same. */
  balance = (amount: string) =>
    this.#whole(
      'balance',
      amount,
      dots(3),
      amount.replace('−', '-').replace(/[^\d.-]/g, '') || amount,
    )

  /** A text with every number, e-mail address and IP address in it hidden; uuids and dates stay. Digits in doubt are taken for a number. */
  text = (text: string) =>
    text
      .split(LEFT)
      .map((part, place) => (place % 2 === 1 ? part : this.#prose(part)))
      .join('')

  /** A text or number that stands at a path of a record, such as `account.balance`, as a text. */
  at = (path: string, value: unknown) =>
    String(
      this.record(
        value,
        path.split(/[.[\]]+/).findLast((key) => /\D/.test(key)),
      ),
    )

  #prose = (text: string) =>
    text
      .replace(EMAIL, this.email)
      .replace(IP, this.ip)
      .replace(NUMBER, (number) => this.number(number))

  /** A copy of a record, or of anything in one, with all of it hidden. Uuids and dates stay. */
  record(value: unknown, key?: string): unknown {
    return ended(this.recording(value, key))
  }

  /** The same in short steps. */
  *recording(value: unknown, key = ''): Generator<void, unknown> {
    if (++this.#recorded % FEW === 0) yield
    if (Array.isArray(value)) {
      const copy: unknown[] = []
      for (const item of value) copy.push(yield* this.recording(item, key))
      return copy
    }
    const isNumber = typeof value === 'number' || value instanceof ExactNumber
    if (isNumber || typeof value === 'string') return this.#field(value as never, key)
    if (typeof value !== 'object' || value === null) return value
    const entries: [string, unknown][] = []
    for (const [inner, it] of Object.entries(value))
      entries.push([this.text(inner), yield* this.recording(it, inner)])
    return Object.fromEntries(entries)
  }

  #field(value: string | number | ExactNumber, key: string) {
    const text = String(value)
    const kind = text === '' ? null : (KINDS.find(([, names]) => names.test(key))?.[0] ?? null)
    if (kind) return this[kind](text)
    if (typeof value !== 'string') {
      return NUMERIC.test(text) && !ID.test(key) ? this.number(text) : value
    }
    return toUuid(text) !== null || DATE.test(text) ? value : this.text(text)
  }

  #whole(kind: Sensitive, value: string, instead: string, of = fold(value)) {
    return value.trim() === '' ? value : `${instead} ${this.#tag(kind, of)}`
  }

  #tag(kind: Sensitive, value: string) {
    const known = this.#tags.get(`${kind} ${value}`)
    const tag = known ?? (this.#counts.get(kind) ?? 0) + 1
    if (known === undefined) {
      this.#tags.set(`${kind} ${value}`, tag)
      this.#counts.set(kind, tag)
    }
    return `#${tag}`
  }
}

const digitsOf = (text: string) => fold(text).replace(/\D/g, '')
const dots = (count: number) => HIDDEN.repeat(count)

/** Keys whose value is sensitive as a whole, wherever it stands. */
const KINDS: readonly (readonly [Sensitive, RegExp])[] = [
  ['number', /^(?:tn|phone|phone_number|mobile|fax|caller_id|did|number)$/i],
  ['email', /^(?:e?mail|email_address)$/i],
  ['person', /^(?:first_name|last_name|full_name|display_name|user_?name|dob|avatar)$/i],
  ['ip', /^(?:ip|ip_address|host_ip)$/i],
  ['balance', /^(?:balance|credit|credit_limit)$/i],
]

const DATE = /^\d{4}-\d\d-\d\d(?:[T ][\d:.,Z+-]*)?$/
const EMAIL = /[^\s<>"()[\],;:@]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu
const IP =
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)|(?<![\da-f:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){1,7}(?![\da-f:])/gi
/** Digits that a number may have, in its punctuation. */
const NUMBER = /(?:\+ ?)?\(?\p{Nd}(?:[ ()./-]{0,2}\p{Nd}){6,}/gu
/** What stays in a text: uuids and days of the calendar. */
const LEFT =
  /(\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|(?<![\d.+/-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d/-]))/i
/** A JSON number that may be a telephone number. */
const NUMERIC = /^\d{7,15}$/
/** Keys whose numbers are none. */
const ID = /(?:^|_)(?:id|ids|on|at|time|timestamp|size|bytes)$/i
