import { type Search, searchFor } from '#domain/query/search.ts'
import { type Clue, type Finder, searchable } from '#domain/query/search-text.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { RELATIONS, type Relation, relationText, searchText } from '#domain/rows/tn-row.ts'
import { findsIn } from '#domain/rows/uuid-words.ts'

/**
 * Searches the rows of a store column by column, with the same answer as if the search text of each row were looked
 * through: what a search wants is always found within one field (see searchable).
 */
export class RowSearch {
  readonly #store: RowStore
  /** What is searched of a name, by number of the text. */
  readonly #nameTexts: string[] = []
  /** What is searched of odd rows, by place. */
  readonly #oddTexts = new Map<number, string>()
  /** How many texts there were at the last search. */
  #read = 0
  #last: { q: string; rows: number; hits: Uint8Array | null } | null = null

  constructor(store: RowStore) {
    this.#store = store
  }

  /** Whether a search has read the texts of all rows that are here: the next will be many times as fast. */
  get hasReadTexts() {
    const { count } = this.#store.texts
    return count > 0 && this.#read === count
  }

  /** 1 by place where the search matches; null where nothing is searched. */
  hits(q: string) {
    const { count } = this.#store
    if (this.#last?.q === q && this.#last.rows === count) return this.#last.hits
    const search = searchFor(q)
    const hits = search && this.#search(search)
    this.#last = { q, rows: count, hits }
    return hits
  }

  #search({ ways, matches }: Search) {
    const hits = ways
      .map((way) =>
        way
          .map((finder) => this.#found(finder))
          .reduce((all, one) => all.map((hit, place) => hit & (one[place] as number))),
      )
      .reduce((all, one) => all.map((hit, place) => hit | (one[place] as number)))
    this.#read = this.#store.texts.count
    for (const place of this.#store.odd.keys()) hits[place] = Number(matches(this.#oddText(place)))
    return hits
  }

  /** Where one thing that a search wants is found. */
  #found({ clues, needles, finds }: Finder) {
    const { count, digits, relations, odd } = this.#store
    const found = new Uint8Array(count)
    for (const needle of needles) {
      digits.eachWith(needle, (place) => {
        if (found[place]) return
        found[place] = Number(finds(searchable({ digits: digits.at(place), names: [] })))
      })
    }
    const orders = new Set<number>()
    for (const { in: place, text } of clues) {
      const isIn = UUID_PLACES.includes(place) && findsIn(text, place !== 'field')
      if (!isIn) continue
      this.#store.eachUuid(isIn, (place) => {
        if (!odd.has(place)) found[place] = 1
      })
      relations.tnorder.eachUuid(isIn, (number) => orders.add(number))
    }
    for (const [number, { uuid }] of relations.tnorder.odd) {
      if (finds(searchable({ names: [], uuids: [uuid] }))) orders.add(number)
      else orders.delete(number)
    }
    const known = new Int8Array(this.#store.texts.count + 1)
    for (const relation of RELATIONS) {
      const telling = this.#telling(relation, finds, known)
      if (relation === 'tnorder') for (const number of orders) telling[number] = 1
      if (!telling.includes(1)) continue
      const numbers = this.#store.relation(relation)
      for (let place = 0; place < count; place++) {
        found[place] = (found[place] as number) | (telling[numbers[place] as number] as number)
      }
    }
    return found
  }

  /** By number, whether a record of a relation is found by its name, or by its uuid where that stands for one. `known` says 1 or -1 by number of a name. */
  #telling(relation: Relation, finds: Finder['finds'], known: Int8Array) {
    const pool = this.#store.relations[relation]
    const telling = new Uint8Array(pool.size)
    for (let number = 0; number < pool.size; number++) {
      const label = pool.labelAt(number)
      if (label === 0) continue
      if (label !== pool.nameAt(number)) {
        telling[number] = Number(finds(relationText(pool.at(number))))
        continue
      }
      known[label] ||= finds(this.#nameText(label)) ? 1 : -1
      if (known[label] === 1) telling[number] = 1
    }
    return telling
  }

  #nameText(name: number) {
    this.#nameTexts[name] ??= searchable({ names: [this.#store.texts.at(name)] })
    return this.#nameTexts[name]
  }

  #oddText(place: number) {
    const text = this.#oddTexts.get(place) ?? searchText(this.#store.at(place))
    this.#oddTexts.set(place, text)
    return text
  }
}

/** Where a clue may stand in a uuid: anywhere, or where one of its groups starts. */
const UUID_PLACES: readonly string[] = ['field', 'word', 'uuid-group'] satisfies Clue['in'][]
