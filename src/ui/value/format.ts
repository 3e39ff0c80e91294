const counts = new Intl.NumberFormat()
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const times = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
})
const zones = new Intl.DateTimeFormat(undefined, { timeZoneName: 'short' })
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

/** A count with the reader's thousands separator: "1,000". */
export const formatCount = (count: number) => counts.format(count)

/** "1,000 numbers", "1 number". */
export const countOf = (count: number, noun: string) =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`

/** "1,000 numbers" where all show, else "12 of 1,000 numbers". */
export const shownOf = (shown: number, all: number, noun: string) =>
  shown === all ? countOf(all, noun) : `${formatCount(shown)} of ${countOf(all, noun)}`

/** The day of a moment (milliseconds UTC) in the reader's zone. */
export const formatDate = (time: number) => dates.format(time)

/** A moment (milliseconds UTC) in the reader's zone, which it names. */
export function formatTime(time: number) {
  const zone = zones.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return `${times.format(time)} ${zone}`
}

/** The time of day of a moment (milliseconds UTC) in the reader's zone: "14:02". */
export const formatClock = (time: number) => clock.format(time)

/** A moment (milliseconds UTC) as "2026-11-23 08:15:00 UTC". */
export const formatUtc = (time: number) =>
  `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`
