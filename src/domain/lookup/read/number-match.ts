import { type Clue, isFound } from '#domain/query/search-text.ts'
import { countryCodeOf } from '#domain/text/dialling.ts'
import { searchDigits, type TelephoneNumber } from '#domain/text/telephone-number.ts'

/** How what was typed stands in a number, best first. Exact and begins may leave out the country code. */
export const NUMBER_HOWS = ['exact', 'begins', 'ends', 'contains'] as const
export type NumberHow = (typeof NUMBER_HOWS)[number]

/** Which of a number's digits matched, from and up to but without; and how. */
export type NumberMatch = { how: NumberHow; from: number; to: number }

/** Where a number has one of the clues of a search, in the best way there is; null where it has none. */
export function matchNumber(tn: TelephoneNumber, clues: readonly Clue[]): NumberMatch | null {
  const digits = searchDigits(tn)
  let best: NumberMatch | null = null
  for (const clue of clues) {
    // Most numbers have none of them, and 50,000 are asked at every key.
    const first = digits.indexOf(clue.text)
    if (first === -1) continue
    const code = codeLength(tn, digits)
    const at = placeOf(clue, digits, code, first)
    if (!isFound(clue, `${digits}\t`, at)) continue
    const match = graded(at, at + clue.text.length, digits.length, code)
    if (!best || NUMBER_HOWS.indexOf(match.how) < NUMBER_HOWS.indexOf(best.how)) best = match
  }
  return best
}

/** How many digits its country code has; none where the country is not known. */
export const codeLength = (tn: TelephoneNumber, digits: string) =>
  tn.startsWith('+') ? countryCodeOf(digits).length : 0

/** Behind the country code before anywhere else: 202 in 1 202 982 2022. `first` is where the text stands first. */
function placeOf(clue: Clue, digits: string, code: number, first: number) {
  if (clue.in === 'national') {
    const national = countryCodeOf(digits).length
    return digits.startsWith(clue.text, national) ? national : first
  }
  if (clue.in !== 'number' || first === 0) return first
  if (digits.startsWith(clue.text, code)) return code
  return digits.endsWith(clue.text) ? digits.length - clue.text.length : first
}

/** A match from one digit up to another of so many. */
function graded(from: number, to: number, length: number, code: number): NumberMatch {
  const atStart = from === 0 || from === code
  const how = to === length ? (atStart ? 'exact' : 'ends') : atStart ? 'begins' : 'contains'
  return { how, from, to }
}

/** Where the matching digits of a number stand in a text that shows it; null where that does not show these digits. */
export function markDigits(
  shown: string,
  { from, to }: Pick<NumberMatch, 'from' | 'to'>,
): { from: number; to: number } | null {
  let digits = 0
  let start = -1
  let at = 0
  for (const character of shown) {
    if (/\p{Nd}/u.test(character)) {
      if (digits === from) start = at
      digits++
      if (digits === to && start !== -1) return { from: start, to: at + character.length }
    }
    at += character.length
  }
  return null
}
