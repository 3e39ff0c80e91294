import {
  RELATION_KEYS,
  RELATIONS,
  type Relation,
  type Relations,
} from '#domain/numbers/hangs-on.ts'
import type { TnFacet } from '#domain/numbers/tn-query.ts'
import { dataValue } from '#domain/query/row-query.ts'
import { known } from '#domain/record/schema/related.ts'
import { FIRST_RECORD } from '#domain/rows/relations/relation-parcel.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import { judgeReach, judgeRecord } from './judge-record.ts'
import { type Reach, type ReachHit, saysReach } from './reach.ts'
import type { Lookup } from './read/read-lookup.ts'

/** What of a record that numbers use may be found, best first. */
const USED_HOWS = ['uuid', 'ip', 'hostname', 'name', 'subdomain'] as const
export type UsedHow = (typeof USED_HOWS)[number]

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
  how: UsedHow
  /** Where it is reached, where that is what matched. */
  reach: ReachHit | null
  /** The list of these numbers: by a filter, or, where there is none for it, by a search. */
  list: { facet: TnFacet; value: string } | { q: string }
}

/** What a record that numbers use is known by. */
export type RelationRecord = { uuid: string | null; name?: string | null } & Partial<Reach>

/** One record with its numbers, by all the spellings of its id. */
type Entry = Omit<UsedBy, 'how' | 'reach' | 'list'> & { names: Set<string>; reaches: Reach[] }

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
    if (relation === 'sip_connection') addReach(entry.reaches, record)
    if (!record.name || record.name === entry.name) return
    entry.name ??= record.name
    entry.names.add(record.name)
  }

  #made(relation: Relation, id: string, uuid: string | null, first: number): Entry {
    const entries = this.#entries[relation]
    const folded = foldUuid(id)
    const made: Entry = {
      ...{ relation, uuid, name: null, numbers: 0, first },
      ...{ names: new Set<string>(), reaches: [] },
    }
    const entry = entries.get(folded) ?? made
    if (entry === made) this.#records[relation].push(made)
    entries.set(id, entry).set(folded, entry)
    return entry
  }

  /** How many SIP connections say nowhere where they are reached. */
  get unreached() {
    const silent = ({ reaches }: Entry) => !reaches.some(saysReach)
    return this.#records.sip_connection.filter(silent).length
  }

  /** The records that are meant: by uuid first, by name last, then the most used first; and how many there are in all. */
  usedBy(lookup: Lookup, most = 20): { usedBy: UsedBy[]; count: number } {
    const isMeant = judgeRecord(lookup)
    const isReached = judgeReach(lookup)
    const found: UsedBy[] = []
    for (const relation of RELATION_KEYS) {
      for (const entry of this.#records[relation]) {
        const { names, reaches, ...rest } = entry
        const itself = isMeant(entry.uuid, names)
        // A name says more than where the same name stands again.
        const reach = !itself || lookup.kind === 'host' ? (isReached?.(reaches) ?? null) : null
        const how = reach?.how ?? itself
        if (how) found.push({ ...rest, how, reach, list: listOf(rest) })
      }
    }
    const rank = ({ how }: UsedBy) => USED_HOWS.indexOf(how)
    found.sort((a, b) => rank(a) - rank(b) || b.numbers - a.numbers || a.first - b.first)
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
      const text = rows.texts.at(pool.nameAt(number))
      const record = pool.odd.get(number) ?? { uuid: pool.uuidAt(number), name: text }
      // What an order has for a name is its state.
      const { uuid } = record
      const named = relation !== 'tnorder' && 'name' in record ? record.name : null
      const reach =
        relation === 'sip_connection' ? known(rows.relations[relation].at(number)) : null
      directory.addUses(relation, { ...reach, uuid, name: named }, count, firsts[number] as number)
    }
    yield
  }
  return directory
}

/** Keeps what a record says of where it is reached; nearly always what is there already. */
function addReach(reaches: Reach[], record: RelationRecord) {
  const { ip = null, hostname = null, subdomain = null, port = null } = record
  const same = reaches.some(
    (it) =>
      it.ip === ip && it.hostname === hostname && it.subdomain === subdomain && it.port === port,
  )
  if (!same) reaches.push({ ip, hostname, subdomain, port })
}

/** The list of the numbers that use a record. */
export function listOf({
  relation,
  uuid,
  name,
}: Pick<UsedBy, 'relation' | 'uuid' | 'name'>): UsedBy['list'] {
  const { facet } = RELATIONS[relation]
  const id = uuid || name || ''
  return facet ? { facet, value: dataValue(id) } : { q: foldUuid(id) }
}
