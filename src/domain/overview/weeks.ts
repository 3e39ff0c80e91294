import { unreadAt } from '#domain/record/unreadable.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import { formatRange } from '#domain/text/time/time-range.ts'
import { searchOf } from './link.ts'
import { dayStart } from './local-day.ts'
import { RenewalTally, type Tallied } from './renewal.ts'

/** The numbers that end in seven days of a zone: from the first moment up to, and not with, another, milliseconds UTC. */
export type Week = Tallied & { from: number; to: number; search: string }

/** The weeks, and how many numbers end in none of them. */
export type WeeksResult = {
  weeks: Week[]
  before: number
  after: number
  noDate: number
  unreadable: number
}

const WEEKS = 26

/** Sorts numbers into 26 weeks by the day on which they end; the first week begins with the day of `now`. */
export class Weeks {
  /** Where each week begins, and the last one ends. */
  readonly #starts: number[]
  readonly #tallies = Array.from({ length: WEEKS }, () => new RenewalTally())
  readonly #others = { before: 0, after: 0, noDate: 0, unreadable: 0 }

  /** `now` is milliseconds UTC, `zone` the IANA name of the reader's. */
  constructor(now: number, zone: string) {
    const places = Array.from({ length: WEEKS + 1 }, (_, place) => place)
    this.#starts = places.map((place) => dayStart(now, zone, place * 7))
  }

  /** Counts a number; `monthly` is what it costs a month, null where nobody knows. */
  add(row: Pick<TnRow, 'expired_on' | 'autorenew' | 'unreadable'>, monthly: Decimal | null = null) {
    const ends = row.expired_on
    if (unreadAt(row.unreadable, 'expired_on')) this.#others.unreadable++
    else if (ends === null) this.#others.noDate++
    else if (ends < this.#startOf(0)) this.#others.before++
    else if (ends >= this.#startOf(WEEKS)) this.#others.after++
    else this.#tallies[this.#weekOf(ends)]?.add(row, monthly)
  }

  result(): WeeksResult {
    const weeks = this.#tallies.map((tally, place) => {
      const range = { from: this.#startOf(place), to: this.#startOf(place + 1) }
      return { ...range, ...tally.result(), search: searchOf({ ends: [formatRange(range)] }) }
    })
    return { weeks, ...this.#others }
  }

  /** Weeks in which the clocks change are an hour longer or shorter than the others. */
  #weekOf(ends: number) {
    const near = Math.floor((ends - this.#startOf(0)) / (7 * DAY))
    if (ends < this.#startOf(near)) return near - 1
    return ends >= this.#startOf(near + 1) ? near + 1 : near
  }

  #startOf(place: number) {
    return this.#starts[place] ?? Number.POSITIVE_INFINITY
  }
}
