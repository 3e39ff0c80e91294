/** Words too short to be a key, with nothing between them that a secret is told by. */
const WORDS =
  /^(?:[a-z\u00c0-\u024f\d-]{1,19}|[a-z\u00c0-\u024f\d_.,()&'-]{1,15})(?: (?:[a-z\u00c0-\u024f\d-]{1,19}|[a-z\u00c0-\u024f\d_.,()&'-]{1,15})){0,9}$/i
/** What such words would have to say beside a value. */
const TELLING = /pass|pwd|pin|otp|cv[vc]|code|token|secret|key/i
/** No sentence tells a secret by a value as short as this. */
const LONG_VALUE = /\d[^ ]{3}|[^ ]\d[^ ]{2}|[^ ]{2}\d[^ ]|[^ ]{3}\d/
/** What a secret begins with that is told by its shape, or comes after. */
const OPENING =
  /--|bearer|basic|digest|negotiate|ntlm|hawk|login|aws|xox|eyj|ya29|hv[sbr]\.|xapp-|pypi-|(?:^|[^a-z\d])(?:gl[a-z]{2,4}|sk)-|cv[vc]/i
/** A host and a path of plain words, and at its end an id behind a word that says of no secret. */
const ADDRESS =
  /^https?:\/\/(?:[a-z\d-]{1,15}\.|[a-z-]{1,30}\.){1,4}[a-z]{2,12}(?::\d{2,5})?(?:\/(?:[a-z-]{1,15}|[a-z\d-]{1,5}))*(?:\/(?:sms|mms|in|inbound|(?:web)?hooks?|callbacks?|messages?|events?)\/[a-z\d-]{1,19})?\/?$/
/** A part of a host name or an address of mail that no key is made of: letters, with a few digits behind them. */
const PART = '(?:[a-z]{1,15}\\d{0,4}|[a-z\\d]{1,5})'
const HOST_OR_EMAIL = new RegExp(`^(?:${PART}(?:[._+-]${PART}){0,5}@)?${PART}(?:[.-]${PART}){0,7}$`)
/** Hosts whose paths are keys. */
const KEY_IN_PATH = /slack|discord|telegram/

/**
 * Whether a text surely holds nothing that maskSecrets() would take out: a few plain words, or a plain URL, host name or
 * address of mail, as most texts of a list are. Quick to ask, and often false of texts that hold nothing either.
 */
export function isPlainText(text: string) {
  if (text.length > 200) return false
  if (WORDS.test(text) || HOST_OR_EMAIL.test(text)) {
    return !OPENING.test(text) && !(TELLING.test(text) && LONG_VALUE.test(text))
  }
  return ADDRESS.test(text) && !OPENING.test(text) && !KEY_IN_PATH.test(text)
}
