import { DAY } from '#domain/text/time/expiry.ts'

/**
 * When the day of a moment begins in a zone (IANA name), or one so many `days` later; both are milliseconds UTC. Where
 * midnight was skipped that is the first moment behind it, where there were two the first of them.
 */
export const dayStart = (time: number, zone: string, days = 0) =>
  startOf(midnightOf(time, zone) + days * DAY, zone)

/** The day of the calendar that a moment (milliseconds UTC) is on in a zone: "2026-11-25". */
export const dayOf = (time: number, zone: string) =>
  new Date(midnightOf(time, zone)).toISOString().slice(0, 10)

/** When a day of the calendar, "2026-11-25", begins in a zone; milliseconds UTC, null where there is no such day. */
export function startOfDay(day: string, zone: string) {
  const midnight = Date.parse(`${day}T00:00Z`)
  if (!/^(?!0000)\d{4}-/.test(day) || Number.isNaN(midnight)) return null
  return new Date(midnight).toISOString().startsWith(day) ? startOf(midnight, zone) : null
}

/** The midnight of a moment's day as the clocks of a zone would show it in UTC. */
const midnightOf = (time: number, zone: string) =>
  Math.floor((time + offsetAt(time, zone)) / DAY) * DAY

function startOf(midnight: number, zone: string) {
  const before = offsetAt(midnight - DAY, zone)
  const after = offsetAt(midnight + DAY, zone)
  const starts = [before, after]
    .map((offset) => midnight - offset)
    .filter((start) => start + offsetAt(start, zone) === midnight)
  return starts.length > 0 ? Math.min(...starts) : midnight - before
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(time: number, zone: string) {
  const part = Object.fromEntries(
    clockOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>
  const { year, month, day, hour, minute, second } = part
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return wall - Math.floor(time / 1000) * 1000
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string) {
  const known = clocks.get(zone)
  if (known) return known
  const two = '2-digit' as const
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
  })
  clocks.set(zone, clock)
  return clock
}
