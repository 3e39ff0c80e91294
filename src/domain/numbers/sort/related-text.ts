import type { RelatedRecord } from '#domain/rows/relations/related-fields.ts'
import { FIRST_RECORD } from '#domain/rows/relations/relation-parcel.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { Pooled } from '#domain/rows/tn-row.ts'
import { collate } from '#domain/text/collate.ts'
import { byText, numbered, type SortKeys, startOf } from './sort-keys.ts'

/** By what related records say in a field, as a text in the order of the reader's language. Each text is read once. */
export function byRelatedText<Name extends Pooled>(
  store: RowStore,
  name: Name,
  field: string,
  textOf: (record: RelatedRecord<Name>) => string | null,
): SortKeys {
  const pool = store.relations[name]
  const texts = new Map<string, string | null>()
  const says: string[] = []
  for (let number = FIRST_RECORD; number < pool.size; number++) {
    const said = pool.saysAt(number, field)
    says[number] = said
    if (!texts.has(said)) texts.set(said, textOf(pool.at(number) as RelatedRecord<Name>))
  }
  const rankOf = ranked([...texts.values()])
  const ofSaid = new Map([...texts].map(([said, text]) => [said, rankOf(text)]))
  const numbers = store.relation(name)
  return numbered(store, (place) => ofSaid.get(says[numbers[place] as number] ?? '') ?? null)
}

/** The rank of each text; null for none and for an empty one. Those that collate alike share one. */
function ranked(texts: readonly (string | null)[]) {
  const ranks = new Map<string | null, number>()
  let rank = -1
  let before: string | null = null
  for (const text of texts.filter((it) => it !== null && it !== '').sort(collateAny)) {
    if (before === null || collateAny(before, text) !== 0) rank++
    before = text
    ranks.set(text, rank)
  }
  return (text: string | null) => ranks.get(text) ?? null
}

const collateAny = (a: string | null, b: string | null) => collate(a ?? '', b ?? '')

/** By the uuids of related records, as rows by their own. */
export function byRelatedUuid(store: RowStore, name: Pooled): SortKeys {
  const pool = store.relations[name]
  const numbers = store.relation(name)
  const textOf = (number: number) => pool.uuidAt(number)?.toLowerCase() ?? ''
  const starts = new Float64Array(pool.size).map(
    (_, number) => startOf(textOf(number)) ?? Number.NaN,
  )
  return {
    ...numbered(store, (place) => starts[numbers[place] as number] as number),
    compare: (a, b) => {
      const [left, right] = [numbers[a] as number, numbers[b] as number]
      return left === right ? 0 : byText(textOf(left), textOf(right))
    },
  }
}
