import { collate } from '#domain/text/collate.ts'
import { type Facet, type Facets, facetNames, valuesIn } from './facet.ts'
import { type FacetValue, type Filters, NONE, type OnlyFailed, UNKNOWN } from './row-query.ts'
import { searchFor } from './search.ts'

type Narrowing<Row, Name extends string> = {
  facets: Facets<Row, Name>
  /** What searchable() makes of the row. */
  textOf: (row: Row) => string
  /** Milliseconds UTC: places end dates in their buckets. */
  now: number
}

/** The rows that a query leaves, in their order, what it counts beside them, and each facet's values with their counts under the other filters. For lists that are read through at every change. */
export function narrow<Row, Name extends string>(
  rows: readonly Row[],
  { q, filters }: { q: string; filters: Filters<Name> },
  { facets, textOf, now }: Narrowing<Row, Name>,
) {
  const search = searchFor(q)
  const names = facetNames(facets)
  const left: Row[] = []
  const counts = record(names, () => new Map<string, FacetValue>())
  const onlyFailed = { ...record(names, () => 0), q: 0 } as Record<Name | 'q', number>

  for (const row of rows) {
    const found = !search || search.matches(textOf(row))
    const readings = names.map((name) => ({ name, ...facets[name].read(row, now) }))
    const failed = readings
      .filter(({ name, value }) => !passes(facets[name], value, filters[name]))
      .map(({ name }) => name)
    if (!found) {
      if (failed.length === 0) onlyFailed.q++
      continue
    }
    const [first, ...more] = failed
    if (first === undefined) left.push(row)
    else if (more.length === 0) onlyFailed[first]++
    for (const { name, value: read, label } of readings) {
      if (failed.some((it) => it !== name)) continue
      for (const value of valuesIn(facets[name], read)) {
        const before = counts[name].get(value)
        // A bare uuid is no name where another record has one.
        const named = before && before.label !== value ? before.label : label
        const count = (before?.count ?? 0) + 1
        counts[name].set(value, { value, label: named ?? facets[name].words(value), count })
      }
    }
  }

  const values = record(names, (name) => {
    const found = counts[name]
    for (const value of filters[name] ?? []) {
      if (!found.has(value))
        found.set(value, { value, label: labelOf(rows, facets[name], value, now), count: 0 })
    }
    return inPlace([...found.values()], facets[name].values)
  })
  return { rows: left, facets: values, onlyFailed: onlyFailed as OnlyFailed<Name> }
}

/** The facets on which some row says something of its own, and those in use. */
export const tellingFacets = <Row, Name extends string>(
  rows: readonly Row[],
  facets: Facets<Row, Name>,
  filters: Filters<Name>,
  now: number,
) =>
  facetNames(facets).filter(
    (name) =>
      filters[name]?.length ||
      rows.some((row) => ![NONE, UNKNOWN].includes(facets[name].read(row, now).value)),
  )

function passes(facet: Facet<never>, read: string, chosen: readonly string[] | undefined) {
  return !chosen?.length || valuesIn(facet, read).some((value) => chosen.includes(value))
}

/** A chosen value in words although nothing that is left has it. */
function labelOf<Row>(rows: readonly Row[], facet: Facet<Row>, value: string, now: number) {
  const readings = rows.map((row) => facet.read(row, now))
  return readings.find((it) => it.value === value)?.label ?? facet.words(value)
}

/** In the facet's own order; else most frequent first. */
const inPlace = (found: FacetValue[], order: readonly string[] | null) =>
  found.sort((a, b) =>
    order
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : b.count - a.count || collate(a.label, b.label),
  )

const record = <Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>
