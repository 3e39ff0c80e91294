import {
  dateFormat,
  days,
  momentWords,
  readerLocale,
  zoneAt,
} from '#domain/text/time/reader-dates.ts'
import { readerZone } from '#domain/text/time/reader-zone.ts'

let counts: Intl.NumberFormat | undefined
const clock = dateFormat({ timeStyle: 'short' })

/** Makes what counts and days are written with. A browser's first one takes it 15 ms: there is time while rows are awaited. */
export function makeFormats() {
  formatCount(0)
  formatDate(0)
}

/** A count with the reader's thousands separator: "1,000". */
export function formatCount(count: number) {
  counts ??= new Intl.NumberFormat(readerLocale())
  return counts.format(count)
}

/** "1,000 numbers", "1 number". */
export const countOf = (count: number, noun: string) =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`

/** "1,000 numbers" where all show, else "12 of 1,000 numbers". */
export const shownOf = (shown: number, all: number, noun: string) =>
  shown === all ? countOf(all, noun) : `${formatCount(shown)} of ${countOf(all, noun)}`

/** The day of a moment (milliseconds UTC) in the reader's zone. */
export const formatDate = (time: number) => days().format(time)

/** A moment (milliseconds UTC) in the reader's zone, which it names. */
export const formatTime = momentWords

/** The time of day of a moment (milliseconds UTC) in the reader's zone: "14:02"; "14:02 UTC" where they chose that. */
export const formatClock = (time: number) =>
  `${clock().format(time)}${readerZone.inUtc() ? ' UTC' : ''}`

/**
 * What stands on hover beside a moment (milliseconds UTC): "2026-11-23 08:15:00 UTC". Where times are in UTC, what the
 * computer's own clock says of it comes first.
 */
export function otherZone(time: number) {
  const utc = `${stamp(time)} UTC`
  if (!readerZone.inUtc()) return utc
  const own = -new Date(time).getTimezoneOffset() * 60_000
  return `${stamp(time + own)} ${zoneAt(time, false)} (${utc})`
}

const stamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')
