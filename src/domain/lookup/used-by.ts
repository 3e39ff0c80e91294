import {
  RELATION_KEYS,
  RELATIONS,
  type Relation,
  type Relations,
} from '#domain/numbers/hangs-on.ts'
import type { TnFacet } from '#domain/numbers/tn-query.ts'
import { dataValue } from '#domain/query/row-query.ts'
import { searchable } from '#domain/query/search-text.ts'
import { known } from '#domain/record/schema/related.ts'
import { FIRST_RECORD } from '#domain/rows/relations/relation-parcel.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { fold } from '#domain/text/fold.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import { uuidPartOf } from './pasted.ts'
import { fitText } from './pattern.ts'
import type { Lookup } from './read-lookup.ts'

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

/** What a record that numbers use is known by. */
export type RelationRecord = { uuid: string | null; name?: string | null }

/** One record with its numbers, by all the spellings of its id. */
type Entry = Omit<UsedBy, 'how' | 'list'> & { names: Set<string> }

/** What the numbers of a list hang on, each record once: made in one pass as rows come, asked at every key. */
export class RelationDirectory {
  readonly #entries: Readonly<Record<Relation, Map<string, Entry>>> = {
    sip_connection: new Map(),
    sip_control_app: new Map(),
    messaging_profile: new Map(),
    tnorder: new Map(),
    account: new Map(),
  }

  /** The same, each once. */
  readonly #records: Readonly<Record<Relation, Entry[]>> = {
    sip_connection: [],
    sip_control_app: [],
    messaging_profile: [],
    tnorder: [],
    account: [],
  }

  /** `place` is what results call the row, which is not kept. */
  add(row: Relations, place: number) {
    for (const relation of RELATION_KEYS) {
      const record = known<RelationRecord>(row[relation])
      if (record) this.addUses(relation, record, 1, place)
    }
  }

  /** Adds a record that so many numbers use, the first of them at a place. */
  addUses(relation: Relation, record: RelationRecord, numbers: number, first: number) {
    const id = record.uuid || record.name
    if (!id) return
    const entry = this.#entries[relation].get(id) ?? this.#made(relation, id, record.uuid, first)
    entry.numbers += numbers
    if (!record.name || record.name === entry.name) return
    entry.name ??= record.name
    entry.names.add(record.name)
  }

  #made(relation: Relation, id: string, uuid: string | null, first: number): Entry {
    const entries = this.#entries[relation]
    const folded = foldUuid(id)
    const made = { relation, uuid, name: null, numbers: 0, first, names: new Set<string>() }
    const entry = entries.get(folded) ?? made
    if (entry === made) this.#records[relation].push(made)
    entries.set(id, entry).set(folded, entry)
    return entry
  }

  /** The records that are meant: by uuid before by name, then the most used first; and how many there are in all. */
  usedBy(lookup: Lookup, most = 20): { usedBy: UsedBy[]; count: number } {
    const isMeant = judge(lookup)
    const found: UsedBy[] = []
    for (const relation of RELATION_KEYS) {
      for (const entry of this.#records[relation]) {
        const how = isMeant(entry.uuid, entry.names)
        if (!how) continue
        const { names: _, ...rest } = entry
        found.push({ ...rest, how, list: listOf(rest) })
      }
    }
    found.sort((a, b) => b.how.localeCompare(a.how) || b.numbers - a.numbers || a.first - b.first)
    return { usedBy: found.slice(0, most), count: found.length }
  }
}

/** Records of one step: about a millisecond. */
const STEP = 1000

/** What the numbers of a list hang on: the same as if each row were given to a RelationDirectory. In short steps. */
export function* directoryOf(rows: RowStore): Generator<void, RelationDirectory> {
  const directory = new RelationDirectory()
  for (const relation of RELATION_KEYS) {
    const pool = rows.relations[relation]
    const numbers = rows.relation(relation).subarray(0, rows.count)
    const uses = new Uint32Array(pool.size)
    const firsts = new Uint32Array(pool.size)
    for (let place = 0; place < numbers.length; place++) {
      const number = numbers[place] as number
      if (uses[number] === 0) firsts[number] = place
      uses[number] = (uses[number] as number) + 1
    }
    for (let number = FIRST_RECORD; number < uses.length; number++) {
      if (number % STEP === 0) yield
      const count = uses[number] as number
      if (count === 0) continue
      const text = rows.texts[pool.nameAt(number) - 1] ?? null
      const record = pool.odd.get(number) ?? { uuid: pool.uuidAt(number), name: text }
      // What an order has for a name is its state.
      const { uuid } = record
      const named = relation !== 'tnorder' && 'name' in record ? record.name : null
      directory.addUses(relation, { uuid, name: named }, count, firsts[number] as number)
    }
    yield
  }
  return directory
}

/** Makes what says whether a record that numbers use is meant. */
function judge(lookup: Lookup) {
  // Asked of every record at every key: most look-ups are no part of a uuid.
  const part = 'text' in lookup && lookup.kind !== 'host' ? uuidPartOf(lookup.text) : undefined
  return (uuid: string | null, names: ReadonlySet<string>): UsedBy['how'] | null => {
    const id = uuid?.toLowerCase() ?? ''
    switch (lookup.kind) {
      case 'nothing':
        return null
      case 'uuid':
        return id === lookup.uuid ? 'uuid' : null
      case 'uuid-part':
        return id.startsWith(lookup.start) && id.endsWith(lookup.end) ? 'uuid' : null
      case 'pattern':
        for (const name of names) if (fitText(fold(name), lookup.pattern)) return 'name'
        return id && fitText(id, lookup.pattern) ? 'uuid' : null
      default: {
        const { search } = lookup
        if (!search) return null
        for (const name of names) if (search.matches(searchable({ names: [name] }))) return 'name'
        if (part === undefined || !id.includes(part)) return null
        return search.matches(searchable({ uuids: [id], names: [] })) ? 'uuid' : null
      }
    }
  }
}

function listOf({ relation, uuid, name }: Pick<UsedBy, 'relation' | 'uuid' | 'name'>) {
  const { facet } = RELATIONS[relation]
  const id = uuid || name || ''
  return facet ? { facet, value: dataValue(id) } : { q: foldUuid(id) }
}
