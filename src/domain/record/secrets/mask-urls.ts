import { replaced } from '#domain/text/steps.ts'
import { secrecyOf } from './secret-names.ts'
import { type Hide, looksRandom, looksSecret } from './secret-shapes.ts'

/** User info of a URL, also without its scheme and with slashes escaped as in JSON. Source: RFC 3986 §3.2.1. */
const USERINFO = /(\/\/|\\\/\\\/)((?:[^\s/?#"<>\\]|\\(?!\/)){1,2048})@/g
/** A password that holds a `/`, `?` or `#` which should have been encoded: what looks like a port is none. */
const BROKEN =
  /\/\/([^\s/?#@:[\]"<>]{1,128}:(?!\d{0,5}(?:[/?#\s"'<>]|$))[^\s@/?#"<>]{0,128}[/?#][^\s@"<>]{0,256})@/g
/** A password in an address without slashes. Source: RFC 3261 §19.1.1. */
const SIP =
  /\b((?:sips?|turns?|stuns?|iax2?|h323|xmpp|mgcp):)([^\s:@<>"/]{1,256}?(?::|%3a))((?:(?!sips?:)[^\s<>"]){1,512})@/gi
const SIP_USER = /\b(sips?:)([^\s:@<>"/;]{20,256})@/gi
/** The same without a scheme: `alice:secret@host`. */
const BARE = /(?<![\w.%+/@•-])([a-z][\w.+-]{0,63}|\+?\d{3,15}):([^\s:/<>"']{1,128})@(?=[\w[])/gi
/** Words before an e-mail address: `mailto:bob@example.com`, `Contact:bob@example.com`. */
const LABEL =
  /^(?:mailto|e-?mail|mail|contact|from|to|cc|bcc|by|owner|author|sender|recipient|reply-to|xmpp|acct|im|pres|jid|sips?|tel|aor|uri|url)$/i
const PATH = /(?<=:\/\/)[^\s"'<>?#]+/g
/** Webhooks whose path is the key. */
const WEBHOOK =
  /^(?:hooks\.slack\.com\/(?:services|workflows)|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks|api\.telegram\.org)\/(.+)$/i

/** A text whose URLs hold no user info and no secret in their path; their queries are left to maskPairs. In short steps. */
export function* maskUrls(text: string, hide: Hide): Generator<void, string> {
  if (!text.includes('@') && !text.includes('://')) return text
  return yield* maskPaths(yield* maskUserinfo(text, hide), hide)
}

/** The same for URLs without user info. */
export const maskPaths = (text: string, hide: Hide) =>
  replaced(text, PATH, ([path]) => maskPath(path, hide))

function* maskUserinfo(text: string, hide: Hide): Generator<void, string> {
  let masked = yield* replaced(text, BROKEN, ([, info = '']) => `//${hideUserinfo(info, hide)}@`)
  masked = yield* replaced(masked, USERINFO, ([, slashes, info = '']) => {
    return `${slashes}${hideUserinfo(info, hide)}@`
  })
  masked = yield* replaced(masked, SIP, ([, scheme, user, password = '']) => {
    return `${scheme}${user}${hide(password)}@`
  })
  masked = yield* replaced(masked, SIP_USER, ([whole, scheme, user = '']) =>
    looksSecret(user) ? `${scheme}${hide(user)}@` : whole,
  )
  return yield* replaced(masked, BARE, ([whole, user = '', password = '']) =>
    LABEL.test(user) ? whole : `${user}:${hide(password)}@`,
  )
}

/** The whole of it is masked; the password is the secret in it, or a user who looks like one. */
function hideUserinfo(userinfo: string, hide: Hide) {
  const [, user = '', password] = /^(.*?)(?::|%3a)(.*)$/is.exec(userinfo) ?? ['', userinfo]
  if (looksSecret(user)) hide(user)
  return hide(password ?? '')
}

function maskPath(url: string, hide: Hide) {
  const webhook = WEBHOOK.exec(url)
  if (webhook) {
    const [, key = ''] = webhook
    return url.slice(0, url.length - key.length) + hide(key)
  }
  let name = ''
  return url.replace(/(?<=\/)[^/;]+/g, (part) => {
    const secret = looksRandom(part) || (isNamed(name) && part.length >= 6 && /\d/.test(part))
    name = part
    return secret ? hide(part) : part
  })
}

const isNamed = (name: string) => name.length < 64 && secrecyOf(name) === 'secret'
