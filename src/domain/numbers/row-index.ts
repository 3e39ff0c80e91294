import { facetNames } from '#domain/query/facet.ts'
import { type FacetValue, NONE, type OnlyFailed } from '#domain/query/row-query.ts'
import { type Search, searchFor } from '#domain/query/search.ts'
import { placeKey, uuidKey } from '#domain/record/record-keys.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { bucketOf, EXPIRY_BUCKETS, expiryWords } from '#domain/text/expiry.ts'
import { type Coded, FacetColumn } from './facet-column.ts'
import { facetValues, onlyFailed, passing, standings } from './facet-counts.ts'
import { RowOrder } from './row-order.ts'
import { TN_COLUMNS, TN_FACETS, type TnFacet, type TnQuery } from './tn-query.ts'
import { type Change, searchText, type TnRow } from './tn-row.ts'

const FACETS = facetNames(TN_FACETS)
const OF_FINDINGS: readonly TnFacet[] = ['finding', 'severity']

const soFar = (it: FacetValue) => (it.value === NONE ? { ...it, label: 'No findings so far' } : it)

/** Which rows a query selects, and in which order. What is counted is counted when first read. */
export type RowAnswer = {
  /** Positions into `rows`, in order. Not to be changed: later answers may share it. */
  order: Uint32Array
  /** Each facet's values with counts under the search and the other filters. */
  facets: Readonly<Record<TnFacet, FacetValue[]>>
  onlyFailed: () => OnlyFailed<TnFacet>
}

/** The rows of the list with every key to order, search and narrow them by, made once as rows come. */
export class RowIndex {
  /** In the API's order; grows in place. */
  readonly rows: TnRow[] = []
  readonly #texts: string[] = []
  readonly #order = new RowOrder()
  readonly #unreadableEnds = new Set<number>()
  /** Where a uuid, as a key, stands first. */
  readonly #placeOf = new Map<string, number>()
  readonly #facets = new Map<TnFacet, FacetColumn>(
    FACETS.filter((name) => name !== 'expiry').map((name) => [
      name,
      new FacetColumn(TN_FACETS[name]),
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

  /** Marks rows, by their places, with what a refresh brought of them. */
  mark(changes: ReadonlyMap<number, Change>) {
    for (const [place, change] of changes) {
      const row = this.rows[place]
      if (row) this.#set(place, { ...row, change })
    }
  }

  /** The first row with this uuid, in any case. */
  find(uuid: string) {
    const place = this.#placeOf.get(uuid.toLowerCase())
    return place === undefined ? undefined : this.rows[place]
  }

  /** What a row is known by, also in the next answer of the API: its uuid; its place where that is missing or repeated. */
  keyOf = (row: TnRow) => {
    const key = uuidKey(row.uuid)
    const first = key ? this.rows[this.#placeOf.get(key) as number] : undefined
    return key && first?.position === row.position ? key : placeKey(row.position)
  }

  /**
   * The rows of a query in order, with the facets' values. `now` (milliseconds UTC) places end dates in their buckets.
   * Until the list is `whole` a number without findings is one that has none so far: others may hold it too.
   */
  query({ q, sort, filters }: TnQuery, now: number, whole = true): RowAnswer {
    const size = this.rows.length
    const hits = this.#hits(q)
    const expiry = once(() =>
      expiryCodes(this.#order.expires.numbers, this.#unreadableEnds, size, now),
    )
    const columnOf = (facet: TnFacet): Coded => this.#facets.get(facet) ?? expiry()
    const order = this.#order.sorted(size, sort)
    const standing = standings(size, hits, filters, columnOf)
    const narrowed = hits !== null || Object.values(filters).some((selected) => selected.length > 0)
    return {
      order: narrowed ? passing(order, standing) : order,
      facets: lazily(FACETS, (facet) => {
        const values = facetValues(facet, columnOf(facet), standing, filters[facet])
        return whole || !OF_FINDINGS.includes(facet) ? values : values.map(soFar)
      }),
      onlyFailed: once(() => onlyFailed(standing)),
    }
  }

  /** The rows with these keys, in the order of a sort, whatever a query leaves of them. */
  inOrder(keys: ReadonlySet<unknown>, sort: TnQuery['sort']): TnRow[] {
    const found: TnRow[] = []
    if (keys.size === 0) return found
    for (const place of this.#order.sorted(this.rows.length, sort)) {
      const row = this.rows[place] as TnRow
      if (keys.has(this.keyOf(row))) found.push(row)
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
    const key = uuidKey(row.uuid)
    if (key && !this.#placeOf.has(key)) this.#placeOf.set(key, place)
    this.#texts[place] = searchText(row)
    this.#order.set(place, row)
    if (unreadAt(row.unreadable, 'expired_on')) this.#unreadableEnds.add(place)
    else this.#unreadableEnds.delete(place)
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

/**
 * The expiry facet, which moves with the clock. `expires` is milliseconds UTC by row, NaN for no date;
 * `unreadable` are the rows whose date could not be read.
 */
function expiryCodes(
  expires: Float64Array,
  unreadable: ReadonlySet<number>,
  rows: number,
  now: number,
): Coded {
  const codes = new Uint8Array(rows)
  for (let position = 0; position < rows; position++) {
    const at = expires[position] as number
    codes[position] = EXPIRY_BUCKETS.indexOf(bucketOf(Number.isNaN(at) ? null : at, now))
  }
  for (const position of unreadable) codes[position] = EXPIRY_BUCKETS.indexOf('unreadable')
  return { codes, values: EXPIRY_BUCKETS, labels: EXPIRY_BUCKETS.map(expiryWords) }
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
