import { countryCodeOf, trunksOf } from '#domain/text/dialling.ts'
import { fold } from '#domain/text/fold.ts'

type Fields = {
  /** The telephone number: E.164 digits without the plus, or those that were sent. */
  digits?: string | null
  uuids?: readonly (string | null | undefined)[]
  /** Whatever else is read: names, states. */
  names: readonly (string | null | undefined)[]
}

/** The folded text of a row that a search looks through. Folding leaves no tab or newline, so nothing is found across two fields. */
export function searchable({ digits, uuids = [], names }: Fields) {
  const parts = [digits ?? '', '\t']
  for (const name of names) if (name) parts.push(fold(name), '\n')
  parts.push('\t')
  for (const uuid of uuids) if (uuid) parts.push(fold(uuid), '\n')
  return parts.join('')
}

/** A folded text to look for, and where. A trunk prefix was dialled before the text. */
export type Clue = { in: Where; text: string; trunk?: string }
type Where =
  /** Anywhere in a name or uuid. Not for digits alone, which the number may have. */
  | 'field'
  | 'name'
  /** At the start of a word of a name or of a uuid's group. */
  | 'word'
  | 'name-word'
  /** Where digits of a name start: 03 in "LON03". */
  | 'name-digits'
  | 'uuid-group'
  | 'number'
  | 'number-start'
  | 'whole-number'
  /** Behind the country code, where numbers of the country have that trunk prefix. */
  | 'national'

/** Tells whether one of some clues is in a searchable text, which then has one of the needles. */
export type Finder = {
  clues: readonly Clue[]
  needles: readonly string[]
  finds: (text: string) => boolean
}

/** The finder of these clues. Texts that have none are told by a look a needle. */
export function finderOf(clues: readonly Clue[]): Finder {
  const needles = [...new Set(clues.map(({ text }) => text))]
  const cluesOf = needles.map((needle) => clues.filter(({ text }) => text === needle))
  const finds = (text: string) =>
    needles.some((needle, number) => {
      const at = text.indexOf(needle)
      return at !== -1 && cluesOf[number]?.some((clue) => isFound(clue, text, at)) === true
    })
  return { clues, needles, finds }
}

/** Everywhere in a searchable text where a clue is found. */
export function occurrences(clue: Clue, text: string) {
  const found: number[] = []
  for (let at = text.indexOf(clue.text); at !== -1; at = text.indexOf(clue.text, at + 1)) {
    if (stands(clue, text, at)) found.push(at)
  }
  return found
}

/** Whether a searchable text has a clue, whose text it has at `first` first. */
export function isFound(clue: Clue, text: string, first: number) {
  for (let at = first; at !== -1; at = text.indexOf(clue.text, at + 1)) {
    if (stands(clue, text, at)) return true
  }
  return false
}

/** Whether the text of a clue, which is there, stands where it should. */
function stands({ in: where, text: it, trunk }: Clue, text: string, at: number): boolean {
  switch (where) {
    case 'field':
      return true
    case 'word':
      return !isBehind(text, at, 'letter')
    case 'name':
      return isInNames(text, at)
    case 'name-word':
      return !isBehind(text, at, 'letter') && isInNames(text, at)
    case 'name-digits':
      return !isBehind(text, at, 'digit') && isInNames(text, at)
    case 'uuid-group':
      return !isBehind(text, at, 'letter') && at >= namesEnd(text)
    case 'number':
      return at + it.length <= text.indexOf('\t')
    case 'number-start':
      return at === 0
    case 'whole-number':
      return at === 0 && text[it.length] === '\t'
    case 'national': {
      const code = countryCodeOf(text)
      return at === code.length && trunksOf(code).includes(trunk ?? '')
    }
  }
}

const namesStart = (text: string) => text.indexOf('\t') + 1

function namesEnd(text: string) {
  const at = text.indexOf('\t', namesStart(text))
  return at === -1 ? text.length : at
}

const isInNames = (text: string, at: number) => at >= namesStart(text) && at < namesEnd(text)

function isBehind(text: string, at: number, kind: 'letter' | 'digit') {
  if (at === 0) return false
  const code = text.charCodeAt(at - 1)
  if (code >= 0x30 && code <= 0x39) return true
  if (kind === 'digit') return false
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  return /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))
}
