import { DAY } from './expiry.ts'
import { readerZone } from './reader-zone.ts'

const MINUTE = 60_000

type Style = 'long' | 'short'
type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year'

/** What the short style, for columns, cuts. */
const SHORT: Partial<Record<Unit, string>> = { month: 'mo.', year: 'yr.' }

/**
 * Time left or gone in words that are true on the reader's calendar: "tomorrow" is the next day there, however many
 * hours away. On the same day whole hours or minutes, up to 90 days as days, then in round months and years. Both
 * are milliseconds UTC.
 */
export function timeLeft(time: number, now: number, style: Style = 'long') {
  const days = dayOf(time) - dayOf(now)
  if (days === 0) return onThatDay(Math.trunc((time - now) / MINUTE))
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  if (Math.abs(days) <= 90) return inWords(days, 'day')
  const months = Math.round(days / 30.44)
  return Math.abs(months) < 24
    ? inWords(months, 'month', style)
    : inWords(Math.round(days / 365.25), 'year', style)
}

/** The number of a moment's day in the reader's time zone. */
const dayOf = (time: number) => Math.floor((time + readerZone.aheadAt(time) * MINUTE) / DAY)

function onThatDay(minutes: number) {
  if (minutes === 0) return 'now'
  return Math.abs(minutes) < 60
    ? inWords(minutes, 'minute')
    : inWords(Math.trunc(minutes / 60), 'hour')
}

// Not Intl: these words are English as the page is, whatever the reader's language.
function inWords(count: number, unit: Unit, style: Style = 'long') {
  const plural = Math.abs(count) === 1 ? unit : `${unit}s`
  const words = `${Math.abs(count)} ${(style === 'short' && SHORT[unit]) || plural}`
  return count > 0 ? `in ${words}` : `${words} ago`
}
