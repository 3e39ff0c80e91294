import { replaced, STEP } from '#domain/text/steps.ts'

/** What stands where a secret stood in a text. */
export const MASK = '•••'

/** Takes a secret out of a text: gives back what stands there instead. */
export type Hide = (secret: string) => string

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Whether a text is a uuid, in any case. */
export const isUuid = (text: string) => text.length === 36 && UUID.test(text)

/** A part of a name or path as people write it: `campaign`, `Spring2024`, `v2`, `001`. */
const WRITTEN = /^(?:[a-z]+|[A-Z]+|[A-Z]?[a-z]+)?\d{0,4}$|^\d+$/

/** Whether a value looks like a key rather than like words or a uuid: a long run that mixes letters and digits. */
export function looksSecret(value: string) {
  if (!/^[\w.~+/=-]{20,4096}$/.test(value) || UUID.test(value)) return false
  if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false
  return value.split(/[-_.~+/=]+/).some((part) => part.length >= 6 && !WRITTEN.test(part))
}

/** As looksSecret, for places where ids are common too: only with capitals and small letters. */
export const looksRandom = (value: string) =>
  looksSecret(value) && /[a-z]/.test(value) && /[A-Z]/.test(value)

/** Whether a value is of a kind that stands everywhere: address, host, IP, date, telephone number. */
export const looksPublic = (value: string) =>
  value.length < 256 &&
  /^(?:[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?|\d{4}-\d\d-\d\d(?:[T ][\d:.Z+-]+)?|(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?|\+?\d{7,15}|https?:\/\/[^\s@]+)$/.test(
    value,
  )

/** Keys that say by their shape what they are, as their issuers document it. */
const SHAPES = [
  '-----BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE KEY|Static key)[A-Z0-9 ]{0,16}-----[\\s\\S]*?(?:-----END [\\w ]{0,60}-----|$)',
  'PuTTY-User-Key-File-[\\s\\S]*',
  // A PEM block in Base64.
  'LS0tLS1CRUdJTi[\\w+/=]{20,}',
  '(?<![A-Za-z\\d])(?:' +
    [
      '(?:AKIA|ASIA|ABIA|ACCA)[A-Z\\d]{16}',
      '(?:sk|rk|pk)_(?:live|test)_\\w{8,}',
      'whsec_[\\w+/=]{16,}',
      'xox[a-z]-[\\w-]{8,}',
      'xapp-[\\w-]{16,}',
      'gh[pousr]_\\w{16,}',
      'github_pat_\\w{16,}',
      'gl[a-z]{2,4}-[\\w-]{20,}',
      'npm_\\w{30,}',
      'pypi-[\\w-]{16,}',
      'AIza[\\w-]{30,}',
      'ya29\\.[\\w-]{16,}',
      'GOCSPX-[\\w-]{16,}',
      'SG\\.[\\w-]{16,}\\.[\\w-]{16,}',
      'SK[\\da-f]{32}',
      'key-[\\da-f]{32}',
      'KEY[\\dA-F]{30,}\\w*',
      'sk-(?=[\\w-]{0,64}\\d)[\\w-]{20,}',
      '\\d{8,10}:AA[\\w-]{32,}',
      'shp(?:at|ca|pa|ss)_[\\da-f]{16,}',
      'do[opr]_v1_[\\da-f]{32,}',
      'sq0(?:atp|csp)-[\\w-]{16,}',
      'dapi[\\da-f]{32}',
      'hf_[A-Za-z]{30,}',
      'hv[sbr]\\.[\\w-]{20,}',
      'AGE-SECRET-KEY-1\\w{20,}',
      'AAAA[B-J][23][\\w+/=]{30,}',
    ].join('|') +
    ')',
  // Hashes of passwords, as crypt and LDAP write them.
  '\\$(?:2[abxy]?|argon2[a-z]*|scrypt|pbkdf2[\\w-]*|apr1|[156y])\\$[^\\s"\'<>]{16,}',
  '\\{(?:S?SHA\\d*|S?MD5)\\}[\\w+/=]{16,}',
  // The key of a media stream. Source: RFC 4568 §6.1.
  '(?<=\\binline:)[\\w+/=]{20,}',
]
const SHAPE = new RegExp(SHAPES.join('|'), 'g')

/** A JSON Web Token, whole or cut off, also with letters stuck to it. Source: RFC 7519. */
const JWT = /(?<![\w-])([\w-]*?)(eyJ[\w-]{8,})((?:\.[\w-]+)*)/g

/** `Bearer x` and its like: the scheme, and what follows it in the line. Source: RFC 9110 §11. */
const SCHEME =
  /\b(Bearer|Basic|Digest|Negotiate|NTLM|ApiKey|Token|Hawk|SharedKey|AWS4-HMAC-SHA256)([ \t]+)([^\s"'<>,;]+)/gi

/** A text without what is a secret by its shape: keys, JWTs, private keys, password hashes, credentials of a scheme. In short steps. */
export function* maskShapes(text: string, hide: Hide): Generator<void, string> {
  let masked = yield* replaced(text, SHAPE, ([secret]) => hide(secret))
  masked = yield* replaced(masked, JWT, ([whole, before = '', head = '', rest = '']) =>
    rest !== '' || (before === '' && head.length >= 20) ? before + hide(head + rest) : whole,
  )
  return yield* maskSchemes(masked, hide)
}

function* maskSchemes(text: string, hide: Hide): Generator<void, string> {
  let masked = ''
  let done = 0
  let paused = 0
  for (const match of text.matchAll(SCHEME)) {
    if (match.index - paused >= STEP) {
      paused = match.index
      yield
    }
    const [, scheme = '', gap = '', value = ''] = match
    if (match.index < done || !isCredential(scheme.toLowerCase(), value)) continue
    const from = match.index + scheme.length + gap.length
    // What a scheme says in parameters goes on to the end of the line.
    const to = /^\w+=/.test(value) ? endOfLine(text, from) : from + value.length
    masked += text.slice(done, from) + hide(text.slice(from, to))
    done = to
    const [, password] = /^[^:]*:([\s\S]*)$/.exec(decodeBase64(value)) ?? []
    if (password) hide(password)
  }
  return masked + text.slice(done)
}

function isCredential(scheme: string, value: string) {
  if (value.startsWith(MASK) || /^(?:realm|scope|error|charset)=/i.test(value)) return false
  if (scheme === 'basic') return isBasic(value)
  if (/^\w+=/.test(value)) return scheme !== 'token'
  if (scheme === 'token') return value.length >= 16 && /\d/.test(value)
  if (scheme === 'digest' || value.length < 8) return false
  if (/^(?:tokens?|auth|credentials?|scheme|header|format)/i.test(value)) return false
  return /[\d_~+/=]|[a-z][A-Z]/.test(value) || value.length >= 16
}

/** Base64 of "user:password". Source: RFC 7617 §2. */
function isBasic(value: string) {
  if (!/^[\w+/-]{6,}={0,2}$/.test(value)) return false
  return /=$/.test(value) || decodeBase64(value).includes(':') || looksSecret(value)
}

/** The bytes of a Base64 text as characters; empty where it is none. */
function decodeBase64(text: string) {
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  } catch {
    return ''
  }
}

/** Where the line ends, be its break written as an escape; or at a quote before that. */
export function endOfLine(text: string, from: number, quote = '') {
  const end = ENDS[quote as keyof typeof ENDS] ?? ENDS['']
  end.lastIndex = from
  return end.exec(text)?.index ?? text.length
}
const ENDS = {
  '': /[\r\n]|\\[rn]/g,
  '"': /["\r\n]|\\[rn]/g,
  "'": /['\r\n]|\\[rn]/g,
  '`': /[`\r\n]|\\[rn]/g,
}
