import { countryCodeOf, trunksOf } from './dialling.ts'

/**
 * A telephone number as it is read once, at the boundary: `+` and digits (E.164) where its country is stated or, by
 * the API's contract, North American; else the text as it was sent, which belongs to no country: `611`,
 * `020 7946 0018`.
 */
export type TelephoneNumber = string

/**
 * The one reading of what the API sends for a telephone number; null where that is none, or cannot be read exactly.
 * The country is stated by a plus, and in text by 00. Digits alone are North American where they are eleven with a
 * leading 1, or ten that can be dialled there. Any other digits stay as they were sent.
 */
export function readTelephoneNumber(sent: unknown): TelephoneNumber | null {
  if (typeof sent === 'number') {
    return Number.isSafeInteger(sent) && sent > 0 ? bare(String(sent), String(sent)) : null
  }
  return typeof sent === 'string' && sent.length <= LONGEST ? ofText(sent.trim()) : null
}

/** As many characters has no number, however it is written. */
const LONGEST = 100

function ofText(sent: string) {
  const text = toAscii(sent)
    .replace(/^tel: */i, '')
    .replace(/^\(\+(\d{1,3})\)/, '+$1 ')
  if (!isPunctuated(text.replace(/^\+ ?/, '')) || isDecimal(text)) return null
  const stated = /^(?:\+|00)/.test(text) && international(text)
  if (stated) return stated
  return text.startsWith('+') ? null : bare(text.replace(/\D/g, ''), sent)
}

/** Full-width characters, and every kind of space and dash, as their ASCII relatives. */
const toAscii = (text: string) =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-')

/** Digits in groups, with a space, hyphen, dot or slash between them or parentheses around one, and nothing else. */
function isPunctuated(text: string) {
  if (!/^[\d(][\d ()./-]*$/.test(text) || !/[\d)]$/.test(text)) return false
  const doubled = /[-./] *[-./]/.test(text)
  const brackets = text.replace(/\(\d+\)/g, '')
  return !doubled && !/[()]/.test(brackets) && !/\/ *\(?\d(?!\d)/.test(text)
}

/**
 * `12029822917.0` is a decimal and `202.982.2917` is not: with one dot there is other punctuation too, and three
 * digits behind it, or it is the dot behind a country code (`+1.2029822917`, RFC 5733); with more, two digits end it.
 */
function isDecimal(text: string) {
  const parts = text.split('.')
  if (parts.length === 1) return false
  const end = (parts.at(-1) as string).replace(/\D/g, '').length
  if (parts.length > 2) return end < 2
  return /^\+?\d+\.\d+$/.test(text) ? !/^\+\d{1,3}\.\d{4,}$/.test(text) : end < 3
}

/** Countries whose numbers may begin with a zero, so that nobody can tell whether one in parentheses is dialled. */
const ZERO_DIALLED = ['39', '225', '226', '229', '241', '242', '247', '250', '378', '379', '992']

/** E.164 of a text that starts with + or 00; null where what follows is no number of any country. */
function international(text: string) {
  const zeros = text.match(/\(0\)/g)?.length ?? 0
  if (zeros > 0) {
    const code = /^(?:\+|00)[ ./-]*\(?(\d{1,3})\)?[ ./-]*\(0\)/.exec(text)?.[1] ?? ''
    const isTrunk = countryCodeOf(code) === code && trunksOf(code).includes('0')
    if (zeros > 1 || !isTrunk || ZERO_DIALLED.includes(code)) return null
  }
  const digits = text
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(text.startsWith('+') ? '' : /^00/, '')
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null
}

/** Area code and office code are 200 to 999 and never N11; an area code's second digit is no 9. Source: NANPA. */
const NORTH_AMERICAN = /^(?!.11)[2-9][0-8]\d(?!.11)[2-9]\d{6}$/

function bare(digits: string, sent: string) {
  if (digits.length === 11 && digits.startsWith('1')) return `+${digits}`
  if (NORTH_AMERICAN.test(digits)) return `+1${digits}`
  return /^(?!0+$)\d{1,15}$/.test(digits) ? sent : null
}

/** The number in E.164, `+12029822917`; null where its country is not known. */
export const e164 = (tn: TelephoneNumber) => (tn.startsWith('+') ? tn : null)

/** Its digits, with the country code where that is known: what a search looks through. */
export const searchDigits = (tn: TelephoneNumber) =>
  e164(tn)?.slice(1) ?? toAscii(tn).replace(/\D/g, '')

/** What it sorts by: its digits as a number, of which there are at most 15. */
export const sortKey = (tn: TelephoneNumber) => Number(searchDigits(tn))

/** The same text for two numbers only where they are the same number. */
export const identity = (tn: TelephoneNumber) => e164(tn) ?? `bare:${searchDigits(tn)}`

/** What a file says: the digits with the country code and no plus; as it was sent where no country is known. */
export const csvText = (tn: TelephoneNumber) => e164(tn)?.slice(1) ?? tn

/** What is copied: E.164, or as it was sent, never with a plus that nobody sent. */
export const copied = (tn: TelephoneNumber) => e164(tn) ?? tn

const NANP = /^\+1(\d{3})(\d{3})(\d{4})$/

/** Whether the grouping of another country's numbers is needed to display it. */
export const needsFormats = (tn: TelephoneNumber) => e164(tn) !== null && !NANP.test(tn)

/**
 * How people read it: `+1 202-982-2917`; where its country has another grouping, what `format` makes of its E.164,
 * as long as that says the same digits; else as it is.
 */
export function displayed(tn: TelephoneNumber, format: ((e164: string) => string) | null) {
  const [whole, area, office, line] = NANP.exec(tn) ?? []
  if (whole) return `+1 ${area}-${office}-${line}`
  const shown = format && needsFormats(tn) ? format(tn) : tn
  return shown.replace(/[^+\d]/g, '') === tn ? shown : tn
}

/**
 * How it is written within its country: `(202) 982-2917`; elsewhere what `format` makes of its E.164. null where no
 * country is known, or its way to write numbers is not here.
 */
export function nationalForm(
  tn: TelephoneNumber,
  format: ((e164: string) => string | null) | null,
) {
  const [whole, area, office, line] = NANP.exec(tn) ?? []
  if (whole) return `(${area}) ${office}-${line}`
  return e164(tn) && format ? format(tn) : null
}
