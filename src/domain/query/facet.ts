import { known, nameOf, type Related } from '#domain/record/related.ts'
import { type Unread, unreadAt } from '#domain/record/unreadable.ts'
import { NONE, UNKNOWN, UNREADABLE } from './row-query.ts'

/** What a facet reads from a row: its value as the URL has it, and in words where the record has some. */
export type FacetReading = { value: string; label?: string | null }

/** Something that rows can be narrowed by. */
export type Facet<Row> = {
  /** What it is called on screen. */
  name: string
  /** Its only values in their order; null where the rows have them. */
  values: readonly string[] | null
  /** `now` is milliseconds UTC. */
  read: (row: Row, now: number) => FacetReading
  /** A value in words, where no record names it. */
  words: (value: string) => string
  /** A row can have several values: they are read as one, joined by commas. */
  several?: true
}

/** The facets of a list, each under its URL parameter, in their order on screen. */
export type Facets<Row, Name extends string> = Readonly<Record<Name, Facet<Row>>>

/** The URL parameters of some facets, in their order. */
export const facetNames = <Name extends string>(facets: Readonly<Record<Name, unknown>>) =>
  Object.keys(facets) as Name[]

/** The values behind one that was read. */
export const valuesIn = ({ several }: Pick<Facet<never>, 'several'>, read: string) =>
  several ? read.split(',') : [read]

/** The reading of what stands at a path of the record, unless that could not be read. */
export const readAt = ({ unreadable }: Unread, path: string, reading: FacetReading) =>
  unreadAt(unreadable, path) ? { value: UNREADABLE } : reading

/** A relation as a facet: the record it leads to, none, or unknown. */
export function readRelation(
  relation: Related<{ uuid: string | null; name: string | null }>,
): FacetReading {
  if (relation === null) return { value: NONE }
  const label = nameOf(relation)
  return { value: known(relation)?.uuid || label || UNKNOWN, label }
}

/** The state of an order as a facet. */
export const readState = (order: Related<{ state: string | null }>): FacetReading => ({
  value: order === null ? NONE : known(order)?.state || UNKNOWN,
})

/** A flag as a facet, and the values it can have. */
export const readFlag = (flag: boolean | null): FacetReading => ({
  value: flag === null ? UNKNOWN : flag ? 'yes' : 'no',
})
export const FLAG_VALUES = ['yes', 'no', UNKNOWN, UNREADABLE]

/** The value of a flag in words. */
export const flagWords = (value: string) =>
  value === 'yes' ? 'Yes' : value === 'no' ? 'No' : plainWords(value)

/** A value in words, where neither the record nor the facet has any. */
export function plainWords(value: string) {
  if (value === NONE) return 'None'
  if (value === UNREADABLE) return 'Unreadable'
  return value === UNKNOWN ? 'Not included by the API' : value
}
