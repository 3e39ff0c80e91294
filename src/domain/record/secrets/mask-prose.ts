import { replaced } from '#domain/text/steps.ts'
import { secrecyOf } from './secret-names.ts'
import { type Hide, looksPublic } from './secret-shapes.ts'

/** "PIN 4711", "the password is hunter2", "API key was changed to x1": a name, what joins it, and a value. */
const SAID =
  /\b(pins?|otps?|cvv2?|cvc2?|passcodes?|passphrase|password|passwd|pwd|secret|token|codes?|keys?)\b(?![ \t]+(?:codes?|keys?|tokens?|pass\w*|secrets?|pins?)\b)((?:[ \t]+(?:is|was|are|now|still|number|set|changed|reset|to|as|=|:|#)(?![^\s])){0,3})[ \t]+(["'“‘(#]?)([^\s"'“”‘’<>()]{3,256})/gi
/** "4711 is your verification code". */
const FIRST =
  /(?<![\w.+-])(\d[\d-]{2,9}\d)(?=[ \t]+(?:is|are)[ \t]+(?:your|the|my|a)[ \t]+(?:[\w-]{1,24}[ \t]+){0,4}(?:code|otp|pin|passcode|password)\b)/gi
/** `--password hunter2`, and curl's `-u user:password`. */
const OPTION =
  /(?<![\w-])--([a-z][\w-]{0,63})([ \t]+)(?!-)(?:"([^"]{1,1024})"|'([^']{1,1024})'|([^\s"']{1,1024}))/gi
const USER_OPTION =
  /(?<![\w-])(-u|--user|--proxy-user)([ \t]+["']?)([^\s:"']{1,128}):([^\s"']{1,256})/gi
/** A line of .netrc. */
const NETRC = /(\blogin[ \t]+[^\s]{1,128}[ \t]+password[ \t]+)([^\s]{1,256})/gi
/** `<password>hunter2</password>`. */
const ELEMENT = /(<(?:[\w.-]{1,64}:)?([a-z_][\w.-]{0,63})(?:\s[^<>]{0,512})?>)([^<>]+)(?=<\/)/gi

/** A text without the secrets that sentences, command lines and XML tell. In short steps. */
export function* maskProse(text: string, hide: Hide): Generator<void, string> {
  let masked = yield* replaced(text, SAID, (match) => {
    const { index: at } = match
    const [whole, name = '', joint, quote, said = ''] = match
    const value = said.replace(/[.,;:!?]+$/, '')
    const before = text.slice(Math.max(0, at - 60), at)
    if (!isSaid(before, name.toLowerCase(), joint !== '', quote !== '', value)) return whole
    return whole.slice(0, whole.length - said.length) + hide(value) + said.slice(value.length)
  })
  masked = yield* replaced(masked, FIRST, ([code]) => hide(code))
  masked = yield* replaced(masked, USER_OPTION, ([, option, gap, user, password = '']) => {
    return `${option}${gap}${user}:${hide(password)}`
  })
  masked = yield* replaced(masked, OPTION, ([whole, name = '', gap, ...values]) => {
    const value = values.find((it) => it !== undefined) ?? ''
    if (secrecyOf(name) !== 'secret') return whole
    return `--${name}${gap}${hide(value)}`
  })
  masked = yield* replaced(masked, NETRC, ([, before, password = '']) => before + hide(password))
  return yield* replaced(masked, ELEMENT, ([whole, tag = '', name = '', content = '']) => {
    const named = /\sname=["']?([\w.-]+)/i.exec(tag)?.[1] ?? name
    const secret = secrecyOf(name) === 'secret' || secrecyOf(named) === 'secret'
    return secret && content.trim() !== '' ? tag + hide(content) : whole
  })
}

function isSaid(before: string, name: string, joined: boolean, quoted: boolean, value: string) {
  const words = /(?:[a-z\d-]{1,24} ){1,3}$/i.exec(before)?.[0] ?? ''
  const isYours = /\b(?:your|my) (?:[a-z-]{1,24} ){0,2}$/i.test(before)
  const isOwn = !/^(?:codes?|keys?)$/.test(name)
  if (!isOwn && !isYours && secrecyOf(words + name) !== 'secret') return false
  if (/^(?:pins?|otps?|cv[vc]2?|passcodes?|codes?)$/.test(name)) {
    const digits = value.replace(/\D/g, '').length
    if (/^[\d-]+$/.test(value)) return digits >= (name.startsWith('cv') ? 3 : 4) && digits <= 12
  }
  if (!joined && !looksTyped(value) && !(quoted && /\d/.test(value))) return false
  if (quoted) return true
  if (!/\d/.test(value) || value.length < 6 || looksPublic(value)) return false
  return !/^\d+[- ]?(?:day|hour|min|char|digit|bit|byte|sec|month|year|time|week)/i.test(value)
}

/** Letters and digits in one, as nobody writes a word. */
const looksTyped = (value: string) => /^(?=.*\d)(?=.*[a-z])[\w-]{10,}$/i.test(value)
