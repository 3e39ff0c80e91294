import { known, nameOf, numberOf } from '#domain/record/related.ts'
import { collate } from '#domain/text/collate.ts'
import { sortKey } from '#domain/text/telephone-number.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { autorenewOf, NONE_FAILS } from './row-parcel.ts'
import type { RowStore } from './row-store.ts'
import type { TnColumn } from './tn-query.ts'
import type { Relation, TnRow } from './tn-row.ts'

/** How rows stand by one column. */
export type SortKeys = {
  /** Ascending integers by place, NaN for empty. */
  keys: Float64Array
  /** Decides between places whose keys are equal although the rows may differ. */
  compare?: (a: number, b: number) => number
}

/** Makes the keys of all rows by each column. */
export const SORT_KEYS: Record<TnColumn, (store: RowStore) => SortKeys> = {
  number: (store) =>
    numbered(store, (place) => {
      const odd = store.odd.get(place)
      if (!odd) return Number(store.texts.digits.at(place))
      const tn = numberOf(odd)
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
  account: (store) => byText(store, 'account', ({ account }) => nameOf(account)),
  messaging: (store) => byText(store, 'messaging_profile', (row) => nameOf(row.messaging_profile)),
  sip: (store) => byText(store, 'sip_connection', (row) => nameOf(row.sip_connection)),
  app: (store) => byText(store, 'sip_control_app', (row) => nameOf(row.sip_control_app)),
  state: (store) => byText(store, 'tnorder', (row) => known(row.tnorder)?.state ?? null),
  uuid: byUuid,
}

function numbered({ count }: RowStore, of: (place: number) => number | null): SortKeys {
  const keys = new Float64Array(count)
  for (let place = 0; place < count; place++) keys[place] = of(place) ?? Number.NaN
  return { keys }
}

function bitsIn(bits: number) {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** By a text of a relation, as the reader's language orders it: each text is compared once, however many rows have it. */
function byText(
  store: RowStore,
  relation: Relation,
  textOf: (row: TnRow) => string | null,
): SortKeys {
  const column = store.relation(relation)
  const texts = new Map<string, number>()
  const idOf = (row: TnRow) => {
    const text = textOf(row)
    if (!text) return 0
    const id = texts.get(text) ?? texts.size + 1
    texts.set(text, id)
    return id
  }
  const idOfNumber = new Map<number, number>()
  const ids = numbered(store, (place) => {
    if (store.odd.has(place)) return idOf(store.at(place))
    const number = column[place] as number
    let id = idOfNumber.get(number)
    if (id === undefined) {
      id = idOf(store.at(place))
      idOfNumber.set(number, id)
    }
    return id
  }).keys
  const ranks = ranksOf([...texts.keys()])
  for (let place = 0; place < ids.length; place++)
    ids[place] = ranks[ids[place] as number] as number
  return { keys: ids }
}

/** Ranks by place in the list, from 1: texts that collate alike share one. NaN at 0, which is no text. */
function ranksOf(texts: readonly string[]) {
  const ranks = new Float64Array(texts.length + 1).fill(Number.NaN)
  const order = texts.map((text, place) => ({ text, place }))
  order.sort((a, b) => collate(a.text, b.text))
  let rank = 0
  order.forEach(({ text, place }, i) => {
    const before = order[i - 1]
    if (before && collate(before.text, text) !== 0) rank++
    ranks[place + 1] = rank
  })
  return ranks
}

/** Without regard to case: the first twelve digits decide as a number, the rest as text. Any other text stands behind the uuids. */
function byUuid(store: RowStore): SortKeys {
  const textAt = (place: number) =>
    store.texts.uuid.at(place) || (store.odd.get(place)?.uuid?.toLowerCase() ?? '')
  return {
    ...numbered(store, (place) => {
      const text = textAt(place)
      return text ? startOf(text) : null
    }),
    compare: (a, b) => {
      const [left, right] = [textAt(a), textAt(b)]
      return left < right ? -1 : left > right ? 1 : 0
    },
  }
}

/** Greater than any twelve digits. */
const BEHIND = 2 ** 48

function startOf(text: string) {
  const uuid = toUuid(text)
  return uuid ? Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16) : BEHIND
}
