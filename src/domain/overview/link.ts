import type { TnFacet } from '#domain/numbers/tn-query.ts'
import type { Filters } from '#domain/query/row-query.ts'

/** The URL query of the list that shows exactly these numbers: "expiry=7d&autorenew=no". */
export function searchOf(filters: Filters<TnFacet>) {
  const search = new URLSearchParams()
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values ?? []) search.append(facet, value)
  }
  return search.toString()
}
