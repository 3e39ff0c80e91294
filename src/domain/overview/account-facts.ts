import { readAt, readRelation, readState } from '#domain/query/facet.ts'
import { known, numberOf } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { countryCodeOf } from '#domain/text/dialling.ts'
import { e164, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { searchOf } from './link.ts'

/** How many numbers have something; the search shows exactly them, where a list can. */
export type Share = { value: string; numbers: number; search: string | null }

/** What the list says of one account, most frequent first. */
export type AccountFacts = {
  /** As the list's facet reads it. */
  value: string
  uuid: string | null
  name: string | null
  balance: Decimal | null
  /** null where the list does not say it. */
  level: string | null
  numbers: number
  /** By calling code, "44"; '' where the number or its country is not known. */
  byCountry: Share[]
  /** By the state of the order, as the list's facet reads it. */
  byState: Share[]
  /** The URL query of the list that shows exactly these numbers. */
  search: string
}

type Row = Pick<TnRow, 'tn' | 'account' | 'tnorder' | 'unreadable'>
type Counts = Map<string, number>
type Entry = Omit<AccountFacts, 'byCountry' | 'byState' | 'search'> & {
  countries: Counts
  states: Counts
}

/** Gathers what is said of the accounts of a list. */
export class Accounts {
  readonly #entries = new Map<string, Entry>()
  /** Leases share the accounts that are alike. */
  readonly #entryBy = new WeakMap<object, Entry>()

  /** Counts a number under its account. */
  add(row: Row) {
    const account = unreadAt(row.unreadable, 'account.uuid') ? null : known(row.account)
    const entry = (account && this.#entryBy.get(account)) ?? this.#entryOf(accountValue(row))
    if (account) this.#entryBy.set(account, entry)
    entry.uuid ??= account?.uuid ?? null
    entry.name ??= account?.name ?? null
    entry.balance ??= account?.balance ?? null
    entry.level ??= account?.level ?? null
    entry.numbers++
    count(entry.countries, codeOf(numberOf(row)))
    count(entry.states, readAt(row, 'tnorder.state', readState(row.tnorder)).value)
  }

  /** Every account, the one with most numbers first; one without uuid and name where the API included none. */
  result(): AccountFacts[] {
    return [...this.#entries.values()]
      .map(({ countries, states, ...facts }) => {
        const filters = { account: [facts.value] }
        return {
          ...facts,
          byCountry: shares(countries, () => null),
          byState: shares(states, (state) => searchOf({ ...filters, state: [state] })),
          search: searchOf(filters),
        }
      })
      .sort((a, b) => b.numbers - a.numbers)
  }

  #entryOf(value: string) {
    const found = this.#entries.get(value)
    if (found) return found
    const facts = { uuid: null, name: null, balance: null, level: null, numbers: 0 }
    const made: Entry = { ...facts, value, countries: new Map(), states: new Map() }
    this.#entries.set(value, made)
    return made
  }
}

const accountValue = (row: Row) => readAt(row, 'account.uuid', readRelation(row.account)).value

const codeOf = (tn: TelephoneNumber | null) =>
  tn === null ? '' : countryCodeOf(e164(tn)?.slice(1) ?? '')

const count = (counts: Counts, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)

const shares = (counts: Counts, search: (value: string) => string | null) =>
  [...counts]
    .map(([value, numbers]): Share => ({ value, numbers, search: search(value) }))
    .sort((a, b) => b.numbers - a.numbers)
