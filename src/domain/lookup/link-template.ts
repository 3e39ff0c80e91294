import { e164, searchDigits, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { toUuid } from '#domain/text/uuid.ts'

/** A deployer's link, such as `Call records https://cdr.example/?tn={e164}`. */
export type LinkTemplate = { name: string; url: string }
/** A template that cannot be used, and why. */
export type BadTemplate = { content: string; why: string }

const PLACEHOLDERS = ['e164', 'digits', 'uuid', 'account'] as const
type Placeholder = (typeof PLACEHOLDERS)[number]

const LONGEST = 2000
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u

/** Reads what a deployer wrote: a name, a space and an https address, with placeholders in its path, query or fragment. */
export function readTemplate(content: string): LinkTemplate | BadTemplate {
  const text = content.trim()
  const bad = (why: string): BadTemplate => ({ content: text.slice(0, 200), why })
  if (text === '') return bad('It is empty.')
  if (text.length > LONGEST) return bad(`It is longer than ${LONGEST} characters.`)
  if (INVISIBLE.test(text)) return bad('It holds characters that cannot be seen.')
  const [, name = '', url = ''] = /^(.*?)\s*(\S+)$/s.exec(text) ?? []
  if (!/^[a-z][a-z\d+.-]*:/i.test(url)) return bad('It has no address behind its name.')
  if (name === '') return bad('It has no name before its address.')
  if (!/^https:\/\//i.test(url)) return bad('Its address does not start with https://.')
  const names = [...url.matchAll(/\{([^{}]*)\}/g)].map(([, it = '']) => it)
  const unknown = names.find((it) => !PLACEHOLDERS.includes(it as Placeholder))
  if (unknown !== undefined) {
    return bad(`{${unknown}} is none of ${PLACEHOLDERS.map((it) => `{${it}}`).join(' ')}.`)
  }
  if (/[{}]/.test(url.replace(/\{[^{}]*\}/g, ''))) return bad('A brace has no other half.')
  if (names.length === 0) return bad('It names no part of a number, such as {e164}.')
  if (!/^https:\/\/[^/?#\\{}@]+(?:[/?#]|$)/i.test(url))
    return bad('Its host is missing, or holds a placeholder or a sign-in.')
  return URL.canParse(url.replace(/\{[^{}]*\}/g, '0'))
    ? { name, url }
    : bad('Its address cannot be read.')
}

/** Whether a template can be used. */
export const isGood = (template: LinkTemplate | BadTemplate): template is LinkTemplate =>
  'url' in template

/** What a link may be made of. */
export type LinkFacts = {
  uuid: string | null
  tn: TelephoneNumber | null
  /** The uuid of the account. */
  account: string | null
}

/** The address for one number, its values percent-encoded; null where one that it needs is not known. */
export function linkFor({ url }: LinkTemplate, facts: LinkFacts): string | null {
  const values: Record<Placeholder, string | null> = {
    e164: facts.tn && e164(facts.tn),
    digits: facts.tn && searchDigits(facts.tn),
    uuid: facts.uuid && toUuid(facts.uuid),
    account: facts.account && toUuid(facts.account),
  }
  let missing = false
  const link = url.replace(/\{([^{}]*)\}/g, (_, name: Placeholder) => {
    const value = values[name]
    if (!value) missing = true
    return encodeURIComponent(value ?? '')
  })
  return missing ? null : link
}
