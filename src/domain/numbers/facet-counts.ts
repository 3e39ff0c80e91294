import { type Facet, facetNames, inPlace, valuesIn } from '#domain/query/facet.ts'
import type { FacetValue, OnlyFailed } from '#domain/query/row-query.ts'
import type { Coded } from './facet-column.ts'
import { TN_FACETS, type TnFacet, type TnQuery } from './tn-query.ts'

const FACETS = facetNames(TN_FACETS)
const SEARCH = FACETS.length
const PASSES = 254
const FAILS_MANY = 255

/**
 * How each row does under a query: PASSES, FAILS_MANY, or the only thing it fails: a facet's number in FACETS, or
 * SEARCH. From this the rows, every facet's counts under the other filters, and what each filter costs are read.
 */
export function standings(
  rows: number,
  hits: Uint8Array | null,
  filters: TnQuery['filters'],
  columnOf: (facet: TnFacet) => Coded,
) {
  const standing = new Uint8Array(rows).fill(PASSES)
  if (hits) for (let i = 0; i < rows; i++) if (!hits[i]) standing[i] = SEARCH
  FACETS.forEach((facet, number) => {
    const selected = filters[facet]
    if (!selected?.length) return
    const { codes, values } = columnOf(facet)
    const accepted = values.map((value) =>
      valuesIn(TN_FACETS[facet], value).some((it) => selected.includes(it)),
    )
    for (let i = 0; i < rows; i++) {
      if (accepted[codes[i] as number]) continue
      standing[i] = standing[i] === PASSES ? number : FAILS_MANY
    }
  })
  return standing
}

/** The positions that pass everything, in the given order. */
export function passing(order: Uint32Array, standing: Uint8Array) {
  const kept = new Uint32Array(order.length)
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const position = order[i] as number
    if (standing[position] === PASSES) kept[count++] = position
  }
  return kept.slice(0, count)
}

/** How many rows fail nothing but one facet or the search. */
export function onlyFailed(standing: Uint8Array): OnlyFailed<TnFacet> {
  const counts = new Uint32Array(256)
  for (let i = 0; i < standing.length; i++) {
    const code = standing[i] as number
    counts[code] = (counts[code] as number) + 1
  }
  const byFacet = FACETS.map((facet, number) => [facet, counts[number]])
  return { ...Object.fromEntries(byFacet), q: counts[SEARCH] }
}

/** The values of a facet with their counts under the search and the other filters, in place. */
export function facetValues(
  name: TnFacet,
  coded: Coded,
  standing: Uint8Array,
  selected: readonly string[] = [],
): FacetValue[] {
  const { codes, values } = coded
  const facet: Facet<never> = TN_FACETS[name]
  const number = FACETS.indexOf(name)
  const perCode = new Uint32Array(values.length)
  for (let i = 0; i < standing.length; i++) {
    if (standing[i] !== PASSES && standing[i] !== number) continue
    const code = codes[i] as number
    perCode[code] = (perCode[code] as number) + 1
  }
  const found = new Map<string, FacetValue>()
  const labels = facet.several ? null : coded.labels
  values.forEach((read, code) => {
    for (const value of valuesIn(facet, read)) {
      const label = labels?.[code] ?? facet.words(value)
      const entry = found.get(value) ?? { value, label, count: 0 }
      entry.count += perCode[code] as number
      found.set(value, entry)
    }
  })
  for (const value of selected) {
    if (!found.has(value)) found.set(value, { value, label: facet.words(value), count: 0 })
  }
  const listed = [...found.values()].filter(
    ({ value, count }) => count > 0 || selected.includes(value),
  )
  return inPlace(listed, facet)
}
