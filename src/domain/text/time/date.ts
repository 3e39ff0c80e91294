/** What a text says of a moment: milliseconds UTC; 'not-set' for the zero time of some language; null for no date. */
export type TimeRead = number | 'not-set' | null

/**
 * The one reading of a date: ISO 8601, a day of the calendar from year 1 to 9999, with or without a time, in the
 * extended format, or with a time in the basic one; RFC 3339 for a space or small letters. Without a zone it is
 * UTC, the same moment for every reader, and a day alone is its midnight. Fractions are cut to milliseconds. A leap
 * second (:60) has no place on a computer's clock, so that it is no date here.
 */
export function readTime(sent: string): TimeRead {
  if (sent.length > codes.length) return ofParts(EXTENDED.exec(sent) ?? BASIC.exec(sent))
  for (let i = 0; i < sent.length; i++) codes[i] = sent.charCodeAt(i)
  const read = ofCodes(sent.length)
  return read === undefined ? ofParts(EXTENDED.exec(sent) ?? BASIC.exec(sent)) : read
}

/** The same for a text as it stands in bytes; undefined where it is not written as the API writes dates. */
export function readTimeAt(bytes: Uint8Array, from: number, to: number): TimeRead | undefined {
  if (to - from > codes.length) return undefined
  for (let i = from; i < to; i++) codes[i - from] = bytes[i] as number
  return ofCodes(to - from)
}

// How the API writes them. A list has 150,000 dates: by their places they are read in a tenth of the time.
const WITH_MILLISECONDS = '0000-00-00T00:00:00.000Z'
const WITH_SECONDS = '0000-00-00T00:00:00Z'
const codes = new Uint16Array(WITH_MILLISECONDS.length)
const ZERO = 0x30

/** The moment that the first of `codes` write in one of these shapes; undefined where they have neither. */
function ofCodes(length: number) {
  if (!hasShape(length, WITH_MILLISECONDS) && !hasShape(length, WITH_SECONDS)) return undefined
  const digit = (i: number) => (codes[i] as number) - ZERO
  const two = (i: number) => digit(i) * 10 + digit(i + 1)
  const fraction = length === WITH_SECONDS.length ? 0 : two(20) * 10 + digit(22)
  const [hour, minute, second] = [two(11), two(14), two(17)]
  return moment(two(0) * 100 + two(2), two(5), two(8), hour, minute, second, fraction, 0)
}

/** True where they are digits in the places of the zeros, and the same characters in all others. */
function hasShape(length: number, shape: string) {
  if (length !== shape.length) return false
  for (let i = 0; i < shape.length; i++) {
    const wanted = shape.charCodeAt(i)
    const code = codes[i] as number
    if (wanted === ZERO ? code < ZERO || code > ZERO + 9 : code !== wanted) return false
  }
  return true
}

const FRACTION = '(?:[.,](\\d+))?'
const ZONE = '(?:[Zz]|([+\\-−])(\\d\\d)(?::?(\\d\\d))?)?'
const TIME = `[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)${FRACTION})?${ZONE}`
const EXTENDED = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)(?:${TIME})?$`)
const BASIC = new RegExp(
  `^(\\d{4})(\\d\\d)(\\d\\d)[Tt](\\d\\d)(\\d\\d)(?:(\\d\\d)${FRACTION})?${ZONE}$`,
)

function ofParts(parts: RegExpExecArray | null): TimeRead {
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const [fraction = '', sign, hours = '0', minutes = '0'] = parts.slice(7)
  if (Number(hours) > 23 || Number(minutes) > 59) return null
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1)
  return moment(
    year as number,
    month as number,
    day as number,
    hour as number,
    minute as number,
    second as number,
    Number(fraction.slice(0, 3).padEnd(3, '0')),
    offset,
  )
}

/** Year 1 and year 10,000 in milliseconds UTC. */
const FIRST = new Date(0).setUTCFullYear(1, 0, 1)
const END = Date.UTC(10_000, 0, 1)

/** The moment of a day and time that exist; `offset` is the zone in minutes east of UTC. */
function moment(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  milliseconds: number,
  offset: number,
): TimeRead {
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
  // Go and .NET say 0001-01-01 where there is no date, MySQL 0000-00-00.
  const first = year === 1 && month === 1 && day === 1
  if (time === 0 && (first || (year === 0 && month === 0 && day === 0))) return 'not-set'
  if (year === 0 || month === 0 || month > 12 || day === 0 || day > daysIn(year, month)) return null
  if (minute > 59 || second > 59 || time > 86_400_000) return null
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  const start =
    year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day)
  const utc = start + time - offset * 60_000
  return utc >= FIRST && utc < END ? utc : null
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] as number)
