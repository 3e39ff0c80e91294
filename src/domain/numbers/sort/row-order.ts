import { TN_COLUMNS, type TnColumn, type TnFirstColumn } from '#domain/numbers/tn-query.ts'
import type { Sort } from '#domain/query/row-query.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { byPool, RELATIONS } from '#domain/rows/tn-row.ts'
import { addLabels, type KeyMaker, type LabelRanks, SORT_KEYS } from './sort-keys.ts'
import { stableSort } from './stable-sort.ts'
import { TextRanks } from './text-ranks.ts'

/** Orders that are kept: 0.2 MB each at 50,000 rows. */
const KEPT = 12

/** Makers of keys that came later. */
export type MoreKeys = Readonly<Partial<Record<TnColumn, KeyMaker>>>

/** The order of rows under any sort. An order is made when first asked for, and kept until rows change. */
export class RowOrder {
  readonly #store: RowStore
  readonly #ranks: LabelRanks
  readonly #kept = new Map<string, Uint32Array>()
  #of = ''
  #more: MoreKeys = {}

  constructor(store: RowStore) {
    this.#store = store
    this.#ranks = byPool(() => new TextRanks(store.texts))
  }

  /** Makes the order by each column ahead of the first click, in short steps. */
  *prepare() {
    for (const name of RELATIONS) {
      addLabels(this.#store.relations[name], this.#ranks[name])
      while (this.#ranks[name].step()) yield
    }
    for (const column of TN_COLUMNS) {
      this.sorted([{ column, desc: false }])
      yield
    }
  }

  /** Sorts by these columns, too, from now on. */
  learn(more: MoreKeys) {
    if (this.#more === more) return
    this.#more = more
    this.#kept.clear()
  }

  /** All places in order: by the first column, ties by the next, then as the list has them. A column that nobody knows yet decides nothing. */
  sorted(sort: readonly Sort<TnColumn>[]) {
    const { count, version } = this.#store
    if (this.#of !== `${count} ${version}`) {
      this.#of = `${count} ${version}`
      this.#kept.clear()
    }
    const name = JSON.stringify(sort)
    const kept = this.#kept.get(name)
    if (kept) return kept
    let order = asListed(count)
    for (const { column, desc } of sort.toReversed()) {
      const maker = SORT_KEYS[column as TnFirstColumn] ?? this.#more[column]
      if (!maker) continue
      const { keys, compare } = maker(this.#store, this.#ranks)
      order = stableSort(order, keys, desc)
      if (compare) settleTies(order, keys, desc ? (a, b) => compare(b, a) : compare)
    }
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size === KEPT) this.#kept.delete(oldest)
    this.#kept.set(name, order)
    return order
  }
}

function asListed(rows: number): Uint32Array {
  const order = new Uint32Array(rows)
  for (let i = 0; i < rows; i++) order[i] = i
  return order
}

/** Puts runs of equal keys in the order that compare() gives, in place. */
function settleTies(
  order: Uint32Array,
  keys: Float64Array,
  compare: (a: number, b: number) => number,
) {
  const keyAt = (i: number) => keys[order[i] as number] as number
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && keyAt(end) === keyAt(start)) end++
    if (end - start > 1) order.subarray(start, end).sort(compare)
    start = end
  }
}
