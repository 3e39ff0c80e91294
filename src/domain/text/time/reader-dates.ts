import { DAY } from './expiry.ts'
import { readerZone } from './reader-zone.ts'
import type { TimeRange } from './time-range.ts'

/**
 * The reader's locale as an English page can take dates and numbers from it: one of Latin script, English for any
 * other, and always the Gregorian calendar and Latin digits.
 */
export const readerLocale = once(() => {
  const readers = new Intl.Locale(new Intl.NumberFormat().resolvedOptions().locale)
  const language = readers.maximize().script === 'Latn' ? readers : 'en'
  return new Intl.Locale(language, { calendar: 'gregory', numberingSystem: 'latn' })
})

/** A way to write moments for the reader, in their zone. Made when first used: together they cost a start 10 ms. */
export function dateFormat(options: Intl.DateTimeFormatOptions) {
  const local = once(() => new Intl.DateTimeFormat(readerLocale(), options))
  const utc = once(() => new Intl.DateTimeFormat(readerLocale(), { ...options, timeZone: 'UTC' }))
  return (inUtc = readerZone.inUtc()) => (inUtc ? utc() : local())
}

/** A way to write the days of moments: "Nov 23, 2026". */
export const days = dateFormat({ dateStyle: 'medium' })
const moments = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })
const zones = dateFormat({ timeZoneName: 'short' })

/** The name of the reader's zone at a moment: "GMT+1", "UTC"; `inUtc` decides whether they chose that. */
export const zoneAt = (time: number, inUtc?: boolean) =>
  zones(inUtc)
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

/** A moment (milliseconds UTC) in the reader's zone, which it names: "Nov 23, 2026, 9:15 AM GMT+1". */
export const momentWords = (time: number) => `${moments().format(time)} ${zoneAt(time)}`

/**
 * A range of time in words, in the reader's zone: "Dec 7 – 13, 2026", "before Dec 7, 2026", "from Dec 7, 2026". Whole
 * days are said as days, the last one among them; what begins or ends within a day, with the time and the zone.
 */
export function rangeWords({ from, to }: TimeRange) {
  const whole = [from, to].every((time) => time === null || beginsDay(time))
  const words = whole ? (time: number) => days().format(time) : momentWords
  if (from === null) return `before ${words(to ?? 0)}`
  if (to === null) return `from ${words(from)}`
  if (whole)
    return days()
      .formatRange(from, to - 1)
      .replace(THIN, ' ')
  // One name would be wrong where the clocks change in between.
  return zoneAt(from) === zoneAt(to)
    ? `${moments().formatRange(from, to)} ${zoneAt(to)}`.replace(THIN, ' ')
    : `${words(from)} – ${words(to)}`
}

/** Some browsers set thin spaces in a range, others do not. */
const THIN = /[\u2009\u202f]/g

const beginsDay = (time: number) => (time + readerZone.aheadAt(time) * 60_000) % DAY === 0

function once<T>(make: () => T) {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
