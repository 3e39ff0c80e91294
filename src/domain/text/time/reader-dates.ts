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

/** A way to write moments for the reader. Made when first used: together they cost a start 10 ms. */
export const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(readerLocale(), options))

const days = dateFormat({ dateStyle: 'medium' })
const moments = dateFormat({ dateStyle: 'medium', timeStyle: 'short' })

/**
 * A range of time in words, in the reader's zone: "Dec 7 – 13, 2026", "before Dec 7, 2026", "from Dec 7, 2026". Whole
 * days are said as days, the last one among them; what begins or ends within a day, with the time.
 */
export function rangeWords({ from, to }: TimeRange) {
  const whole = [from, to].every((time) => time === null || beginsDay(time))
  const format = whole ? days() : moments()
  if (from === null) return `before ${format.format(to ?? 0)}`
  if (to === null) return `from ${format.format(from)}`
  return format.formatRange(from, whole ? to - 1 : to).replace(THIN, ' ')
}

/** Some browsers set thin spaces around the dash, others do not. */
const THIN = /\u2009/g

const beginsDay = (time: number) => {
  const date = new Date(time)
  return date.getHours() + date.getMinutes() + date.getSeconds() + date.getMilliseconds() === 0
}

function once<T>(make: () => T) {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
