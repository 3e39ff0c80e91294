import { gradeOf, SEVERITIES } from '#domain/findings/rules.ts'
import type { Sort } from '#domain/query/row-query.ts'
import { known, nameOf, numberOf } from '#domain/record/related.ts'
import { sortKey } from '#domain/text/telephone-number.ts'
import { NumberColumn, type SortColumn, TextColumn, UuidColumn } from './sort-column.ts'
import { stableSort } from './stable-sort.ts'
import type { TnColumn } from './tn-query.ts'
import type { TnRow } from './tn-row.ts'

/** Worst severity first, then more findings first; a row without findings is empty. */
function byFindings(row: TnRow) {
  const [worst] = row.findings
  if (!worst) return null
  return SEVERITIES.indexOf(gradeOf(worst, row).severity) * 100 - row.findings.length
}

function byNumber(row: TnRow) {
  const tn = numberOf(row)
  return tn === null ? null : sortKey(tn)
}

/** Orders that are kept: 0.2 MB each at 50,000 rows. */
const KEPT = 24

/** The order of rows under any sort: keys are made once per row, each order once until rows change. */
export class RowOrder {
  readonly expires = new NumberColumn((row) => row.expired_on)
  readonly #columns: Record<TnColumn, SortColumn> = {
    number: new NumberColumn(byNumber),
    uuid: new UuidColumn((row) => row.uuid),
    account: new TextColumn((row) => nameOf(row.account)),
    state: new TextColumn((row) => known(row.tnorder)?.state ?? null),
    expires: this.expires,
    autorenew: new NumberColumn((row) => (row.autorenew === null ? null : Number(row.autorenew))),
    messaging: new TextColumn((row) => nameOf(row.messaging_profile)),
    sip: new TextColumn((row) => nameOf(row.sip_connection)),
    app: new TextColumn((row) => nameOf(row.sip_control_app)),
    findings: new NumberColumn(byFindings),
  }
  readonly #all = Object.values(this.#columns)
  readonly #kept = new Map<string, Uint32Array>()

  set(position: number, row: TnRow) {
    for (const column of this.#all) column.set(position, row)
    if (this.#kept.size > 0) this.#kept.clear()
  }

  /** All positions in order: by the first column, ties by the next, then as the list has them. */
  sorted(rows: number, sort: readonly Sort<TnColumn>[]) {
    const key = JSON.stringify(sort)
    const kept = this.#kept.get(key)
    if (kept) return kept
    let order = asListed(rows)
    for (const { column, desc } of sort.toReversed()) {
      const { keys, compare } = this.#bound(column, rows)
      order = stableSort(order, keys, desc)
      if (compare) settleTies(order, keys, desc ? (a, b) => compare(b, a) : compare)
    }
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size === KEPT) this.#kept.delete(oldest)
    this.#kept.set(key, order)
    return order
  }

  #bound(column: TnColumn, rows: number) {
    const keyed = this.#columns[column]
    return { keys: keyed.keys(rows), compare: keyed.compare?.bind(keyed) }
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
