import { facetNames } from '#domain/query/facet.ts'
import { type FacetValue, NONE, type OnlyFailed } from '#domain/query/row-query.ts'
import { RowStore } from '#domain/rows/row-store.ts'
import type { Relation, TnRow } from '#domain/rows/tn-row.ts'
import {
  bucketOf,
  EXPIRY_BUCKETS,
  type ExpiryBucket,
  expiryWords,
} from '#domain/text/time/expiry.ts'
import { isWithin, parseRange } from '#domain/text/time/time-range.ts'
import { type Coded, FacetColumn } from './facet-column.ts'
import { facetValues, onlyFailed, passing, standings } from './facet-counts.ts'
import { RowSearch } from './row-search.ts'
import { type MoreKeys, RowOrder } from './sort/row-order.ts'
import { TN_FACETS, type TnFacet, type TnQuery } from './tn-query.ts'

const FACETS = facetNames(TN_FACETS)
const OF_FINDINGS: readonly TnFacet[] = ['finding', 'severity']

const soFar = (it: FacetValue) => (it.value === NONE ? { ...it, label: 'No findings so far' } : it)

/** Which rows a query selects, and in which order. What is counted is counted when first read. */
export type RowAnswer = {
  /** Places in `rows`, in order. Not to be changed: later answers may share it. */
  order: Uint32Array
  /** Each facet's values with counts under the search and the other filters. */
  facets: Readonly<Record<TnFacet, FacetValue[]>>
  onlyFailed: () => OnlyFailed<TnFacet>
}

/** The rows of a list, and what any query leaves of them. What that needs is made when first asked for. */
export class RowIndex {
  /** In the API's order; grows in place. */
  readonly rows = new RowStore()
  readonly #order = new RowOrder(this.rows)
  readonly #search = new RowSearch(this.rows)
  readonly #facets: Readonly<Record<Exclude<TnFacet, 'expiry' | 'ends' | 'set'>, FacetColumn>> = {
    finding: this.#facet('finding', (place) => this.rows.findings[place] as number),
    severity: this.#facet('severity', (place) => this.rows.worst[place] as number),
    change: this.#facet('change', (place) => this.rows.changes[place] as number),
    autorenew: this.#facet('autorenew', (place) => this.rows.flags[place] as number),
    registered: this.#facet('registered', (place) => this.rows.flags[place] as number),
    state: this.#facet('state', this.rows.stateAt),
    account: this.#ofRelation('account', 'account'),
    messaging: this.#ofRelation('messaging', 'messaging_profile'),
    sip: this.#ofRelation('sip', 'sip_connection'),
    app: this.#ofRelation('app', 'sip_control_app'),
  }

  /**
   * The rows of a query in order, with the facets' values. `now` (milliseconds UTC) places end dates in their buckets.
   * Until the list is `whole` a number without findings is one that has none so far: others may hold it too. `setOf`
   * gives the keys of a set that filters name.
   */
  query({ q, sort, filters }: TnQuery, now: number, whole = true, setOf: SetOf = noSet): RowAnswer {
    const hits = this.#search.hits(q)
    const expiry = once(() => expiryCodes(this.rows, now))
    const ends = once(() => endCodes(this.rows, filters.ends ?? []))
    const sets = once(() => setCodes(this.rows, filters.set ?? [], setOf))
    const columnOf = (facet: TnFacet): Coded => {
      if (facet === 'ends') return ends()
      if (facet === 'set') return sets()
      return facet === 'expiry' ? expiry() : this.#facets[facet].upToDate()
    }
    const order = this.#order.sorted(sort)
    const standing = standings(this.rows.count, hits, filters, columnOf)
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
  inOrder(keys: ReadonlySet<string>, sort: TnQuery['sort']): TnRow[] {
    const places = new Set([...keys].map((key) => this.rows.placeOf(key)))
    const found: TnRow[] = []
    if (places.size === 0) return found
    for (const place of this.#order.sorted(sort)) {
      if (places.has(place)) found.push(this.rows.at(place))
    }
    return found
  }

  /** Sorts by the columns of these makers of keys, too; nothing where they are known. */
  learn(more: MoreKeys) {
    this.#order.learn(more)
  }

  /** Whether a search has read the texts of all rows that are here, as each does that is the first. */
  get hasReadTexts() {
    return this.#search.hasReadTexts
  }

  /** Makes what sorting needs ahead of the first click, in short steps. */
  prepare() {
    return this.#order.prepare()
  }

  #facet(facet: TnFacet, numberAt: (place: number) => number) {
    return new FacetColumn(this.rows, TN_FACETS[facet], numberAt)
  }

  #ofRelation(facet: TnFacet, relation: Relation) {
    return this.#facet(facet, (place) => this.rows.relation(relation)[place] as number)
  }
}

/** The expiry facet, which moves with the clock. `now` is milliseconds UTC. */
function expiryCodes(rows: RowStore, now: number): Coded {
  const codes = new Uint8Array(rows.count)
  rows.expires.forEach((at, place) => {
    codes[place] = EXPIRY_BUCKETS.indexOf(bucketOf(Number.isNaN(at) ? null : at, now))
  })
  for (const place of rows.odd.keys()) {
    const { value } = TN_FACETS.expiry.read(rows.at(place), now)
    codes[place] = EXPIRY_BUCKETS.indexOf(value as ExpiryBucket)
  }
  return { codes, values: EXPIRY_BUCKETS, labels: EXPIRY_BUCKETS.map(expiryWords) }
}

type SetOf = (id: string) => ReadonlySet<string> | undefined
const noSet: SetOf = () => undefined

/** Which of some sets hold each row. */
const setCodes = (rows: RowStore, ids: readonly string[], setOf: SetOf) =>
  holderCodes(rows.count, ids, (id, held) => {
    for (const key of setOf(id) ?? []) {
      const place = rows.placeOf(key)
      if (place !== undefined) held(place)
    }
  })

/** In which of some ranges of time each row ends. */
const endCodes = (rows: RowStore, words: readonly string[]) =>
  holderCodes(rows.count, words, (word, held) => {
    const range = parseRange(word)
    if (!range) return
    rows.expires.forEach((ends, place) => {
      if (isWithin(range, ends)) held(place)
    })
  })

/** Which of some holders hold each of so many rows; `eachIn` tells the places of the rows that one holds. */
function holderCodes(
  count: number,
  holders: readonly string[],
  eachIn: (holder: string, held: (place: number) => void) => void,
): Coded {
  const codes = new Uint32Array(count)
  const values = [NONE]
  for (const holder of holders) {
    const among = new Map<number, number>()
    eachIn(holder, (place) => {
      const before = codes[place] as number
      const both = before === 0 ? holder : `${values[before]},${holder}`
      const code = among.get(before) ?? values.push(both) - 1
      among.set(before, code)
      codes[place] = code
    })
  }
  return { codes, values, labels: values }
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
