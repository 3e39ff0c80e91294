import { foldUuid } from '#domain/text/uuid.ts'
import { facetNames } from './facet.ts'
import type { Filters, RowQuery, Sort } from './row-query.ts'

/** A query read from a URL, and what in the URL could not be read, in words. */
export type ReadQuery<Query> = Query & { ignored: string[] }

/** What can be said of a facet: its only values; null where the data has them, or whatever it accepts. */
type Words = { values: readonly string[] | null; accepts?: (value: string) => boolean }

/** The words that the URL of a list may use. */
export type QueryWords<Column extends string, Name extends string> = {
  /** What it sorts by. */
  columns: readonly Column[]
  /** What it narrows by. */
  facets: Readonly<Record<Name, Words>>
  /** Parameters that say something else to the screen, each with its values. They stay as they are. */
  also?: Readonly<Record<string, readonly string[]>>
}

/**
 * The sort of `?sort=-expires,number`: a minus is descending, earlier columns decide first.
 * Columns it does not know, and repeated ones, are left out and told in `ignored`.
 */
export function parseSort<Column extends string>(text: string | null, columns: readonly Column[]) {
  const sort: Sort<Column>[] = []
  const ignored: string[] = []
  for (const word of text ? text.split(',') : []) {
    const desc = word.startsWith('-')
    const column = columns.find((name) => name === (desc ? word.slice(1) : word))
    const usable = column && !sort.some((earlier) => earlier.column === column)
    if (usable) sort.push({ column, desc })
    else ignored.push(`sort “${word}”`)
  }
  return { sort, ignored }
}

/** The URL form of a sort; empty where it is the API's order. */
export const formatSort = (sort: readonly Sort<string>[]) =>
  sort.map(({ column, desc }) => (desc ? `-${column}` : column)).join(',')

/** The rows a URL asks for. Whatever it cannot read is left out and told in `ignored`; it never throws. */
export function parseQuery<Column extends string, Name extends string>(
  search: URLSearchParams,
  { columns, facets, also = {} }: QueryWords<Column, Name>,
): ReadQuery<RowQuery<Column, Name>> {
  const { sort, ignored } = parseSort(search.get('sort'), columns)
  const filters: Filters<Name> = {}
  const isFacet = (name: string): name is Name => Object.hasOwn(facets, name)
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    if (isFacet(name)) {
      const { known, unknown } = told(values.map(foldUuid), facets[name])
      if (known.length || !unknown.length) filters[name] = known
      ignored.push(...unknown.map((value) => `${name} “${value}”`))
    } else if (name === 'q' || name === 'sort' || Object.hasOwn(also, name)) {
      const { unknown } = told(values.slice(0, 1), { values: also[name] ?? null })
      ignored.push(...unknown.map((value) => `${name} “${value}”`))
      if (values.length > 1) ignored.push(`a second “${name}”`)
    } else ignored.push(`“${name}”`)
  }
  return { q: search.get('q') ?? '', sort, filters, ignored }
}

/** The values that can be meant and those that cannot, each once. */
function told(values: readonly string[], { values: all, accepts = () => true }: Words) {
  const distinct = [...new Set(values.filter((value) => value !== ''))]
  const isKnown = (value: string) => (all === null ? accepts(value) : all.includes(value))
  return { known: distinct.filter(isKnown), unknown: distinct.filter((it) => !isKnown(it)) }
}

/** The URL parameters of a query, in a fixed order; the default view is empty. */
export function formatQuery<Name extends string>(
  { q, sort, filters }: RowQuery<string, Name>,
  { facets }: Pick<QueryWords<string, Name>, 'facets'>,
) {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (sort.length) search.set('sort', formatSort(sort))
  for (const facet of facetNames(facets)) {
    for (const value of filters[facet] ?? []) search.append(facet, value)
  }
  return search
}
