/** The columns of the numbers table, in their order on screen; each is the URL word that sorts by it. */
export const TN_COLUMNS = [
  'number',
  'uuid',
  'account',
  'state',
  'expires',
  'autorenew',
  'messaging',
  'sip',
  'app',
  'findings',
] as const
export type TnColumn = (typeof TN_COLUMNS)[number]

/** What rows can be narrowed by; each is the URL parameter of that filter. */
export const FACETS = [
  'state',
  'autorenew',
  'expiry',
  'registered',
  'messaging',
  'sip',
  'app',
  'account',
  'finding',
] as const
export type Facet = (typeof FACETS)[number]

/** Facet values beside the data's own: there is none, and the API did not include it. */
export const NONE = 'none'
export const UNKNOWN = 'unknown'

export type Sort<Column extends string = TnColumn> = { column: Column; desc: boolean }

/** The chosen values by facet. Values of one facet widen, facets narrow; an absent or empty facet does not filter. */
export type Filters<Name extends string = Facet> = Partial<Record<Name, readonly string[]>>

/** Which rows and in which order: what the URL says and a list answers. */
export type RowQuery<Column extends string = TnColumn, Name extends string = Facet> = {
  /** Words that must all occur, or the digits of a number in any punctuation. */
  q: string
  /** First decides, later ones break ties; empty is the API's order. */
  sort: readonly Sort<Column>[]
  filters: Filters<Name>
}

/** One value of a facet, with how many rows have it under the other filters. */
export type FacetValue = { value: string; label: string; count: number }
