/**
 * What a name says about its value. `secret` lets someone in; `identity` tells who somebody is elsewhere (social
 * ids, the user of a registration); `likely` is a word that mostly stands for a secret and sometimes for something
 * plain (key, session, signature); `in-query` is one only as a parameter of a URL (`?code=`).
 */
export type Secrecy = 'secret' | 'identity' | 'likely' | 'in-query'

const words = (text: string) => new Set(text.split(' '))

const SECRET = words(
  'password passwords passwd passwds passwort kennwort wachtwoord contrasena senha pswd psw pass passphrase passphrases passcode passcodes passkey passkeys pwd pwds pw psk ' +
    'pin pins pincode puk otp otps totp hotp mfa 2fa tfa cvv cvc cvn token tokens jwt jwts secret secrets credential ' +
    'credentials cred creds authorization bearer ha1 ha1b hmac csrf xsrf cookie cookies mnemonic ssn',
)
/** Words that people write as one: `APIKEY`, `dbpassword`, `PHPSESSID`, `portoutpin`. */
const ONE_WORD =
  /^(?:password|passwd|passhash)|(?:password|passwd|passphrase|passcode|secret|token|credential|jwt|cookie|sess(?:ion)?id|(?:account|admin|card|phone|portout|sim|user|vm|voice|voicemail)pin|(?:admin|db|ftp|key|my|root|sip|smtp|user)pass|(?:access|activation|auth|onetime|security|verification)code)s?$/
const KEY_OF = words(
  'api auth access account admin app application client consumer decryption encryption host integration license licence ' +
    'master merchant private rsa secret server service session shared signing ssh ssl storage subscription tls token ' +
    'user webhook wpa',
)
/** With these last, a name speaks about a secret: `token_count`, `password_changed_on`. */
const ABOUT = words(
  'count counts total at on date time timestamp in ttl age lifetime expiry expiration expires expired timeout interval ' +
    'days hours minutes seconds ms type kind method mode policy rule rules algorithm alg version format encoding scheme ' +
    'realm length len size min max limit limits strength charset prefix last4 url urls uri uris link links endpoint ' +
    'domain path file host server provider issuer audience scope scopes enabled disabled required optional allowed ' +
    'supported verified valid validity validator status state set present exists changed updated created rotated used ' +
    'usage attempts retries failures id ids uuid uuids guid name names label labels description title placeholder ' +
    'tooltip field header connection connections bucket manager group groups settings config options profile profiles ' +
    'through thru rate consent banner template',
)
/** With these first, too: `has_password`, `max_tokens`. */
const WHETHER = words(
  'has have is are requires needs allow allows can should must supports enable enabled disable disabled max min num total count',
)
const NOT_SESSION = words(
  'max min active concurrent total open parallel call calls sip rtp bgp num allowed',
)
const NOT_KEY = words(
  'public primary foreign sort order partition cache i18n locale translation message lookup natural group grouping ' +
    'index unique idempotency config label title map row dtmf digit menu star pound hash press hot shift short',
)
const KEY_MATERIAL = words('data material pem pair content hash base64 b64')
/** Codes that let someone in, by the word before: `verification_code`, `port_out_code`. */
const CODE = words(
  'verification verify verifier confirmation confirm activation auth authentication security access backup recovery ' +
    'recover rescue unlock login signin logon reset transfer port porting portout out onetime device invite ' +
    'invitation sms factor door gate card voicemail lock sim esim',
)
const SOCIAL = words(
  'gmail google facebook fb apple icloud wechat weixin twitter linkedin github gitlab microsoft msn yahoo kakao naver ' +
    'vk telegram whatsapp instagram tiktok snapchat slack discord amazon paypal qq weibo okta auth0 oauth openid social',
)
const SOCIAL_ID =
  /^(?:gmail|google|facebook|apple|wechat|twitter|linkedin|github|microsoft|openid)(?:user)?id$|^(?:openid|unionid)$/
const ID = words('id ids uid uids userid sub openid unionid')
/** Users who are somebody in this API, not elsewhere: `created_by_user_id`. */
const OWN_USER = words('by owner class4 sip assigned admin parent account')
const REGISTRATION = words('reg register registration registrar')
const REGISTRATION_PART = words('user username userid login gateway auth authname')
const ONE_WORD_LOGIN =
  /^(?:reg(?:ister)?(?:user(?:name|id)?|gateway|login)|auth(?:user|username|name|id))$/
const AUTH = words('auth authentication oauth oauth2 sasl')
const LOGIN = words('user username login id name')

/** Longer names are judged by their end. */
const LONGEST = 128

