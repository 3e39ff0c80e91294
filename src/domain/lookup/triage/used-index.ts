import type { ReachHow } from '#domain/lookup/reach.ts'
import type { RelationRecord } from '#domain/lookup/used-by.ts'
import { RELATION_KEYS, type Relation, type Relations } from '#domain/numbers/hangs-on.ts'
import { known } from '#domain/record/schema/related.ts'
import { foldUuid } from '#domain/text/uuid.ts'

/** A record that a line names, and the places of the numbers that use it. */
export type Used = {
  relation: Relation
  uuid: string | null
  name: string | null
  /** By what of it. */
  how: ReachHow | 'uuid'
  places: readonly number[]
}

type Entry = Used & { places: number[] }

/** What the numbers of a list use, as far as lines name it by uuid; made as rows come. */
export class UsedIndex {
  readonly #wanted: ReadonlySet<string>
  readonly #entries = new Map<string, Entry>()
  /** By the very record, which rows mostly share; null for one that no line names. */
  readonly #byRecord = new WeakMap<object, Entry | null>()

  /** `wanted` are the uuids that lines name, in lower case: there may be thousands, and lists have many times that. */
  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted
  }

  /** `place` is what results call the row, which is not kept. */
  add(row: Relations, place: number) {
    if (this.#wanted.size === 0) return
    for (const relation of RELATION_KEYS) {
      const record = known<RelationRecord>(row[relation])
      if (record === null) continue
      let entry = this.#byRecord.get(record)
      if (entry === undefined) {
        entry = this.#entryOf(relation, record)
        this.#byRecord.set(record, entry)
      }
      if (entry === null) continue
      entry.places.push(place)
      entry.name ||= record.name ?? null
    }
  }

  /** What a uuid, in lower case, is of; null where no number uses it. */
  of(uuid: string): Used | null {
    return this.#entries.get(uuid) ?? null
  }

  #entryOf(relation: Relation, { uuid, name = null }: RelationRecord) {
    const key = uuid ? foldUuid(uuid) : ''
    if (!this.#wanted.has(key)) return null
    const found = this.#entries.get(key) ?? { relation, uuid, name, how: 'uuid', places: [] }
    this.#entries.set(key, found)
    // A uuid is of one thing: what has it as another relation is not what it was said to be.
    return found.relation === relation ? found : null
  }
}
