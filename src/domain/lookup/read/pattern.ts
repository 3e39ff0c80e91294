import { bare } from '#domain/query/search.ts'
import { type Clue, isFound } from '#domain/query/search-text.ts'
import { digitsOf, isNumber, numberClues, saysCountry } from '#domain/query/typed-number.ts'
import { countryCodeOf } from '#domain/text/dialling.ts'
import { searchDigits, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { codeLength, type NumberMatch } from './number-match.ts'

/** A text with wildcards: what stands before, between and behind them, folded; '' where a wildcard is at an end. */
export type Pattern = { parts: readonly string[]; digits: boolean }

/** Reads `202*17` and `%2917`; null where no wildcard is in it, or nothing else. */
export function readPattern(text: string): Pattern | null {
  if (!/[*%]/.test(text)) return null
  const parts = text.split(/[*%]+/)
  if (!parts.some((part) => /[\p{L}\p{N}]/u.test(part))) return null
  const digits = parts.every((part) => !/[\p{L}\p{N}]/u.test(part) || isNumber(part))
  return { parts: digits ? parts : parts.map((part) => part.trim()), digits }
}

/**
 * Makes what says where a number fits a pattern of digits: from the first to the last digit that it names; null where
 * it does not.
 */
export function numberFitter({ parts }: Pattern): (tn: TelephoneNumber) => NumberMatch | null {
  const [head = '', ...rest] = parts
  const tail = rest.map(digitsOf)
  const heads = headClues(head)
  const how = heads.length > 0 ? 'begins' : tail.at(-1) === '' ? 'contains' : 'ends'
  return (tn) => {
    const digits = searchDigits(tn)
    // Most numbers have not even these digits, in whatever order.
    if (!tail.every((part) => digits.includes(part))) return null
    if (heads.length === 0) {
      const to = fitRest(digits, tail, 0)
      return to === null ? null : { how, from: firstOf(digits, tail), to }
    }
    for (const { clue, at } of startsOf(heads, tn, digits)) {
      const to = fitRest(digits, tail, at + clue.text.length)
      if (to !== null) return { how, from: at, to }
    }
    return null
  }
}

/** Texts of digits of which every number that fits a pattern has one; none where no number can. */
export function digitNeedles({ parts, digits }: Pattern): readonly string[] {
  if (!digits) return []
  const [head = '', ...rest] = parts
  const [longest = ''] = rest.map(digitsOf).sort((a, b) => b.length - a.length)
  const heads = headClues(head).map(({ text }) => text)
  return longest.length > 2 || heads.length === 0 ? [longest].filter(Boolean) : heads
}

const firstOf = (digits: string, tail: readonly string[]) => {
  const text = tail.find(Boolean) ?? ''
  return text === tail.at(-1) ? digits.length - text.length : digits.indexOf(text)
}

/** What the digits before the first wildcard can mean at the start of a number. */
function headClues(head: string): readonly Clue[] {
  const text = digitsOf(head)
  if (text === '') return []
  return saysCountry(head) ? numberClues(head) : [{ in: 'number', text }, ...numberClues(head)]
}

/** Where they stand there, with or without the country code. */
function* startsOf(clues: readonly Clue[], tn: TelephoneNumber, digits: string) {
  for (const clue of clues) {
    if (!digits.includes(clue.text)) continue
    const code = clue.in === 'national' ? countryCodeOf(digits).length : codeLength(tn, digits)
    for (const at of clue.in === 'number'
      ? new Set([0, code])
      : [clue.in === 'national' ? code : 0]) {
      const fits = clue.in === 'number' || isFound(clue, `${digits}\t`, at)
      if (fits && digits.startsWith(clue.text, at)) yield { clue, at }
    }
  }
}

/** The end of what fits behind a place; null where nothing does. An empty last part is a wildcard at the end. */
function fitRest(text: string, parts: readonly string[], from: number): number | null {
  let at = from
  for (const [place, part] of parts.entries()) {
    if (place === parts.length - 1) {
      if (part === '') return at
      return text.endsWith(part) && text.length - part.length >= at ? text.length : null
    }
    const found = text.indexOf(part, at)
    if (found === -1) return null
    at = found + part.length
  }
  return at
}

/** Whether a folded text, such as a name or uuid, fits a pattern as a whole. */
export function fitText(text: string, { parts }: Pattern) {
  const [head = '', ...rest] = parts
  return text.startsWith(head) && fitRest(text, rest, head.length) !== null
}

/** A pattern in words: "begins with 202, ends with 17". */
export function patternWords({ parts, digits }: Pattern) {
  const said = parts.map((part) => (digits ? part.replace(/[^\d+]+/g, ' ').trim() : bare(part)))
  const [head, last] = [said[0], said.at(-1)]
  const middle = said.slice(1, -1).filter(Boolean)
  return [
    head && `begins with ${head}`,
    middle.length > 0 && `contains ${middle.join(', then ')}`,
    last && `ends with ${last}`,
  ]
    .filter(Boolean)
    .join(', ')
}
