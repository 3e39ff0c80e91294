/**
 * The reader's locale as an English page can take dates and numbers from it: one of Latin script, English for any
 * other, and always the Gregorian calendar and Latin digits.
 */
const locale = once(() => {
  const readers = new Intl.Locale(new Intl.NumberFormat().resolvedOptions().locale)
  const language = readers.maximize().script === 'Latn' ? readers : 'en'
  return new Intl.Locale(language, { calendar: 'gregory', numberingSystem: 'latn' })
})

// Made when first used: together they cost a start 10 ms.
const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(locale(), options))
const counts = once(() => new Intl.NumberFormat(locale()))
const dates = dateFormat({ dateStyle: 'medium' })
const times = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })
const zones = dateFormat({ timeZoneName: 'short' })
const clock = dateFormat({ timeStyle: 'short' })

function once<T>(make: () => T) {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A count with the reader's thousands separator: "1,000". */
export const formatCount = (count: number) => counts().format(count)

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
