import { FACETS, type Facet, type FacetValue, type RowQuery } from '#domain/query/row-query.ts'
import { type Coded, valuesIn, wordsFor } from './facet-column.ts'

const PASSES_ALL = FACETS.length
const FAILS_MANY = 255

/**
 * How each row does under the filters: PASSES_ALL, the number in FACETS of the only facet it fails, or
 * FAILS_MANY. From this both the rows and every facet's counts under the other filters are read.
 */
export function standings(
  rows: number,
  hits: Uint8Array | null,
  filters: RowQuery['filters'],
  columnOf: (facet: Facet) => Coded,
) {
  const standing = new Uint8Array(rows).fill(PASSES_ALL)
  if (hits) for (let i = 0; i < rows; i++) if (!hits[i]) standing[i] = FAILS_MANY
  FACETS.forEach((facet, number) => {
    const selected = filters[facet]
    if (!selected?.length) return
    const { codes, values } = columnOf(facet)
    const accepted = values.map((value) =>
      valuesIn(facet, value).some((it) => selected.includes(it)),
    )
    for (let i = 0; i < rows; i++) {
      if (accepted[codes[i] as number]) continue
      standing[i] = standing[i] === PASSES_ALL ? number : FAILS_MANY
    }
  })
  return standing
}

/** The positions that pass every filter, in the given order. */
export function passing(order: Uint32Array, standing: Uint8Array) {
  const kept = new Uint32Array(order.length)
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const position = order[i] as number
    if (standing[position] === PASSES_ALL) kept[count++] = position
  }
  return kept.slice(0, count)
}

/** The values of a facet with their counts under the other filters; most frequent first, expiry soonest first. */
export function facetValues(
  facet: Facet,
  { codes, values, labels }: Coded,
  standing: Uint8Array,
  selected: readonly string[] = [],
): FacetValue[] {
  const number = FACETS.indexOf(facet)
  const perCode = new Uint32Array(values.length)
  for (let i = 0; i < standing.length; i++) {
    if (standing[i] !== PASSES_ALL && standing[i] !== number) continue
    const code = codes[i] as number
    perCode[code] = (perCode[code] as number) + 1
  }
  const found = new Map<string, FacetValue>()
  values.forEach((coded, code) => {
    const label = labels[code] ?? coded
    for (const value of valuesIn(facet, coded)) {
      const entry = found.get(value) ?? {
        value,
        label: facet === 'finding' ? wordsFor(facet, value) : label,
        count: 0,
      }
      entry.count += perCode[code] as number
      found.set(value, entry)
    }
  })
  for (const value of selected) {
    if (!found.has(value)) found.set(value, { value, label: wordsFor(facet, value), count: 0 })
  }
  const listed = [...found.values()].filter(
    ({ value, count }) => count > 0 || selected.includes(value),
  )
  return facet === 'expiry' ? listed : listed.sort((a, b) => b.count - a.count || byLabel(a, b))
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
const byLabel = (a: FacetValue, b: FacetValue) => collator.compare(a.label, b.label)