/** The words of a name in lower case, however it is spelled: `xAuthToken`, `X-Auth-Token`, `X_AUTH_TOKEN`. */
export const wordsOf = (name: string) =>
  name
    .slice(-LONGEST)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=\d)(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Names repeat in every record; as many are remembered. */
const REMEMBERED = 4096
const judged = new Map<string, Secrecy | null>()

/** What a name says about its value; null where it says nothing. Compares whole words, so `keyword` and `spin` are plain. */
export function secrecyOf(name: string): Secrecy | null {
  const known = judged.get(name)
  if (known !== undefined) return known
  const secrecy = judge(wordsOf(name))
  if (judged.size >= REMEMBERED) judged.clear()
  // Words of running text are not met again.
  if (name.length <= LONGEST && !name.includes(' ')) judged.set(name, secrecy)
  return secrecy
}

/** Whether a name tells something about a secret rather than the secret: `token_type`, and a user or e-mail address. */
export const speaksAbout = (name: string) => {
  const last = wordsOf(name).at(-1) ?? ''
  return ABOUT.has(last) || /^(?:user|username|login|email)$/.test(last)
}

/** Whether a text is one of the words for secrets, such as the password "password": it stands in names everywhere. */
export const isVocabulary = (text: string) => SECRET.has(text.toLowerCase())

function judge(name: readonly string[]): Secrecy | null {
  const last = name.at(-1)
  if (last === undefined) return null
  const first = name[0] as string
  const before = name.at(-2)
  if (isEntryLink(name, last)) return 'secret'
  if (name.length > 1 && WHETHER.has(first)) return null
  if (isIdentity(name, last)) return 'identity'
  if (ABOUT.has(last) && name.length > 1) {
    const opens = ['session', 'secret', 'cookie'].includes(before ?? '')
    return opens && ID.has(last) ? 'secret' : null
  }
  if (name.some(isSecretWord)) return 'secret'
  return judgeKey(name) ?? judgeSession(name) ?? judgeRest(name, last, before)
}

function isSecretWord(word: string) {
  const bare = word.replace(/\d+$/, '')
  if (SECRET.has(word) || SECRET.has(bare) || ONE_WORD.test(bare)) return true
  const [, key] = /^(.+)keys?$/.exec(bare) ?? []
  return key !== undefined && [...KEY_OF].some((of) => key.endsWith(of))
}

/** An address that lets in whoever opens it. */
const isEntryLink = (name: readonly string[], last: string) =>
  /^(?:link|links|url|uri)$/.test(last) &&
  name.some((word) => /^(?:magic|reset|activation|invite|invitation|presigned|signed)$/.test(word))

function isIdentity(name: readonly string[], last: string) {
  if (SOCIAL_ID.test(last) || ONE_WORD_LOGIN.test(last)) return true
  const before = name.at(-2) ?? ''
  if (AUTH.has(before) && LOGIN.has(last)) return true
  if (name.some((word, i) => REGISTRATION.has(word) && REGISTRATION_PART.has(name[i + 1] ?? '')))
    return true
  if (!ID.has(last)) return false
  const ofUser = before === 'user' || before === 'account'
  const whose = (ofUser ? name.at(-3) : before) ?? ''
  return SOCIAL.has(whose) || (before === 'user' && whose !== '' && !OWN_USER.has(whose))
}

function judgeKey(name: readonly string[]): Secrecy | null {
  const at = name.findLastIndex((word) => word === 'key' || word === 'keys')
  if (at < 0) return null
  const rest = name.slice(at + 1)
  const isLast =
    rest.length === 0 || rest.every((word) => KEY_MATERIAL.has(word) || /^\d+$/.test(word))
  if (!isLast || NOT_KEY.has(name[at - 1] ?? '')) return null
  return name.some((word) => KEY_OF.has(word)) ? 'secret' : 'likely'
}

function judgeSession(name: readonly string[]): Secrecy | null {
  const at = name.findLastIndex((word) => word === 'session' || word === 'sessions')
  if (at < 0) return null
  if (name.slice(at + 1).some((word) => word !== 'data' && word !== 'value')) return null
  return name.some((word) => NOT_SESSION.has(word)) ? null : 'likely'
}

function judgeRest(name: readonly string[], last: string, before = ''): Secrecy | null {
  const bare = last.replace(/\d+$/, '')
  if (AUTH.has(last) || AUTH.has(bare)) return 'likely'
  if (
    name.some((word) => AUTH.has(word)) &&
    /^(?:header|value|data|info|string|response)$/.test(last)
  )
    return 'secret'
  if (/^codes?$/.test(bare)) {
    const opens = CODE.has(before) || (before === 'time' && name.at(-3) === 'one')
    return opens ? 'secret' : name.length === 1 ? 'in-query' : null
  }
  if (/^answers?$/.test(bare)) return /^(?:security|secret)$/.test(before) ? 'secret' : null
  if (bare === 'phrase' && /^(?:seed|recovery|backup|pass|security)$/.test(before)) return 'secret'
  if (last === 'number' && /^(?:card|cc)$/.test(before)) return 'secret'
  if (/^(?:signatures?|sigs?|digests?|c?nonce|salt)$/.test(bare))
    return /^(?:email|mail|daily|weekly|monthly)$/.test(before) ? null : 'likely'
  if (last === 'sid')
    return name.length === 1 || /^(?:connect|session)$/.test(before) ? 'likely' : null
  return name.length === 1 && /^(?:hash|ticket|sign|assertion)$/.test(last) ? 'in-query' : null
}
