import { dateFormat, readerLocale } from '#domain/text/time/reader-dates.ts'

let counts: Intl.NumberFormat | undefined
const dates = dateFormat({ dateStyle: 'medium' })
const times = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })
const zones = dateFormat({ timeZoneName: 'short' })
const clock = dateFormat({ timeStyle: 'short' })

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
export const formatDate = (time: number) => dates().format(time)

/** A moment (milliseconds UTC) in the reader's zone, which it names. */
export function formatTime(time: number) {
  const zone = zones()
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${times().format(time)} ${zone ?? ''}`
}

/** The time of day of a moment (milliseconds UTC) in the reader's zone: "14:02". */
export const formatClock = (time: number) => clock().format(time)

/** A moment (milliseconds UTC) as "2026-11-23 08:15:00 UTC". */
export const formatUtc = (time: number) =>
  `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`
