import { searchable } from '#domain/query/search-text.ts'
import { known, type Related } from '#domain/record/schema/related.ts'
import type { Unread } from '#domain/record/unreadable.ts'
import type { TelephoneNumber } from '#domain/text/telephone-number.ts'
import { matchNumber, NUMBER_HOWS, type NumberMatch } from './read/number-match.ts'
import { uuidPartOf } from './read/pasted.ts'
import { fitText, numberFitter } from './read/pattern.ts'
import type { Lookup } from './read/read-lookup.ts'

/** What a look-up needs of a row of the list; a TnRow has it. */
export type LookupFacts = Unread & {
  uuid: string | null
  tn: Related<{ tn: TelephoneNumber | null }>
}

/** How a number was found, best first; 'sent': in what could not be read, as it was sent. */
const HOWS = ['uuid', ...NUMBER_HOWS, 'uuid-part', 'sent'] as const
export type How = (typeof HOWS)[number]

/** Why a result is one, in words. */
export const HOW_WORDS: Readonly<Record<How, string>> = {
  uuid: 'UUID',
  exact: 'Same number',
  begins: 'Begins with it',
  ends: 'Ends with it',
  contains: 'Contains it',
  'uuid-part': 'Part of its UUID',
  sent: 'As it was sent, unreadable',
}

/** One number that was found. `digits` are those of it that matched. */
export type NumberHit = {
  place: number
  how: How
  digits: Pick<NumberMatch, 'from' | 'to'> | null
}

export type LookupResult = {
  /** The best hits, best first, then in the list's order. */
  numbers: NumberHit[]
  /** How many numbers were found in all, and in each way. */
  count: number
  counts: Readonly<Record<How, number>>
  /** What Enter opens: the only number that it can be; null where there is none, or more. */
  only: number | null
  /** How many rows were looked at. */
  looked: number
}

/** Finds what was looked up among the rows of a list, in one pass and in slices as they arrive. */
export class LookupTally {
  readonly #most: number
  readonly #hitOf: (row: LookupFacts) => Omit<NumberHit, 'place'> | null
  readonly #hits = new Map<How, NumberHit[]>(HOWS.map((how) => [how, []]))
  readonly #counts = Object.fromEntries(HOWS.map((how) => [how, 0])) as Record<How, number>
  #looked = 0

  /** Keeps as many hits of each kind; all are counted. */
  constructor(lookup: Lookup, most = 50) {
    this.#most = most
    this.#hitOf = hitter(lookup)
  }

  /** Looks at one row; `place` is what the result calls it. The row is not kept. */
  add(row: LookupFacts, place: number) {
    this.#looked++
    const hit = this.#hitOf(row)
    if (!hit) return
    this.#counts[hit.how]++
    const same = this.#hits.get(hit.how) as NumberHit[]
    if (same.length < this.#most) same.push({ ...hit, place })
  }

  result(): LookupResult {
    const numbers = HOWS.flatMap((how) => this.#hits.get(how) as NumberHit[])
    const sure = [...(this.#hits.get('uuid') ?? []), ...(this.#hits.get('exact') ?? [])]
    return {
      numbers: numbers.slice(0, this.#most),
      count: Object.values(this.#counts).reduce((sum, of) => sum + of, 0),
      counts: { ...this.#counts },
      only: sure.length === 1 ? (sure[0] as NumberHit).place : null,
      looked: this.#looked,
    }
  }
}

/** Makes what says whether and how a row matches by itself. */
function hitter(lookup: Lookup): (row: LookupFacts) => Omit<NumberHit, 'place'> | null {
  switch (lookup.kind) {
    case 'nothing':
      return () => null
    case 'uuid':
      return (row) =>
        row.uuid?.toLowerCase() === lookup.uuid ? { how: 'uuid', digits: null } : null
    case 'uuid-part':
      return ({ uuid }) => {
        const id = uuid?.toLowerCase() ?? ''
        const has = id.startsWith(lookup.start) && id.endsWith(lookup.end)
        return has ? { how: 'uuid-part', digits: null } : null
      }
    case 'pattern': {
      const { pattern } = lookup
      const fit = numberFitter(pattern)
      return (row) => {
        const tn = pattern.digits ? (known(row.tn)?.tn ?? null) : null
        const match = tn === null ? null : fit(tn)
        if (match) return { how: match.how, digits: match }
        const id = row.uuid?.toLowerCase()
        return id && fitText(id, pattern) ? { how: 'uuid-part', digits: null } : null
      }
    }
    default:
      return byText(lookup)
  }
}

function byText(lookup: Extract<Lookup, { kind: 'number' | 'host' | 'name' }>) {
  const clues = lookup.kind === 'number' ? lookup.clues : []
  const { search } = lookup
  // Asked of every row: most look-ups are no part of a uuid.
  const part = uuidPartOf(lookup.text)
  const mayBeIn = (uuid: string | null) => part !== undefined && uuid?.toLowerCase().includes(part)
  return (row: LookupFacts): Omit<NumberHit, 'place'> | null => {
    const tn = clues.length === 0 ? null : (known(row.tn)?.tn ?? null)
    const match = tn === null ? null : matchNumber(tn, clues)
    const opens = lookup.kind === 'number' && lookup.begins
    if (match && (!opens || match.how === 'begins' || match.how === 'exact')) {
      return { how: match.how, digits: match }
    }
    if (!search) return null
    if (mayBeIn(row.uuid) && search.matches(searchable({ uuids: [row.uuid], names: [] }))) {
      return { how: 'uuid-part', digits: null }
    }
    const sent = row.unreadable.find((it) => search.matches(searchable({ names: [it.sent] })))
    return sent ? { how: 'sent', digits: null } : null
  }
}
