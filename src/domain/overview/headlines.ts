import { readAt, readRelation } from '#domain/query/facet.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { bucketOf } from '#domain/text/time/expiry.ts'
import { formatRange } from '#domain/text/time/time-range.ts'
import { searchOf } from './link.ts'
import { dayStart } from './local-day.ts'

/** What a person who opens the page should know first. */
export type Headline = {
  is: 'ends-by-tomorrow' | 'ends-soon' | 'unfunded' | 'past-end'
  numbers: number
  /** The account whose balance does not pay for renewals, where it is one and the same. */
  account: { name: string | null; balance: Decimal | null } | null
  /** The URL query of the list that shows exactly these numbers. */
  search: string
}

type Row = Pick<TnRow, 'expired_on' | 'autorenew' | 'account' | 'unreadable' | 'findings'>

/** Finds what cannot wait: ends that are near and will not renew, renewals nobody can pay, ends that have passed. */
export class Headlines {
  readonly #now: number
  /** When the day after tomorrow begins. */
  readonly #later: number
  readonly #counts = { 'ends-by-tomorrow': 0, 'ends-soon': 0, unfunded: 0, 'past-end': 0 }
  readonly #accounts = new Map<string, Headline['account']>()

  /** `now` is milliseconds UTC, `zone` the IANA name of the reader's. */
  constructor(now: number, zone: string) {
    this.#now = now
    this.#later = dayStart(now, zone, 2)
  }

  /** Counts a number. */
  add(row: Row) {
    if (row.findings.includes('E4')) {
      this.#counts.unfunded++
      const { name = null, balance = null } = known(row.account) ?? {}
      const { value } = readAt(row, 'account.uuid', readRelation(row.account))
      this.#accounts.set(value, { name, balance })
    }
    if (row.expired_on === null || unreadAt(row.unreadable, 'expired_on')) return
    const bucket = bucketOf(row.expired_on, this.#now)
    if (bucket === 'overdue') this.#counts['past-end']++
    if (row.autorenew !== false || unreadAt(row.unreadable, 'autorenew')) return
    if (bucket === '7d') this.#counts['ends-soon']++
    if (bucket === '7d' && row.expired_on < this.#later) this.#counts['ends-by-tomorrow']++
  }

  /** The most urgent first; none where nothing is. */
  result(): Headline[] {
    const { unfunded, ...ends } = this.#counts
    const near = ends['ends-by-tomorrow'] > 0 ? 'ends-by-tomorrow' : 'ends-soon'
    const range = formatRange({ from: this.#now, to: this.#later })
    const accounts = [...this.#accounts.values()]
    const of = (
      is: Headline['is'],
      numbers: number,
      filters: Parameters<typeof searchOf>[0],
      account: Headline['account'] = null,
    ) => (numbers > 0 ? [{ is, numbers, account, search: searchOf(filters) }] : [])
    const when = near === 'ends-soon' ? { expiry: ['7d'] } : { ends: [range] }
    return [
      ...of(near, ends[near], { ...when, autorenew: ['no'] }),
      ...of(
        'unfunded',
        unfunded,
        { finding: ['E4'] },
        accounts.length === 1 ? accounts[0] : undefined,
      ),
      ...of('past-end', ends['past-end'], { expiry: ['overdue'] }),
    ]
  }
}
