import {
  FACETS,
  type Facet,
  type FacetValue,
  type RowQuery,
  type Sort,
  TN_COLUMNS,
} from '#domain/query/row-query.ts'
import { type Search, searchFor } from '#domain/query/search.ts'
import { type Coded, expiryColumn, FacetColumn } from './facet-column.ts'
import { facetValues, passing, standings } from './facet-counts.ts'
import { RowOrder } from './row-order.ts'
import { searchText, type TnRow } from './tn-row.ts'

/** Which rows a query selects, and in which order. */
export type RowAnswer = {
  /** Positions into `rows`, in order. Not to be changed: later answers may share it. */
  order: Uint32Array
  /** Each facet's values with counts under the search and the other filters. Counted when first read. */
  facets: Readonly<Record<Facet, FacetValue[]>>
}

/** The rows of the list with every key to order, search and narrow them by, made once as rows come. */
export class RowIndex {
  /** In the API's order; grows in place. */
  readonly rows: TnRow[] = []
  readonly #texts: string[] = []
  readonly #order = new RowOrder()
  readonly #facets = new Map(
    FACETS.filter((facet) => facet !== 'expiry').map((facet) => [
      facet as Facet,
      new FacetColumn(facet),
    ]),
  )
  #lastHits: { search: Search; hits: Uint8Array } | null = null

  /** Appends rows. */
  add(rows: readonly TnRow[]) {
    for (const row of rows) this.#set(this.rows.length, row)
  }

  /** Puts another row in the place of one, such as the same number with one finding more. */
  replace(place: number, row: TnRow) {
    this.#set(place, row)
  }

  /** The first row with this uuid. */
  find(uuid: string) {
    return this.rows.find((row) => row.uuid === uuid)
  }

  /** The rows of a query in order, with the facets' values. `now` (milliseconds UTC) places end dates in their buckets. */
  query({ q, sort, filters }: RowQuery, now: number): RowAnswer {
    const size = this.rows.length
    const hits = this.#hits(q)
    const expiry = once(() => expiryColumn(this.#order.expires.numbers, size, now))
    const columnOf = (facet: Facet): Coded => this.#facets.get(facet) ?? expiry()
    const order = this.#order.sorted(size, sort)
    const standing = standings(size, hits, filters, columnOf)
    const narrowed = hits !== null || Object.values(filters).some((selected) => selected.length > 0)
    return {
      order: narrowed ? passing(order, standing) : order,
      facets: lazily(FACETS, (facet) =>
        facetValues(facet, columnOf(facet), standing, filters[facet]),
      ),
    }
  }

  /** The rows of these positions in the API's list, in the order of a sort, whatever a query leaves of them. */
  inOrder(positions: ReadonlySet<unknown>, sort: readonly Sort[]): TnRow[] {
    const found: TnRow[] = []
    if (positions.size === 0) return found
    for (const place of this.#order.sorted(this.rows.length, sort)) {
      const row = this.rows[place] as TnRow
      if (positions.has(row.position)) found.push(row)
    }
    return found
  }

  /** Makes the order by each column ahead of the first click, one a step. */
  *prepare() {
    for (const column of TN_COLUMNS) {
      yield this.#order.sorted(this.rows.length, [{ column, desc: false }])
    }
  }

  #set(place: number, row: TnRow) {
    this.rows[place] = row
    this.#texts[place] = searchText(row)
    this.#order.set(place, row)
    for (const column of this.#facets.values()) column.set(place, row)
    this.#lastHits = null
  }

  /** 1 by position where the search matches; null where nothing is searched. Typing on only looks at the last hits. */
  #hits(q: string) {
    const search = searchFor(q)
    if (!search) return null
    const last = this.#lastHits
    if (last?.search.typed === search.typed) return last.hits
    const among = last && search.narrows(last.search) ? last.hits : null
    const hits = new Uint8Array(this.#texts.length)
    for (let i = 0; i < hits.length; i++) {
      if (!among || among[i]) hits[i] = search.matches(this.#texts[i] as string) ? 1 : 0
    }
    this.#lastHits = { search, hits }
    return hits
  }
}

/** A record whose values are computed when first read. */
function lazily<Key extends string, Value>(keys: readonly Key[], compute: (key: Key) => Value) {
  const record = {} as Record<Key, Value>
  for (const key of keys) {
    Object.defineProperty(record, key, { enumerable: true, get: once(() => compute(key)) })
  }
  return record as Readonly<Record<Key, Value>>
}

function once<Value>(compute: () => Value) {
  let computed: { value: Value } | undefined
  return () => {
    computed ??= { value: compute() }
    return computed.value
  }
}
