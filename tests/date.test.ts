import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { readTime } from '#domain/text/time/date.ts'
import { timeLeft } from '#domain/text/time/time-left.ts'
import { tnRow } from './support/rows.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]
afterEach(() => {
  vi.unstubAllEnvs()
})
const live = (zone: string) => vi.stubEnv('TZ', zone)

const at = (...parts: Parameters<typeof Date.UTC>) => Date.UTC(...parts)

const READ: [sent: string, time: number][] = [
  ['2027-01-15T00:30:00Z', at(2027, 0, 15, 0, 30)],
  ['2027-01-15T00:30:00.123Z', at(2027, 0, 15, 0, 30, 0, 123)],
  ['2027-01-15T00:30:00.1239999Z', at(2027, 0, 15, 0, 30, 0, 123)],
  ['2027-01-15T00:30:00,5Z', at(2027, 0, 15, 0, 30, 0, 500)],
  ['2027-01-15T00:30:00', at(2027, 0, 15, 0, 30)],
  ['2027-01-15 00:30:00', at(2027, 0, 15, 0, 30)],
  ['2027-01-15 00:30', at(2027, 0, 15, 0, 30)],
  ['2027-01-15t00:30:00z', at(2027, 0, 15, 0, 30)],
  ['2027-01-15', at(2027, 0, 15)],
  ['2027-01-15T00:30:00+02:00', at(2027, 0, 14, 22, 30)],
  ['2027-01-15T00:30:00+0200', at(2027, 0, 14, 22, 30)],
  ['2027-01-15 00:30:00+02', at(2027, 0, 14, 22, 30)],
  ['2027-01-15T00:30:00-03:30', at(2027, 0, 15, 4)],
  ['2027-01-15T00:30:00−03:30', at(2027, 0, 15, 4)],
  ['20270115T003000Z', at(2027, 0, 15, 0, 30)],
  ['20270115T0030+0100', at(2027, 0, 14, 23, 30)],
  ['20270115T003000.25', at(2027, 0, 15, 0, 30, 0, 250)],
  ['2027-01-15T24:00:00Z', at(2027, 0, 16)],
  ['2024-02-29T12:00:00Z', at(2024, 1, 29, 12)],
  ['2000-02-29', at(2000, 1, 29)],
  ['1970-01-01T00:00:00Z', 0],
  ['1969-12-31T23:59:59.999Z', -1],
  ['0099-01-01', new Date(0).setUTCFullYear(99, 0, 1)],
  ['0001-01-02T00:00:00Z', new Date(0).setUTCFullYear(1, 0, 2)],
  ['9999-12-31T23:59:59.999Z', at(9999, 11, 31, 23, 59, 59, 999)],
]

test.each(READ)('reads %s, the same for readers everywhere', (sent, time) => {
  for (const zone of ZONES) {
    live(zone)
    expect(readTime(sent)).toBe(time)
  }
})

test.each([
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00.0000000Z',
  '0001-01-01T00:00:00+00:00',
  '0001-01-01T00:00:00',
  '0001-01-01 00:00:00',
  '0001-01-01',
  '0000-00-00 00:00:00',
  '0000-00-00',
])('takes %s for no date, without a finding', (sent) => {
  const row = tnRow({ tn: { tn: 12029822917, deleted_on: sent }, expired_on: sent }, 0, 0)

  expect(readTime(sent)).toBe('not-set')
  expect(row).toMatchObject({ expired_on: null, tn: { deleted_on: null }, unreadable: [] })
})

test.each([
  'renewal-10',
  'no-1',
  'no',
  '10',
  '0',
  '1800000000',
  '1800000000000',
  '20270115',
  '2027',
  '2027-01',
  '2027-1-15',
  '27-01-15',
  '15.01.2027',
  '01/15/2027',
  'January 15, 2027',
  'Fri, 15 Jan 2027 00:30:00 GMT',
  'Fri Jan 15 2027',
  '2027-01-15T00:30:00Zulu',
  '2027-01-15T00:30:00 +02:00',
  '2027-01-15T00:30:00 UTC',
  '2027-01-15  00:30:00',
  '2027-01-15T',
  '2027-01-15T00',
  '2027-01-15T00:30:00.Z',
  '2027-01-15Z',
  '2027-01-15T0030',
  '20270115T00:30:00',
  '2027-02-29',
  '2027-02-30T00:00:00Z',
  '2027-02-30T00:00:00.000Z',
  '1900-02-29',
  '2027-04-31T00:00:00Z',
  '2027-00-10',
  '2027-13-01',
  '2027-01-00',
  '2027-01-32T00:00:00Z',
  '2027-01-15T24:00:01Z',
  '2027-01-15T25:00:00Z',
  '2027-01-15T00:60:00Z',
  '2016-12-31T23:59:60Z',
  '2027-01-15T00:30:00+24:00',
  '2027-01-15T00:30:00+02:60',
  '0000-01-01T00:00:00Z',
  '+12027-01-15T00:00:00Z',
  '-2027-01-15T00:00:00Z',
  '0001-01-01T01:00:00+14:00',
  '9999-12-31T23:59:59-01:00',
  '２０２７-01-15',
  '',
])('does not read %j, and shows it as it was sent', (sent) => {
  const row = tnRow({ expired_on: sent }, 0, 0)

  expect(readTime(sent)).toBeNull()
  expect(row?.unreadable).toEqual([{ path: 'expired_on', sent: sent || '""' }])
})

