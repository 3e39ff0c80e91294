import type { TnFacet } from '#domain/numbers/tn-query.ts'
import type { Filters } from '#domain/query/row-query.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { bucketOf, DAY, EXPIRY_BUCKETS, type ExpiryBucket } from '#domain/text/time/expiry.ts'
import { formatRange, type TimeRange } from '#domain/text/time/time-range.ts'
import { searchOf } from './link.ts'
import { RENEWAL_VALUES, RENEWALS, type Renewal, RenewalTally, type Tallied } from './renewal.ts'

/** The numbers of one bucket, and the list that shows exactly them: all, and by auto-renew. */
export type ExpiringBucket = Tallied & {
  bucket: ExpiryBucket
  search: string
  searchBy: Record<Renewal, string>
}

/** Sorts numbers into the buckets of the list's expiry facet, by auto-renew. */
export class Expiring {
  readonly #now: number
  readonly #shifted: boolean
  readonly #tallies = EXPIRY_BUCKETS.map((bucket) => ({ bucket, tally: new RenewalTally() }))

  /**
   * `now` is milliseconds UTC. Where it is `shifted`, an "as of" that is not the list's own clock, links say the time
   * itself instead of the bucket.
   */
  constructor(now: number, { shifted = false } = {}) {
    this.#now = now
    this.#shifted = shifted
  }

  /** Counts a number; `monthly` is what it costs a month, null where nobody knows. */
  add(row: Pick<TnRow, 'expired_on' | 'autorenew' | 'unreadable'>, monthly: Decimal | null = null) {
    const unread = unreadAt(row.unreadable, 'expired_on')
    const bucket = unread ? 'unreadable' : bucketOf(row.expired_on, this.#now)
    this.#tallies[EXPIRY_BUCKETS.indexOf(bucket)]?.tally.add(row, monthly)
  }

  /** Every bucket, soonest first; each number is in one. */
  result(): ExpiringBucket[] {
    return this.#tallies.map(({ bucket, tally }) => {
      const filters = this.#filtersOf(bucket)
      const by = RENEWALS.map((it) => [it, { ...filters, autorenew: RENEWAL_VALUES[it] }] as const)
      return {
        bucket,
        ...tally.result(),
        search: searchOf(filters),
        searchBy: Object.fromEntries(by.map(([it, all]) => [it, searchOf(all)])) as Record<
          Renewal,
          string
        >,
      }
    })
  }

  #filtersOf(bucket: ExpiryBucket): Filters<TnFacet> {
    const range = this.#shifted ? rangeOf(bucket, this.#now) : null
    return range ? { ends: [formatRange(range)] } : { expiry: [bucket] }
  }
}

/** The end dates that bucketOf puts in a bucket at a moment (milliseconds UTC); null where they have no place in time. */
export function rangeOf(bucket: ExpiryBucket, now: number): TimeRange | null {
  // A bucket holds the moment at its end.
  const after = (days: number) => now + days * DAY + 1
  if (bucket === 'overdue') return { from: null, to: now }
  if (bucket === '7d') return { from: now, to: after(7) }
  if (bucket === '30d') return { from: after(7), to: after(30) }
  if (bucket === '90d') return { from: after(30), to: after(90) }
  return bucket === 'later' ? { from: after(90), to: null } : null
}
