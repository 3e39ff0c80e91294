import {
  type NumberMention,
  numberMentions,
  whyNoNumber,
} from '#domain/lookup/read/number-mentions.ts'
import { uuidsIn } from '#domain/lookup/read/pasted.ts'
import { bare, withoutExtras } from '#domain/query/search.ts'
import { digitsOf, isNumber } from '#domain/query/typed-number.ts'
import { fold } from '#domain/text/fold.ts'

/** As many lines are looked up at once. */
export const MOST_LINES = 5000
/** As much of a line is looked at. */
export const LONGEST_LINE = 1000

/** One line that was pasted, and what it names. */
export type TriageLine = {
  /** Its number in what was pasted, from 1; blank lines count. */
  line: number
  /** As it was pasted, without the space around it, cut at 1000 characters. */
  pasted: string
  cut: boolean
  uuids: readonly string[]
  numbers: readonly NumberMention[]
  /** The whole line is a few digits, such as the last four of a number. */
  ending: string | null
  /** Why nothing is named; null where something is. */
  why: string | null
}

export type TriageText = {
  lines: TriageLine[]
  /** Lines with nothing in them, which have no result. */
  blank: number
  /** Lines behind the 5,000 that are looked up. */
  left: number
}

/**
 * Reads lines pasted from a ticket or a file, in their order; each that is not blank is one line of the result. In
 * short steps: 5,000 lines are more than the work of one frame.
 */
export function* readTriage(text: string): Generator<void, TriageText> {
  const lines: TriageLine[] = []
  let [blank, left, at] = [0, 0, 0]
  for (const pasted of eachLine(text)) {
    at++
    if (at % 500 === 0) yield
    if (isBlank(pasted)) blank++
    else if (lines.length >= MOST_LINES) left++
    else {
      lines.push(readLine(pasted, at))
      yield
    }
  }
  return { lines, blank, left }
}

/** One line after the other: a text of a million lines is never held in parts. */
function* eachLine(text: string) {
  const breaks = /\r\n|[\n\r\u0085\u2028\u2029]/g
  let from = 0
  for (let end = breaks.exec(text); end; end = breaks.exec(text)) {
    yield text.slice(from, end.index)
    from = breaks.lastIndex
  }
  if (from < text.length) yield text.slice(from)
}

const isBlank = (line: string) => !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(line)

function readLine(whole: string, line: number): TriageLine {
  const trimmed = whole.trim()
  const pasted = trimmed.slice(0, LONGEST_LINE)
  const none = { line, pasted, cut: trimmed.length > LONGEST_LINE, ending: null, why: null }
  const cells = cellsOf(pasted).map(fold)
  const all = fold(pasted)
  const uuids = uuidsIn(all)
  const named = cells.flatMap(numberMentions)
  const alone = uuids.length + named.length === 0 && cells.length === 1 ? numberAlone(all) : null
  if (alone && digitsOf(alone).length < 7) {
    return { ...none, uuids, numbers: [], ending: digitsOf(alone) }
  }
  const numbers = alone ? [{ text: alone, readings: [alone], doubtful: [] }] : named
  const why = uuids.length + numbers.length > 0 ? null : whyNoNumber(all)
  return { ...none, uuids, numbers, why }
}

/** The cells of a line of a file; a thousands separator parts none. */
function cellsOf(line: string) {
  if (/^["']?\d{1,3}(?:,\d{3}){2,4}["']?$/.test(line)) return [line.replaceAll(',', '')]
  return line.split(/[\t,;|]|(?<=")\s(?=")/).filter((cell) => !isBlank(cell))
}

/** The number, or the end of one, that a line is with nothing beside it; null where other things are written so too. */
function numberAlone(line: string): string | null {
  const number = [withoutExtras(line).trim(), bare(withoutExtras(line))].find(isNumber)
  if (!number || /\+.*\+/.test(number) || whyNoNumber(line).startsWith('Only')) return null
  const digits = digitsOf(number).length
  return digits < 4 || digits > 18 ? null : number
}
