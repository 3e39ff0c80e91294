import type { FacetReading } from './facet-reading.ts'
import { type FacetValue, type Filters, NONE, UNKNOWN } from './row-query.ts'
import { searchFor } from './search.ts'

/** A filter of a list that is short enough to be read through at every change. */
export type RowFacet<Row> = {
  /** What it is called on screen. */
  name: string
  /** Its only values in their order; null where the rows have them. */
  values: readonly string[] | null
  read: (row: Row, now: number) => FacetReading
  /** A value in words, where no record names it. */
  words: (value: string) => string
}

/** The filters of a list, each under its URL parameter. */
export type RowFacets<Row, Name extends string> = Readonly<Record<Name, RowFacet<Row>>>

type Narrowing<Row, Name extends string> = {
  facets: RowFacets<Row, Name>
  /** The lower-case text that a search looks through. */
  textOf: (row: Row) => string
  /** Milliseconds UTC: places end dates in their buckets. */
  now: number
}

const namesOf = <Name extends string>(facets: Readonly<Record<Name, unknown>>) =>
  Object.keys(facets) as Name[]

/** The rows that a query leaves, in their order, and each facet's values with their counts under the other filters. */
export function narrow<Row, Name extends string>(
  rows: readonly Row[],
  { q, filters }: { q: string; filters: Filters<Name> },
  { facets, textOf, now }: Narrowing<Row, Name>,
) {
  const search = searchFor(q)
  const names = namesOf(facets)
  const left: Row[] = []
  const counts = Object.fromEntries(
    names.map((name) => [name, new Map<string, FacetValue>()]),
  ) as Record<Name, Map<string, FacetValue>>

  for (const row of rows) {
    if (search && !search.matches(textOf(row))) continue
    const readings = names.map((name) => ({ name, ...facets[name].read(row, now) }))
    const failed = readings.filter(
      ({ name, value }) => filters[name]?.length && !filters[name].includes(value),
    )
    if (failed.length === 0) left.push(row)
    for (const { name, value, label } of readings) {
      if (failed.some((it) => it.name !== name)) continue
      const before = counts[name].get(value)
      // A bare uuid is no name where another record has one.
      const named = before && before.label !== value ? before.label : label
      const count = (before?.count ?? 0) + 1
      counts[name].set(value, { value, label: named ?? facets[name].words(value), count })
    }
  }

  const values = names.map((name) => {
    const found = counts[name]
    for (const value of filters[name] ?? []) {
      if (!found.has(value))
        found.set(value, { value, label: labelOf(rows, facets[name], value, now), count: 0 })
    }
    return [name, inPlace([...found.values()], facets[name].values)]
  })
  return { rows: left, facets: Object.fromEntries(values) as Record<Name, FacetValue[]> }
}

/** The facets on which some row says something of its own, and those in use. */
export const tellingFacets = <Row, Name extends string>(
  rows: readonly Row[],
  facets: RowFacets<Row, Name>,
  filters: Filters<Name>,
  now: number,
) =>
  namesOf(facets).filter(
    (name) =>
      filters[name]?.length ||
      rows.some((row) => ![NONE, UNKNOWN].includes(facets[name].read(row, now).value)),
  )

/** A chosen value in words although nothing that is left has it. */
function labelOf<Row>(rows: readonly Row[], facet: RowFacet<Row>, value: string, now: number) {
  const readings = rows.map((row) => facet.read(row, now))
  return readings.find((it) => it.value === value)?.label ?? facet.words(value)
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** In the facet's own order; else most frequent first. */
function inPlace(found: FacetValue[], order: readonly string[] | null) {
  return found.sort((a, b) =>
    order
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : b.count - a.count || collator.compare(a.label, b.label),
  )
}
