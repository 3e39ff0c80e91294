import { STEP } from '#domain/text/steps.ts'
import { type Secrecy, secrecyOf, wordsOf } from './secret-names.ts'
import { endOfLine, type Hide, looksPublic, looksSecret } from './secret-shapes.ts'

/** A name and what sets it apart from its value: `token=`, `"api_key": `, `user[pin]=`, `'secret' => `. */
const PAIR =
  /(?<![\w%.~$+-])([\w%.~$+-]+(?:\[[\w%.-]{0,64}\])*)(["'`\\\]]*)([ \t]*(?:=>|->|:=|={1,2}|:(?!\/\/))[ \t]*)/g
/** Words that need those before them: "API key: x", "port-out code=1". */
const HEAD = /^(?:keys?|codes?|answers?|phrases?|numbers?|ids?)$/
/** Names of pairs whose value is in turn a name: `name=X-Api-Key&value=…`. */
const NAME = /^(?:name|key|header|field|param(?:eter)?)$/i
const NAMED = /\\*["'`]?([\w.~-]{1,64})(?![\w.~-])/y
/** The field of a form that is sent in parts. Source: RFC 7578 §4.2. */
const PART = /["']?\s{0,4}\r?\n\r?\n([^\r\n]+)/y
/** Headers whose whole line is the secret. */
const WHOLE_LINE = /^(?:(?:proxy-)?authorization|(?:set-)?cookie2?)$/i
const OPENING = /\\*["'`]/y
const AFTER_EQUALS =
  /(?:(?!,\s?[\w"'-]{1,64}\s?[:=]|\?[\w%.-]{1,64}=|\\[rn])(?:[^\s&#;"'<>`]|["'`](?=\w))){1,4096}/y
const AFTER_COLON = /(?:(?!,\s?[\w"'-]{1,64}\s?[:=]|\\[rn])(?:[^\s"'<>`]|["'`](?=\w))){1,4096}/y
const QUERY_VALUE = /[\w.~+/=-]{20,512}(?![^\s&#;"'<>])/y
const LINE_BELOW = /\r?\n[ \t]{0,8}((?=[^\s:]*\d)[^\s:]{4,256})(?=[ \t]*(?:[\r\n]|$))/y
const SCHEME = /(?:basic|bearer|digest|token|negotiate|ntlm|apikey)[ \t]+(?=[^\s])/iy
/** What stands where there is no secret to tell. */
const NO_SECRET =
  /^(?:null|nil|none|true|false|yes|no|on|off|n\/a|undefined|unset|not|empty|missing|required|optional|invalid|expired|unknown|enabled|disabled|denied|failed|pending|is|are|was|were|has|must|may|can(?:not)?|should|the|an?|•+|\[redacted\])?$/i

/** A text without the values of names that tell a secret: query parameters, form fields, headers, JSON and the like. In short steps. */
export function* maskPairs(text: string, hide: Hide): Generator<void, string> {
  let masked = ''
  let done = 0
  /** Where a name ended that says the next `value=` is a secret; -1 for none. */
  let namedAt = -1
  let next = 0
  let paused = 0
  for (;;) {
    if (next - paused >= STEP) {
      paused = next
      yield
    }
    // Others use the pattern meanwhile.
    PAIR.lastIndex = next
    const match = PAIR.exec(text)
    if (!match) break
    next = PAIR.lastIndex
    const [, name = '', closing = '', separator = ''] = match
    const pair = { text, at: match.index, name, closing, separator, from: next }
    if (NAME.test(name)) {
      NAMED.lastIndex = pair.from
      if (secrecyOf(NAMED.exec(text)?.[1] ?? '') === 'secret') {
        namedAt = NAMED.lastIndex
        PART.lastIndex = namedAt
        const part = PART.exec(text)?.[1]
        if (part === undefined) continue
        masked += text.slice(done, PART.lastIndex - part.length) + hide(part)
        done = PART.lastIndex
        next = done
        continue
      }
    }
    const isNamed =
      namedAt >= 0 && /^val(?:ue)?$/i.test(name) && isBeside(text, namedAt, match.index)
    namedAt = -1
    const secret = secretIn(pair, isNamed ? 'secret' : secrecyIn(pair))
    if (!secret) continue
    masked += text.slice(done, secret.from) + hide(text.slice(secret.from, secret.to))
    done = secret.to
    next = done
  }
  return masked + text.slice(done)
}

type Pair = {
  text: string
  at: number
  name: string
  closing: string
  separator: string
  from: number
}
type Value = { from: number; to: number; quoted: boolean }

/** The value of a pair, where it is a secret. */
function secretIn(pair: Pair, secrecy: Secrecy | null): Value | null {
  const inQuery = isInQuery(pair)
  if (inQuery && secrecy !== 'secret' && !/(?:^|_)(?:uu)?id$/i.test(pair.name)) {
    QUERY_VALUE.lastIndex = pair.from
    const value = QUERY_VALUE.exec(pair.text)?.[0] ?? ''
    if (looksSecret(value)) return { from: pair.from, to: pair.from + value.length, quoted: false }
  }
  if (secrecy === null || (secrecy === 'in-query' && !inQuery)) return null
  const value = spanOf(pair)
  if (!value || secrecy === 'secret' || secrecy === 'identity') return value
  const content = pair.text.slice(value.from, value.to)
  if (looksPublic(content)) return null
  if (secrecy === 'in-query') return isTokenLike(content, 4) ? value : null
  const asJson = pair.closing !== '' && value.quoted
  return inQuery || asJson || isTokenLike(content, 6) ? value : null
}

const isBeside = (text: string, from: number, to: number) =>
  to - from < 64 && !/[{}<>]/.test(text.slice(from, to).replace(/[<>]\s*$/, ''))

const isTokenLike = (value: string, shortest: number) =>
  (/\d/.test(value) && value.length >= shortest) || value.length >= 20

/** What the name says, with the words before it where it needs them. */
function secrecyIn({ text, at, name, separator }: Pair): Secrecy | null {
  const words = wordsOf(decode(name))
  const last = words.at(-1)
  const secrecy = secrecyOf(decode(name))
  // "Pass: 12 of 14" is a sentence, `pass=12` is not.
  if (words.length === 1 && last === 'pass' && separator.startsWith(':')) return 'likely'
  if (secrecy === 'secret' || !last || !HEAD.test(last)) return secrecy
  const before = /(?:[a-z\d-]{1,24} ){1,3}$/i.exec(text.slice(Math.max(0, at - 76), at))
  return before && secrecyOf(before[0] + name) === 'secret' ? 'secret' : secrecy
}

const isInQuery = ({ text, at, separator }: Pair) =>
  separator.startsWith('=') && /[?&#;]\s?$/.test(text.slice(Math.max(0, at - 2), at))

/** A name of a query as it is meant: percent-encoded bytes decoded, as far as they can be. */
function decode(name: string) {
  if (!name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Where the value of a pair stands; null where there is none, or nothing that could be a secret. */
function spanOf(pair: Pair): Value | null {
  const value = quotedValue(pair) ?? bracketedValue(pair) ?? restOfLine(pair) ?? plainValue(pair)
  const content = pair.text.slice(value.from, value.to).trim()
  const isNone = value.quoted ? /^(?:•+|\[redacted\])?$/.test(content) : NO_SECRET.test(content)
  return isNone ? null : value
}

function quotedValue({ text, from }: Pair): Value | null {
  OPENING.lastIndex = from
  const opening = OPENING.exec(text)?.[0]
  if (!opening) return null
  const start = from + opening.length
  return { from: start, to: closingAt(text, start, opening), quoted: true }
}

const bracketedValue = ({ text, closing, from }: Pair): Value | null =>
  closing !== '' && /[[{]/.test(text.charAt(from))
    ? { from, to: closedAt(text, from), quoted: true }
    : null

/** A header's line; in `-H 'X-Auth-Token: a b'` the quote before the name closes it. */
function restOfLine({ text, at, name, closing, separator, from }: Pair): Value | null {
  const before = closing === '' ? text.charAt(at - 1) : ''
  const quote = /["'`]/.test(before) ? before : ''
  if (separator.trim() !== ':' || (quote === '' && !WHOLE_LINE.test(name))) return null
  return { from, to: endOfLine(text, from, quote), quoted: false }
}

/** All up to the next delimiter; a word behind the scheme of credentials, or alone on the next line, is it too. */
function plainValue({ text, separator, from }: Pair): Value {
  LINE_BELOW.lastIndex = from
  const below = separator.trim() === ':' ? LINE_BELOW.exec(text)?.[1] : undefined
  if (below !== undefined) {
    return { from: LINE_BELOW.lastIndex - below.length, to: LINE_BELOW.lastIndex, quoted: false }
  }
  SCHEME.lastIndex = from
  const start = SCHEME.test(text) ? SCHEME.lastIndex : from
  const plain = separator.trim() === ':' ? AFTER_COLON : AFTER_EQUALS
  plain.lastIndex = start
  let to = start
  while (plain.test(text)) to = plain.lastIndex
  while (to > start && ')]},.!?'.includes(text.charAt(to - 1))) to--
  return { from, to, quoted: false }
}

/** Where a quoted text ends: at its quote behind as many backslashes, else at the end. */
function closingAt(text: string, from: number, opening: string) {
  const quote = opening.at(-1) as string
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    let slashes = 0
    while (slashes < opening.length && text[at - 1 - slashes] === '\\') slashes++
    if (slashes < opening.length) return at - slashes
  }
  return text.length
}

/** Where the brackets that open at a place are closed, quotes left out; the end where they are not. */
function closedAt(text: string, from: number) {
  const mark = /["[\]{}]|\\./g
  mark.lastIndex = from
  let depth = 0
  let inText = false
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const [sign] = match
    if (sign === '"') inText = !inText
    else if (inText || sign.startsWith('\\')) continue
    else if (sign === '[' || sign === '{') depth++
    else if (--depth === 0) return match.index + 1
  }
  return text.length
}
