import type { TnFirstColumn } from '#domain/numbers/tn-query.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import type { RelationPool } from '#domain/rows/relations/relation-pool.ts'
import { autorenewOf, NONE_FAILS } from '#domain/rows/row-parcel.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { Relation } from '#domain/rows/tn-row.ts'
import { sortKey } from '#domain/text/telephone-number.ts'
import { toUuid } from '#domain/text/uuid.ts'
import type { TextRanks } from './text-ranks.ts'

/** How rows stand by one column. */
export type SortKeys = {
  /** Ascending integers by place, NaN for empty. */
  keys: Float64Array
  /** Decides between places whose keys are equal although the rows may differ. */
  compare?: (a: number, b: number) => number
}

/** Ranks of what the records of each relation are called. */
export type LabelRanks = Readonly<Record<Relation, TextRanks>>

/** Makes the keys of all rows by a column. */
export type KeyMaker = (store: RowStore, ranks: LabelRanks) => SortKeys

/** The columns that show at first. */
export const SORT_KEYS: Record<TnFirstColumn, KeyMaker> = {
  number: (store) =>
    numbered(store, (place) => {
      const digits = store.digits.at(place)
      if (digits) return Number(digits)
      const tn = numberOf(store.at(place))
      return tn === null ? null : sortKey(tn)
    }),
  // Worst severity first, then more findings first; a row without findings is empty.
  findings: (store) => {
    const { worst, findings } = store
    return numbered(store, (place) => {
      const severity = worst[place] as number
      return severity === NONE_FAILS ? null : severity * 100 - bitsIn(findings[place] as number)
    })
  },
  expires: ({ expires }) => ({ keys: expires }),
  autorenew: (store) => {
    const { flags } = store
    return numbered(store, (place) => {
      const renews = autorenewOf(flags[place] as number)
      return renews === null ? null : Number(renews)
    })
  },
  account: (store, ranks) => byLabel(store, 'account', ranks.account),
  messaging: (store, ranks) => byLabel(store, 'messaging_profile', ranks.messaging_profile),
  sip: (store, ranks) => byLabel(store, 'sip_connection', ranks.sip_connection),
  app: (store, ranks) => byLabel(store, 'sip_control_app', ranks.sip_control_app),
  state: (store, ranks) => byLabel(store, 'tnorder', ranks.tnorder),
  uuid: byUuid,
}

/** Keys by place as a function tells them, null for empty. */
export function numbered({ count }: RowStore, of: (place: number) => number | null): SortKeys {
  const keys = new Float64Array(count)
  for (let place = 0; place < count; place++) keys[place] = of(place) ?? Number.NaN
  return { keys }
}

function bitsIn(bits: number) {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** By what a relation is called, as the reader's language orders it. `ranks` are those of its records. */
function byLabel(store: RowStore, relation: Relation, ranks: TextRanks): SortKeys {
  const pool = store.relations[relation]
  addLabels(pool, ranks)
  const rankOf = ranks.ranks()
  const ofNumber = new Float64Array(pool.size)
  for (let number = 0; number < pool.size; number++) ofNumber[number] = rankOf(pool.labelAt(number))
  const numbers = store.relation(relation)
  return numbered(store, (place) => ofNumber[numbers[place] as number] as number)
}

/** Adds what the records of a pool are called to what is ranked. */
export function addLabels(pool: RelationPool, ranks: TextRanks) {
  for (let number = 0; number < pool.size; number++) {
    const label = pool.labelAt(number)
    if (label !== 0) ranks.add(label)
  }
}

/** Without regard to case: the first twelve digits decide as a number, the rest as text. Any other text stands behind the uuids. */
function byUuid(store: RowStore): SortKeys {
  const oddId = (place: number) => store.odd.get(place)?.uuid?.toLowerCase() ?? ''
  const textAt = (place: number) => store.uuidAt(place) ?? oddId(place)
  return {
    ...numbered(store, (place) => store.uuidStartAt(place) ?? startOf(oddId(place))),
    compare: (a, b) => byText(textAt(a), textAt(b)),
  }
}

/** Texts in the order of their characters. */
export const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/** The first twelve digits of a uuid in lower case; behind them any other text, null for none. */
export function startOf(id: string) {
  const uuid = toUuid(id)
  if (uuid) return Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)
  return id ? BEHIND : null
}

/** Greater than any twelve digits. */
const BEHIND = 2 ** 48
