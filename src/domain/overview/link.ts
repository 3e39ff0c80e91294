import type { TnFacet } from '#domain/numbers/tn-query.ts'
import type { Filters } from '#domain/query/row-query.ts'

/** What a number of this page can be narrowed by: the facets of the list, and `ends`, a range of time (see parseRange). */
export type LinkFilters = Filters<TnFacet | 'ends'>

/** The URL query of the list that shows exactly these numbers: "expiry=7d&autorenew=no". */
export function searchOf(filters: LinkFilters) {
  const search = new URLSearchParams()
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values ?? []) search.append(facet, value)
  }
  return search.toString()
}
