import { foldUuid } from '#domain/text/uuid.ts'

/** Facet values beside the data's own: there is none, the API did not include it, and it cannot be read. */
export const NONE = 'none'
export const UNKNOWN = 'unknown'
export const UNREADABLE = 'unreadable'

const OWN_WORDS: readonly string[] = [NONE, UNKNOWN, UNREADABLE]
const ESCAPE = '~'

/**
 * A text of the data as a facet value and URL word: itself, uuids in lower case. Text that reads as a word of ours
 * ("none"), and text that could be taken for such a one, gets a `~` in front, so that the two are never mixed up.
 */
export function dataValue(text: string) {
  const value = foldUuid(text)
  const escaped = value === '' || value.startsWith(ESCAPE) || OWN_WORDS.includes(value)
  return escaped ? ESCAPE + value : value
}

/** The text of the data behind a facet value; null where the value is a word of ours. */
export function dataOf(value: string) {
  if (OWN_WORDS.includes(value)) return null
  return value.startsWith(ESCAPE) ? value.slice(ESCAPE.length) : value
}

/** One key of a sort. */
export type Sort<Column extends string = string> = { column: Column; desc: boolean }

/** The chosen values by facet. Values of one facet widen, facets narrow; an absent or empty facet does not filter. */
export type Filters<Name extends string> = Partial<Record<Name, readonly string[]>>

/** Which rows and in which order: what the URL says and a list answers. */
export type RowQuery<Column extends string, Name extends string> = {
  /** Words that must all occur, or the digits of a number in any punctuation. */
  q: string
  /** First decides, later ones break ties; empty is the API's order. */
  sort: readonly Sort<Column>[]
  filters: Filters<Name>
}

/** One value of a facet, with how many rows have it under the other filters. */
export type FacetValue = { value: string; label: string; count: number }

/** How many rows fail nothing but one thing, by facet, `q` for the search: so many would show without it. */
export type OnlyFailed<Name extends string> = Readonly<Record<Name | 'q', number>>
