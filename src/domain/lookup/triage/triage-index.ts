import type { LookupFacts } from '#domain/lookup/lookup-tally.ts'
import { matchNumber } from '#domain/lookup/read/number-match.ts'
import type { RelationRecord } from '#domain/lookup/used-by.ts'
import type { Relations } from '#domain/numbers/hangs-on.ts'
import type { Clue } from '#domain/query/search-text.ts'
import { numberClues } from '#domain/query/typed-number.ts'
import { known, type Related } from '#domain/record/schema/related.ts'
import { countryCodeOf } from '#domain/text/dialling.ts'
import { searchDigits, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { ReachIndex } from './reach-index.ts'
import { UsedIndex } from './used-index.ts'

/** Numbers stand by the last of their digits, each list a chain from its newest to its oldest. */
const LAST = 4
const slotOf = (digits: string) => Number(digits.slice(-LAST))

type TriageFacts = Omit<LookupFacts, 'unreadable'> &
  Relations & { sip_connection: Related<RelationRecord> }

/** The numbers and uuids of a list, and what its numbers use, made in one pass as rows come; asked thousands of times. */
export class TriageIndex {
  readonly #byUuid = new Map<string, number>()
  readonly #moreByUuid = new Map<string, number[]>()
  readonly #newest = new Int32Array(10 ** LAST).fill(-1)
  readonly #older: number[] = []
  readonly #places: number[] = []
  readonly #tns: TelephoneNumber[] = []

  /** The SIP connections of its rows. */
  readonly reach = new ReachIndex()
  /** What its rows use, by uuid. */
  readonly used: UsedIndex

  /** `uuids` are those that lines name, in lower case: of what numbers use only these are known. */
  constructor(uuids: ReadonlySet<string> = new Set()) {
    this.used = new UsedIndex(uuids)
  }

  /** `place` is what results call the row, which is not kept. */
  add(row: TriageFacts, place: number) {
    const connection = known<RelationRecord>(row.sip_connection)
    if (connection) this.reach.add(connection, place)
    this.used.add(row, place)
    const uuid = row.uuid?.toLowerCase()
    if (uuid && this.#byUuid.has(uuid)) {
      this.#moreByUuid.set(uuid, [...(this.#moreByUuid.get(uuid) ?? []), place])
    } else if (uuid) this.#byUuid.set(uuid, place)
    const tn = known(row.tn)?.tn ?? null
    if (tn === null) return
    const slot = slotOf(searchDigits(tn))
    this.#older.push(this.#newest[slot] as number)
    this.#newest[slot] = this.#tns.length
    this.#places.push(place)
    this.#tns.push(tn)
  }

  /** The places of a uuid, in lower case. */
  ofUuid(uuid: string): readonly number[] {
    const first = this.#byUuid.get(uuid)
    return first === undefined ? [] : [first, ...(this.#moreByUuid.get(uuid) ?? [])]
  }

  /** The places whose number is the typed one, folded, in any spelling: with its country or without. */
  ofNumber(typed: string): readonly number[] {
    const clues = numberClues(typed)
    const slots = new Set(clues.map(({ text }) => slotOf(text)))
    return [...slots].flatMap((slot) => this.#inSlot(slot, (tn) => isNumber(tn, clues)))
  }

  /** The places whose number ends with these four or more digits. */
  ofEnding(digits: string): readonly number[] {
    return this.#inSlot(slotOf(digits), (tn) => searchDigits(tn).endsWith(digits))
  }

  #inSlot(slot: number, isMeant: (tn: TelephoneNumber) => boolean) {
    const places: number[] = []
    for (let at = this.#newest[slot] ?? -1; at !== -1; at = this.#older[at] as number) {
      if (isMeant(this.#tns[at] as TelephoneNumber)) places.push(this.#places[at] as number)
    }
    return places.reverse()
  }
}

/** Whether a number is the typed one as a whole. One sent without a plus may begin with its country code all the same. */
function isNumber(tn: TelephoneNumber, clues: readonly Clue[]) {
  const match = matchNumber(tn, clues)
  if (match?.how === 'exact') return true
  if (match?.how !== 'ends' || tn.startsWith('+')) return false
  return countryCodeOf(searchDigits(tn)).length === match.from
}
