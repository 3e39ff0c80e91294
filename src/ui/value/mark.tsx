import type { ReactNode } from 'react'
import { matchRanges, type Range, type Shown } from '#domain/query/match-ranges.ts'
import { searchFor } from '#domain/query/search.ts'
import type { Named } from '#domain/record/schema/related.ts'
import { known } from '#domain/record/schema/related.ts'
import type { Shown as Values } from './use-disguise.ts'

type Draw = (text: string, ranges: readonly Range[]) => ReactNode

/** A text with what a search found of it marked: what the text is, a name where that is left out, and how it is drawn. */
export type Mark = (text: string, as?: Shown, draw?: Draw) => ReactNode

/** Marks nothing. */
export const plain: Mark = (text, _, draw = marked) => draw(text, [])

/**
 * Marks what was typed. Texts repeat from row to row: each is looked through once. Where values are hidden, nothing is
 * marked: it would say what they are. Numbers come hidden (useTnFormat).
 */
export function markFor(typed: string, shown: Pick<Values, 'on' | 'text'>): Mark {
  if (shown.on) return hiddenMark(shown)
  const search = searchFor(typed)
  if (!search) return plain
  const looked = new Map<string, readonly Range[]>()
  return (text, as = 'name', draw = marked) => {
    const key = `${as} ${text}`
    const ranges = looked.get(key) ?? matchRanges(text, search, as)
    looked.set(key, ranges)
    return draw(text, ranges)
  }
}

/** Marks nothing, and hides what is sensitive. */
export const hiddenMark =
  (shown: Pick<Values, 'text'>): Mark =>
  (text, as = 'name', draw = marked) =>
    draw(as === 'name' ? shown.text(text) : text, [])

/**
 * A text with some stretches of it marked; the text stays as it is. It is never changed, only put in the place of
 * another: a browser's translation puts bare texts elsewhere, where they could not be taken away again.
 */
export function marked(text: string, ranges: readonly Range[]): ReactNode {
  if (ranges.length === 0) return text
  const parts: ReactNode[] = []
  let at = 0
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return <span key={`${text} ${ranges}`}>{[...parts, text.slice(at)]}</span>
}

/** What a relation is called, marked: see nameOf. */
export function markedName(relation: Named, mark: Mark) {
  const { name, uuid } = known(relation) ?? {}
  return name ? mark(name) : uuid ? mark(uuid, 'uuid') : null
}
