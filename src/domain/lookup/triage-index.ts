import { numberClues } from '#domain/query/typed-number.ts'
import { known } from '#domain/record/related.ts'
import { countryCodeOf } from '#domain/text/dialling.ts'
import { searchDigits, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import type { LookupFacts } from './lookup-tally.ts'
import { codeLength, matchNumber } from './number-match.ts'

/** Numbers by the last of their digits. */
const LAST = 4

/** The numbers and uuids of a list, made in one pass as rows come; asked thousands of times. */
export class TriageIndex {
  readonly #byUuid = new Map<string, number[]>()
  /** By all digits, and by those behind the country code. */
  readonly #byDigits = new Map<string, number[]>()
  readonly #byLast = new Map<string, number[]>()
  readonly #tns = new Map<number, TelephoneNumber>()

  /** `place` is what results call the row, which is not kept. */
  add(row: Omit<LookupFacts, 'unreadable'>, place: number) {
    if (row.uuid) push(this.#byUuid, row.uuid.toLowerCase(), place)
    const tn = known(row.tn)?.tn ?? null
    if (tn === null) return
    const digits = searchDigits(tn)
    this.#tns.set(place, tn)
    const behind = new Set([0, codeLength(tn, digits), countryCodeOf(digits).length])
    for (const from of behind) push(this.#byDigits, digits.slice(from), place)
    push(this.#byLast, digits.slice(-LAST), place)
  }

  /** The places of a uuid, in lower case. */
  ofUuid(uuid: string): readonly number[] {
    return this.#byUuid.get(uuid) ?? []
  }

  /** The places whose number is the typed one, folded, in any spelling: with its country or without. */
  ofNumber(typed: string): readonly number[] {
    const clues = numberClues(typed)
    const found = new Set<number>()
    for (const { text } of clues) {
      for (const place of this.#byDigits.get(text) ?? []) {
        const tn = this.#tns.get(place) as TelephoneNumber
        const match = matchNumber(tn, clues)
        if (
          match?.how === 'exact' ||
          (match?.how === 'ends' && match.from <= 3 && isWhole(tn, match.from))
        )
          found.add(place)
      }
    }
    return [...found]
  }

  /** The places whose number ends with these four or more digits. */
  ofEnding(digits: string): readonly number[] {
    return (this.#byLast.get(digits.slice(-LAST)) ?? []).filter((place) =>
      searchDigits(this.#tns.get(place) as TelephoneNumber).endsWith(digits),
    )
  }
}

/** A number that was sent without a plus may begin with its country code all the same. */
const isWhole = (tn: TelephoneNumber, from: number) =>
  !tn.startsWith('+') && countryCodeOf(searchDigits(tn)).length === from

function push(map: Map<string, number[]>, key: string, place: number) {
  const places = map.get(key)
  if (places) places.push(place)
  else map.set(key, [place])
}
