import { fold } from '#domain/text/fold.ts'
import type { Lookup } from './read/read-lookup.ts'

/** A part of a shown text, from one of its characters and up to but without another. */
export type Mark = { from: number; to: number }

/** The parts of a shown name or uuid that a look-up found, in order; none where it cannot be told which they are. */
export function markText(shown: string, lookup: Lookup): Mark[] {
  const { text, starts, ends } = foldedWithPlaces(shown)
  const marks: Mark[] = []
  for (const wanted of wantedOf(lookup)) {
    const at = wanted ? text.indexOf(wanted) : -1
    if (at === -1) continue
    const from = starts[at] as number
    const to = ends[at + wanted.length - 1] as number
    if (!marks.some((it) => from < it.to && it.from < to)) marks.push({ from, to })
  }
  return marks.sort((a, b) => a.from - b.from)
}

/** What may be marked, the longest first. */
function wantedOf(lookup: Lookup): string[] {
  switch (lookup.kind) {
    case 'nothing':
      return []
    case 'uuid':
      return [lookup.uuid]
    case 'uuid-part':
      return [lookup.start, lookup.end]
    case 'pattern':
      return lookup.pattern.parts.toSorted((a, b) => b.length - a.length)
    case 'host':
      return [lookup.host.host, ...lookup.host.host.split('.').slice(0, 1)]
    default: {
      const bare = lookup.text.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
      return [bare, ...bare.split(' ').toSorted((a, b) => b.length - a.length)]
    }
  }
}

/** A text folded one character after the other, and where in it the one begins and ends that each folded one is of. */
function foldedWithPlaces(shown: string) {
  let text = ''
  let at = 0
  const starts: number[] = []
  const ends: number[] = []
  for (const character of shown) {
    const folded = /\s/.test(character) ? ' ' : fold(character)
    for (let i = 0; i < folded.length; i++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    text += folded
    at += character.length
  }
  return { text, starts, ends }
}
