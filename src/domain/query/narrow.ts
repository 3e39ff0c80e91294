import { type Facet, type Facets, facetNames, inPlace, valuesIn } from './facet.ts'
import { type FacetValue, type Filters, NONE, type OnlyFailed, UNKNOWN } from './row-query.ts'
import { searchFor } from './search.ts'
import { toldApart } from './told-apart.ts'

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
  const counts = record(names, () => new Map<string, number>())
  const named = record(names, () => new Map<string, string | null>())
  const onlyFailed = { ...record(names, () => 0), q: 0 } as Record<Name | 'q', number>

  for (const row of rows) {
    const found = !search || search.matches(textOf(row))
    const readings = names.map((name) => ({ name, ...facets[name].read(row, now) }))
    for (const { name, value: read, label } of readings) {
      for (const value of valuesIn(facets[name], read)) {
        named[name].set(value, named[name].get(value) ?? label ?? null)
      }
    }
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
    for (const { name, value: read } of readings) {
      if (failed.some((it) => it !== name)) continue
      for (const value of valuesIn(facets[name], read)) {
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
      }
    }
  }

  const values = record(names, (name) => {
    const chosen = filters[name] ?? []
    for (const value of chosen) if (!named[name].has(value)) named[name].set(value, null)
    const all = [...named[name]].map(([value, label]) => ({
      value,
      label: label ?? facets[name].words(value),
    }))
    const labels = toldApart(all)
    const listed = all
      .map(({ value }, place): FacetValue => {
        return { value, label: labels[place] as string, count: counts[name].get(value) ?? 0 }
      })
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
    return inPlace(listed, facets[name])
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

const record = <Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>
