import { formatTnQuery, TN_FACETS, type TnFacet, type TnQuery } from '#domain/numbers/tn-query.ts'
import { facetNames } from '#domain/query/facet.ts'
import type { FacetValue } from '#domain/query/row-query.ts'
import { BUILT_IN_VIEWS, type View } from './saved-views.ts'
import { sameView } from './view-changes.ts'

/**
 * What numbers are narrowed to, in words: the name of the view that narrows alike, however it sorts, else the search
 * and each filter; null where nothing narrows. `values` are those of the list, which has the names of records.
 * What is sensitive is hidden as `shown` does it, and a search with it.
 */
export function viewWords(
  { q, filters }: TnQuery,
  values: Readonly<Record<TnFacet, readonly FacetValue[]>>,
  saved: readonly View[],
  shown: { on: boolean; text: (text: string) => string },
): string | null {
  const narrowing = formatTnQuery({ q, filters, sort: [] }).toString()
  if (narrowing === '') return null
  const unsorted = (search: string) => {
    const params = new URLSearchParams(search)
    params.delete('sort')
    return params.toString()
  }
  const view = [...saved, ...BUILT_IN_VIEWS].find((it) => sameView(unsorted(it.search), narrowing))
  if (view) return shown.text(view.name)
  const words = facetNames(TN_FACETS).flatMap((facet) => {
    const selected = filters[facet] ?? []
    if (selected.length === 0) return []
    const labels = selected.map(
      (value) =>
        values[facet].find((it) => it.value === value)?.label ?? TN_FACETS[facet].words(value),
    )
    // What a finding is called says by itself that it is one.
    const named = facet === 'finding' ? '' : `${TN_FACETS[facet].name}: `
    return [named + shown.text(labels.join(' or '))]
  })
  return [...(q ? [`“${shown.on ? '•••' : q}”`] : []), ...words].join(', ')
}
