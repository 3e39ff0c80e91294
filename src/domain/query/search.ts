import { fold } from '#domain/text/fold.ts'
import { type Clue, type Finder, finderOf } from './search-text.ts'
import { digitsOf, isNumber, numberClues, saysCountry } from './typed-number.ts'

/** What a typed search asks of a row's searchable text. */
export type Search = {
  matches: (text: string) => boolean
  /** It matches where everything that one of these ways wants is found. */
  ways: readonly (readonly Finder[])[]
}

/** All of these must be found, each by one of its clues. */
type Way = readonly (readonly Clue[])[]

/**
 * Reads a typed search; null where nothing is left of it. Both sides are folded, punctuation around words is left out.
 * - One word is found anywhere within a name, state or uuid.
 * - Several words are found as they stand within one of them, or each at the start of a word in any of them.
 * - A telephone number is found in any spelling and, from three digits on, by any part of it.
 * - Digits alone are found in a uuid from the start of a group only; fewer than three only where digits of a name start.
 */
export function searchFor(q: string): Search | null {
  const typed = fold(q)
  const ways = waysOf(typed)
  if (ways.length === 0) return null
  const finders = ways.map((way) => way.map(finderOf))
  return {
    matches: (text) => finders.some((way) => way.every(({ finds }) => finds(text))),
    ways: finders,
  }
}

function waysOf(typed: string): Way[] {
  const plain = withoutExtras(typed)
  const phrases = [...new Set([bare(typed), bare(plain)])].filter(Boolean)
  // A plus or a dash alone may become a number.
  if (phrases.every((phrase) => /^[ +./-]*$/.test(phrase))) return []
  const asTheyStand = phrases.flatMap(phraseClues)
  const words = wordsOf(plain)
  const [only] = words
  if (only === undefined) return [[asTheyStand]]
  if (words.length === 1 && typeof only === 'string') {
    return [[phrases.includes(only) ? asTheyStand : [...asTheyStand, { in: 'field', text: only }]]]
  }
  if (words.length === 1 && only.length === 1) {
    return [[[...numberClues(String(only[0])), ...asTheyStand]]]
  }
  const eachWord = inWords(words, eachApart)
  const mayBeOne = words.some((word) => typeof word !== 'string' && word.length > 1)
  return mayBeOne
    ? [inWords(words, asOneNumber), eachWord, [asTheyStand]]
    : [eachWord, [asTheyStand]]
}

/** A word, or words in a row that are digits and may be one telephone number. */
type Word = string | string[]

function wordsOf(typed: string) {
  const words: Word[] = []
  for (const part of typed.split(/ |[,;"|](?!\d)|(?<!\d)[,;"|]/)) {
    const word = bare(part)
    if (/^[\p{P}\p{Sm}\p{Sk}\p{Sc}]*$/u.test(word)) continue
    const last = words.at(-1)
    if (!isNumber(word)) words.push(word)
    else if (typeof last === 'object' && !saysCountry(part)) last.push(part)
    else words.push([part])
  }
  return words
}

const INNER = '[^\\p{Ps}\\p{Pe} "\',;.:!?¡¿=<>#*、。]'
const BARE = new RegExp(`${INNER}(?:.*${INNER})?`, 'u')

/** Without the punctuation around what was meant: quotes, brackets, stops. */
export const bare = (text: string) => BARE.exec(text)?.[0] ?? ''

/** Without what says that a number follows, the parameters of its URI and its extension. Source: RFC 3966, RFC 3261 §19.1. */
export function withoutExtras(typed: string) {
  const said = typed.replace(
    /(?<![\p{L}\p{N}])(?:tel(?:[.:] ?| )|(?:callto|sms|fax|sips?): ?)\/{0,2}(?=[+(\d])/gu,
    '',
  )
  return (said === typed ? typed : said.replace(/(?<=\d)[;?@][^ ]*/g, ''))
    .replace(/(?<![\p{L}\p{N}])(?:urn:)?uuid:/gu, '')
    .replace(/(\d[\d ()./-]{5,24}\d\)?) ?;?(?:ext(?:ension)?[.:=]?|x|#) ?\d{1,7}(?= |$)/g, '$1')
}

function phraseClues(phrase: string): Clue[] {
  if (!/[\p{L}\p{N}]/u.test(phrase)) return [{ in: 'name', text: phrase }]
  if (!isNumber(phrase)) return [{ in: 'field', text: phrase }]
  return digitsOf(phrase).length < 3
    ? [{ in: 'name-digits', text: phrase }]
    : [
        { in: 'name', text: phrase },
        { in: 'uuid-group', text: phrase },
      ]
}

const inWords = (words: readonly Word[], numbers: (parts: readonly string[]) => Way): Way =>
  words.flatMap((word) => (typeof word === 'string' ? [wordClues(word)] : numbers(word)))

/** Scripts that leave no space between words. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u

/** One or two hexadecimal digits start a group in every other uuid. */
function wordClues(text: string): Clue[] {
  if (UNSPACED.test(text)) return [{ in: 'field', text }]
  return [{ in: /^[\da-f]{1,2}$/.test(text) ? 'name-word' : 'word', text }]
}

const asOneNumber = (parts: readonly string[]): Way =>
  parts.length === 1 ? eachApart(parts) : [numberClues(parts.join(' '))]

/** Digits that make a whole number together are not looked for one by one in another. */
function eachApart(parts: readonly string[]): Way {
  const few = digitsOf(parts.join('')).length < 7
  return parts.map((part) => {
    const text = bare(part)
    const digits = digitsOf(part)
    const clues: Clue[] = few || digits.length >= 7 ? numberClues(part) : []
    if (digits.length >= 3) clues.push({ in: 'uuid-group', text })
    return [...clues, { in: 'name-digits', text }]
  })
}
