import type { TnFacet } from '#domain/numbers/tn-query.ts'
import { dataValue } from '#domain/query/row-query.ts'
import { known, type Named, type Related } from '#domain/record/related.ts'
import { foldUuid } from '#domain/text/uuid.ts'

/** What a number hangs on, by its key in the record: what it is called, and the filter of the list that it has. */
export const RELATIONS = {
  sip_connection: { name: 'SIP connection', facet: 'sip' },
  sip_control_app: { name: 'SIP control app', facet: 'app' },
  messaging_profile: { name: 'Messaging profile', facet: 'messaging' },
  tnorder: { name: 'Order', facet: null },
  account: { name: 'Account', facet: 'account' },
} as const satisfies Record<string, { name: string; facet: TnFacet | null }>
export type Relation = keyof typeof RELATIONS
export const RELATION_KEYS = Object.keys(RELATIONS) as Relation[]

/** What a row says of what it hangs on. */
export type Relations = Readonly<
  Record<Exclude<Relation, 'tnorder'>, Named> & { tnorder: Related<{ uuid: string | null }> }
>

/** A record that numbers use, and how many of those looked at do. */
export type UsedBy = {
  relation: Relation
  uuid: string | null
  /** As the first of its numbers has it. */
  name: string | null
  numbers: number
  /** Place of the first of its numbers. */
  first: number
  /** What of it matched. */
  how: 'uuid' | 'name'
  /** The list of these numbers: by a filter, or, where there is none for it, by a search. */
  list: { facet: TnFacet; value: string } | { q: string }
}

type Judge = (uuid: string | null, name: string | null) => UsedBy['how'] | null

/** One record, by all its spellings; `how` is null where it is not meant. */
type Seen = Omit<UsedBy, 'how' | 'list'> & { how: UsedBy['how'] | null }

/** Counts the numbers of the records that match, each judged once. */
export class UsedByTally {
  readonly #judge: Judge
  readonly #seen: Readonly<Record<Relation, Map<string, Seen>>>

  constructor(judge: Judge) {
    this.#judge = judge
    this.#seen = {
      sip_connection: new Map(),
      sip_control_app: new Map(),
      messaging_profile: new Map(),
      tnorder: new Map(),
      account: new Map(),
    }
  }

  add(row: Relations, place: number) {
    for (const relation of RELATION_KEYS) {
      const record: { uuid: string | null; name?: string | null } | null = known(row[relation])
      const id = record && (record.uuid || record.name)
      if (!id) continue
      const seen = this.#seen[relation]
      const entry = seen.get(id) ?? this.#entry(relation, id, record, place)
      if (entry.how === null && entry.name !== (record.name ?? null)) {
        entry.name = record.name ?? null
        entry.how = this.#judge(entry.uuid, entry.name)
      }
      entry.numbers++
    }
  }

  #entry(
    relation: Relation,
    id: string,
    { uuid, name = null }: { uuid: string | null; name?: string | null },
    first: number,
  ) {
    const seen = this.#seen[relation]
    const folded = foldUuid(id)
    const how = this.#judge(uuid, name)
    const entry = seen.get(folded) ?? { relation, uuid, name, numbers: 0, first, how }
    seen.set(id, entry).set(folded, entry)
    return entry
  }

  /** By uuid before by name, then the most used first; and how many there are in all. */
  result(most: number): { usedBy: UsedBy[]; count: number } {
    const all = RELATION_KEYS.flatMap((relation) => [...new Set(this.#seen[relation].values())])
    const found = all.flatMap(({ how, ...entry }): UsedBy[] =>
      how ? [{ ...entry, how, list: listOf(entry) }] : [],
    )
    found.sort((a, b) => b.how.localeCompare(a.how) || b.numbers - a.numbers || a.first - b.first)
    return { usedBy: found.slice(0, most), count: found.length }
  }
}

function listOf({ relation, uuid, name }: Pick<UsedBy, 'relation' | 'uuid' | 'name'>) {
  const { facet } = RELATIONS[relation]
  const id = uuid || name || ''
  return facet ? { facet, value: dataValue(id) } : { q: foldUuid(id) }
}
