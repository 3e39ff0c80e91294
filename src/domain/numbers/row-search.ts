import { type Search, searchFor } from '#domain/query/search.ts'
import { type Finder, searchable } from '#domain/query/search-text.ts'
import type { RowStore } from './row-store.ts'
import { RELATIONS, relationText, searchText } from './tn-row.ts'

/**
 * Searches the rows of a store column by column, with the same answer as if the search text of each row were looked
 * through: what a search wants is always found within one field (see searchable).
 */
export class RowSearch {
  readonly #store: RowStore
  /** What is searched of what rows share, by its number. */
  readonly #sharedTexts: string[] = []
  /** What is searched of odd rows, by place. */
  readonly #oddTexts = new Map<number, string>()
  #last: { q: string; rows: number; hits: Uint8Array | null } | null = null

  constructor(store: RowStore) {
    this.#store = store
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
    for (const place of this.#store.odd.keys()) hits[place] = Number(matches(this.#oddText(place)))
    return hits
  }

  /** Where one thing that a search wants is found. */
  #found({ needles, finds }: Finder) {
    const { texts } = this.#store
    const found = this.#foundInShared(finds)
    const look = (place: number, text: () => string) => {
      if (!found[place] && finds(text())) found[place] = 1
    }
    for (const needle of needles) {
      texts.digits.eachWith(needle, (place) =>
        look(place, () => searchable({ digits: texts.digits.at(place), names: [] })),
      )
      for (const uuids of [texts.uuid, texts.order]) {
        uuids.eachWith(needle, (place) =>
          look(place, () => searchable({ names: [], uuids: [uuids.at(place)] })),
        )
      }
    }
    return found
  }

  #foundInShared(finds: Finder['finds']) {
    const { count, shared } = this.#store
    const found = new Uint8Array(count)
    const telling = shared.map((it, number) => {
      this.#sharedTexts[number] ??= relationText(it)
      return Number(finds(this.#sharedTexts[number]))
    })
    if (!telling.includes(1)) return found
    for (const relation of RELATIONS) {
      const numbers = this.#store.relation(relation)
      for (let place = 0; place < count; place++) {
        found[place] = (found[place] as number) | (telling[numbers[place] as number] as number)
      }
    }
    return found
  }

  #oddText(place: number) {
    const text = this.#oddTexts.get(place) ?? searchText(this.#store.at(place))
    this.#oddTexts.set(place, text)
    return text
  }
}
