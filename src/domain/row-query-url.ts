import { FACETS, type Facet, type RowQuery, type Sort, TN_COLUMNS } from './row-query.ts'

/** A query read from a URL, and what in the URL could not be read, in words. */
export type ReadQuery<Query> = Query & { ignored: string[] }

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

const isFacet = (name: string): name is Facet => (FACETS as readonly string[]).includes(name)

/** The rows a URL asks for. Whatever it cannot read is left out and told in `ignored`; it never throws. */
export function parseRowQuery(search: URLSearchParams): ReadQuery<RowQuery> {
  const { sort, ignored } = parseSort(search.get('sort'), TN_COLUMNS)
  const filters: Partial<Record<Facet, readonly string[]>> = {}
  for (const name of new Set(search.keys())) {
    if (isFacet(name))
      filters[name] = [...new Set(search.getAll(name).filter((value) => value !== ''))]
    else if (!['q', 'sort', 'show'].includes(name)) ignored.push(`“${name}”`)
  }
  return { q: search.get('q') ?? '', sort, filters, ignored }
}

/** The URL parameters of a query, in a fixed order; the default view is empty. */
export function formatRowQuery({ q, sort, filters }: RowQuery) {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (sort.length) search.set('sort', formatSort(sort))
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) search.append(facet, value)
  }
  return search
}

/** Parameters as a person would write them in an address: commas stay commas. */
export const readable = (search: URLSearchParams) => search.toString().replaceAll('%2C', ',')