test.each([1_800_000_000, 0, true, {}, ['2027-01-15']])('does not read the value %j', (sent) => {
  expect(tnRow({ expired_on: sent }, 0, 0)?.unreadable).toHaveLength(1)
})

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
const day = fc.date({
  min: new Date('0002-01-01T00:00:00Z'),
  max: new Date('9998-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const spelling = fc.record({
  basic: fc.boolean(),
  between: fc.constantFrom('T', 't', ' '),
  mark: fc.constantFrom('.', ','),
  digits: fc.stringMatching(/^\d{0,6}$/),
  zone: fc.constantFrom('', 'Z', 'z', 'offset'),
  offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
  colon: fc.boolean(),
})

test('every spelling of a moment is read as the parts it says', () => {
  fc.assert(
    fc.property(day, spelling, (moment, how) => {
      const [y, m, d] = [moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()]
      const time = [moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()]
      const [dash, colon] = how.basic ? ['', ''] : ['-', ':']
      const east = Math.abs(how.offset)
      const zone =
        how.zone === 'offset'
          ? `${how.offset < 0 ? '-' : '+'}${pad(Math.floor(east / 60))}${how.colon ? ':' : ''}${pad(east % 60)}`
          : how.zone
      const fraction = how.digits && `${how.mark}${how.digits}`
      const date = [pad(y, 4), pad(m), pad(d)].join(dash)
      const sent = `${date}${how.basic ? 'T' : how.between}${time.map((it) => pad(it)).join(colon)}${fraction}${zone}`

      const milliseconds = Number(how.digits.slice(0, 3).padEnd(3, '0'))
      const start = Math.floor(moment.getTime() / 1000) * 1000
      const offset = how.zone === 'offset' ? how.offset * 60_000 : 0
      expect(readTime(sent)).toBe(start + milliseconds - offset)
    }),
    { numRuns: 1000 },
  )
})

test('any other text is no date, and none throws', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789-:TZ+. ') })
  fc.assert(
    fc.property(fc.oneof(digits, fc.string(), fc.date().map(String)), (sent) => {
      const read = readTime(sent)

      if (typeof read === 'number') expect(sent).toMatch(/^\d{4}(-\d\d-\d\d|\d{4}T\d{4})/)
      else expect([null, 'not-set']).toContain(read)
    }),
    { numRuns: 1000 },
  )
})

const HOUR = 3_600_000
/** A moment by the reader's clock, in March 2026. */
const local = (date: number, hours: number, minutes = 0) =>
  new Date(2026, 2, date, hours, minutes).getTime()

test.each(ZONES)('says in words what is true on the calendar in %s', (zone) => {
  live(zone)
  const late = local(10, 23)
  const noon = local(10, 12)

  expect(timeLeft(late + 47 * HOUR, late)).toBe('in 2 days')
  expect(timeLeft(late + 2 * HOUR, late)).toBe('tomorrow')
  expect(timeLeft(local(11, 23, 59), local(10, 0))).toBe('tomorrow')
  expect(timeLeft(local(9, 0), late)).toBe('yesterday')
  expect(timeLeft(local(8, 23, 59), local(10, 0))).toBe('2 days ago')
  expect(timeLeft(noon + 3.9 * HOUR, noon)).toBe('in 3 hours')
  expect(timeLeft(noon + HOUR, noon)).toBe('in 1 hour')
  expect(timeLeft(noon - HOUR, noon)).toBe('1 hour ago')
  expect(timeLeft(noon - HOUR / 2, noon)).toBe('30 minutes ago')
  expect(timeLeft(noon + HOUR / 3, noon)).toBe('in 20 minutes')
  expect(timeLeft(noon + 59_000, noon)).toBe('now')
  expect(timeLeft(noon - 59_000, noon)).toBe('now')
  expect(timeLeft(local(10 + 60, 9), noon)).toBe('in 60 days')
  expect(timeLeft(local(10 + 90, 9), noon)).toBe('in 90 days')
  expect(timeLeft(local(10 + 91, 9), noon)).toBe('in 3 months')
  expect(timeLeft(local(10 - 365, 9), noon)).toBe('12 months ago')
  expect(timeLeft(local(10 + 3 * 365, 9), noon)).toBe('in 3 years')
  expect(timeLeft(readTime('0099-01-01') as number, noon)).toBe('1927 years ago')
})

test.each(ZONES)('counts days as the calendar does, over every change of clocks in %s', (zone) => {
  live(zone)
  const time = fc.record({ days: fc.integer({ min: -400, max: 400 }), minute: fc.nat(1439) })
  fc.assert(
    fc.property(fc.nat(365), fc.nat(1439), time, (date, minute, end) => {
      const now = new Date(2026, 0, 1 + date, 0, minute)
      const then = new Date(2026, 0, 1 + date + end.days, 0, end.minute)

      const words = timeLeft(then.getTime(), now.getTime())
      const counted = daysBetween(now, then)

      if (counted === 0) expect(words).toMatch(/^now$|minute|hour/)
      else if (Math.abs(counted) === 1) expect(words).toBe(counted > 0 ? 'tomorrow' : 'yesterday')
      else if (Math.abs(counted) <= 90) {
        const days = `${Math.abs(counted)} days`
        expect(words).toBe(counted > 0 ? `in ${days}` : `${days} ago`)
      } else {
        const [months] = /\d+/.exec(words) as unknown as [string]
        expect(words).toMatch(counted > 0 ? /^in \d+ months$/ : /^\d+ months ago$/)
        expect(Math.abs(Number(months) - Math.abs(counted) / 30.44)).toBeLessThan(0.51)
      }
    }),
    { numRuns: 500 },
  )
})

/** How many midnights lie between two days, counted one by one. */
function daysBetween(from: Date, to: Date) {
  const step = to < from ? -1 : 1
  const walk = new Date(from)
  walk.setHours(12, 0, 0, 0)
  let days = 0
  while (walk.toDateString() !== to.toDateString()) {
    walk.setDate(walk.getDate() + step)
    days += step
  }
  return days
}
