import { DAY } from '#domain/text/time/expiry.ts'

/**
 * When the day of a moment begins in a zone (IANA name), or one so many `days` later; both are milliseconds UTC. Where
 * midnight was skipped that is the first moment behind it, where there were two the first of them.
 */
export function dayStart(time: number, zone: string, days = 0) {
  const midnight = Math.floor((time + offsetAt(time, zone)) / DAY) * DAY + days * DAY
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
