import { fold } from '#domain/text/fold.ts'
import { type Search, searchFor } from './search.ts'
import { type Clue, occurrences, searchable } from './search-text.ts'

/** Where a text stands in what a search looks through. */
export type Shown = 'name' | 'number' | 'uuid'

/** A stretch of a text: from a character up to, not with, another. */
export type Range = readonly [start: number, end: number]

/**
 * What of a text on screen a search found, in order and apart from each other: the text as it is shown, what was
 * typed, and what the text is. A number is compared by its digits, however either is written. Where some way to read
 * what was typed is found whole in this text, the other ways say nothing.
 */
export function matchRanges(shown: string, typed: string | Search, as: Shown = 'name'): Range[] {
  const search = typeof typed === 'string' ? searchFor(typed) : typed
  if (!search) return []
  const { text, start, places } = as === 'number' ? digitsOf(shown) : foldedOf(shown, as)
  const found = search.ways.map((way) => way.map(({ clues }) => clues.flatMap(stretchesIn(text))))
  const whole = found.find((way) => way.every((clue) => clue.length > 0))
  return merged(
    (whole ? [whole] : found).flat(2).flatMap(([from, to]): Range[] => {
      const first = places[from - start]
      const last = places[to - 1 - start]
      return first && last ? [[first[0], last[1]]] : []
    }),
  )
}

const stretchesIn = (text: string) => (clue: Clue) =>
  occurrences(clue, text).map((at): Range => [at, at + clue.text.length])

/** The text as searchable() has it, where what is shown starts in it, and where each of its characters is shown. */
type Folded = { text: string; start: number; places: readonly Range[] }

function digitsOf(shown: string): Folded {
  const places: Range[] = []
  let digits = ''
  for (let at = 0; at < shown.length; at++) {
    const digit = fold(shown.charAt(at))
    if (!/^\d$/.test(digit)) continue
    digits += digit
    places.push([at, at + 1])
  }
  return { text: searchable({ digits, names: [] }), start: 0, places }
}

function foldedOf(shown: string, as: 'name' | 'uuid'): Folded {
  const text = searchable(as === 'uuid' ? { uuids: [shown], names: [] } : { names: [shown] })
  return { text, start: as === 'uuid' ? 2 : 1, places: placesOf(shown) }
}

// Made when first used: it takes longer than all else of this file.
let graphemes: Intl.Segmenter | undefined

/** Where each character of the folded text is shown. What a person sees as one character is marked as one. */
function placesOf(shown: string): Range[] {
  if (/^[!-~]+(?: [!-~]+)*$/.test(shown)) {
    return Array.from(shown, (_, at): Range => [at, at + 1])
  }
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const places: Range[] = []
  for (const { index, segment } of graphemes.segment(shown)) {
    const end = index + segment.length
    const folded = fold(shown.slice(0, end)).length
    while (places.length < folded) places.push([index, end])
  }
  return places
}

/** Stretches in order, those that touch as one. */
export function merged(ranges: readonly Range[]) {
  const apart: Range[] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && start <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)]
    else apart.push([start, end])
  }
  return apart
}
