import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known, numberOf } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { identity } from '#domain/text/telephone-number.ts'
import { type FindingId, worstFirst } from './grades.ts'

/** Finds numbers that two current leases of a list hold (finding I3), which no row can know by itself. */
export class LeaseTally {
  readonly #firstHolder = new Map<string, number>()
  readonly #doubles = new Set<number>()
  #rows = 0

  /** Counts the next row of the list. `now` is milliseconds UTC. */
  add(row: LeaseRow, now: number) {
    const place = this.#rows++
    const tn = numberOf(row)
    if (tn === null || !isCurrent(row, now)) return
    const number = identity(tn)
    const holder = this.#firstHolder.get(number)
    if (holder === undefined) this.#firstHolder.set(number, place)
    else this.#doubles.add(holder).add(place)
  }

  /** The places, among the rows added, of those whose number is leased twice. */
  doubles() {
    return [...this.#doubles]
  }
}

/**
 * True while a lease holds its number: not deleted, and not past its end with auto-renew off. null where what
 * decides that could not be read. `now` is milliseconds UTC.
 */
export function isCurrent(row: LeaseRow, now: number) {
  const unread = (path: string) => unreadAt(row.unreadable, path) !== null
  if ((known(row.tn)?.deleted_on ?? null) !== null) return false
  const over = row.expired_on === null ? null : row.expired_on < now
  const unrenewed = row.autorenew === false
  if (over && unrenewed) return false
  const mayBeOver = over ?? unread('expired_on')
  const mayBeUnrenewed = unrenewed || unread('autorenew')
  return unread('tn.deleted_on') || (mayBeOver && mayBeUnrenewed) ? null : true
}

/**
 * True where one of these leases may hold the row's number beside it, and nobody can tell: what decides whether it is
 * current could not be read. `now` is milliseconds UTC.
 */
export function mayBeLeasedTwice(row: LeaseRow, others: Iterable<LeaseRow>, now: number) {
  const tn = numberOf(row)
  if (tn === null || isCurrent(row, now) === false) return false
  const number = identity(tn)
  for (const other of others) {
    const its = numberOf(other)
    if (its !== null && identity(its) === number && isCurrent(other, now) === null) return true
  }
  return false
}

/** The row with finding I3, at its place among the findings. */
export const leasedTwice = <Row extends LeaseRow & { findings: readonly FindingId[] }>(
  row: Row,
): Row => ({
  ...row,
  findings: worstFirst([...new Set(row.findings).add('I3')], row),
})
