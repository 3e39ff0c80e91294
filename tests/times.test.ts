import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { dayOf, dayStart, startOfDay } from '#domain/overview/local-day.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** What writes moments, as a page makes it whose reader lives in this zone. */
async function livingIn(zone: string, { utc = false } = {}) {
  vi.stubEnv('TZ', zone)
  vi.resetModules()
  const { readerZone } = await import('#domain/text/time/reader-zone.ts')
  readerZone.choose(utc)
  const { rangeWords } = await import('#domain/text/time/reader-dates.ts')
  const { timeLeft } = await import('#domain/text/time/time-left.ts')
  return { ...(await import('#ui/value/format.ts')), rangeWords, timeLeft, readerZone }
}
const at = (text: string) => Date.parse(text)

test.each([
  ['Pacific/Kiritimati', '2026-12-31T10:30Z', 'Jan 1, 2027, 12:30 AM GMT+14', 'Dec 31, 2026'],
  ['Pacific/Pago_Pago', '2027-01-01T10:30Z', 'Dec 31, 2026, 11:30 PM GMT-11', 'Jan 1, 2027'],
  ['America/New_York', '2026-03-08T06:59Z', 'Mar 8, 2026, 1:59 AM EST', 'Mar 8, 2026'],
  ['America/New_York', '2026-03-08T07:00Z', 'Mar 8, 2026, 3:00 AM EDT', 'Mar 8, 2026'],
  ['Europe/Berlin', '2026-10-25T00:30Z', 'Oct 25, 2026, 2:30 AM GMT+2', 'Oct 25, 2026'],
  ['Europe/Berlin', '2026-10-25T01:30Z', 'Oct 25, 2026, 2:30 AM GMT+1', 'Oct 25, 2026'],
])('in %s the moment %s is %s, and its day in UTC %s', async (zone, sent, there, day) => {
  const local = await livingIn(zone)
  expect(local.formatTime(at(sent))).toBe(there)
  const stamp = sent.replace('T', ' ').replace('Z', ':00 UTC')
  expect(local.otherZone(at(sent))).toBe(stamp)

  const utc = await livingIn(zone, { utc: true })

  expect(utc.formatTime(at(sent))).toMatch(/ UTC$/)
  expect(utc.formatTime(at(sent)).startsWith(`${day}, `)).toBe(true)
  expect(utc.formatDate(at(sent))).toBe(day)
  expect(utc.formatClock(at(sent))).toMatch(/^\d+:\d\d [AP]M UTC$/)
  expect(utc.otherZone(at(sent))).toContain(`(${stamp})`)
  const name = there.split(' ').at(-1)
  expect(utc.otherZone(at(sent))).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]/)
  expect(utc.otherZone(at(sent))).toContain(` ${name} (`)
})

test('the computer’s own time stands on hover where times are in UTC', async () => {
  const { otherZone } = await livingIn('Pacific/Auckland', { utc: true })

  expect(otherZone(at('2027-01-15T13:30:05Z'))).toBe(
    '2027-01-16 02:30:05 GMT+13 (2027-01-15 13:30:05 UTC)',
  )
})

test('days that are left are those of the zone that is chosen', async () => {
  const now = at('2026-11-25T23:30Z')
  const soon = at('2026-11-26T00:30Z')
  const { timeLeft, readerZone } = await livingIn('Europe/Berlin')
  expect(timeLeft(soon, now)).toBe('in 1 hour')

  readerZone.choose(true)

  expect(timeLeft(soon, now)).toBe('tomorrow')
  expect(readerZone.name()).toBe('UTC')
})

test.each([
  [
    'America/New_York',
    '2026-11-25T05:00Z',
    '2026-12-02T05:00Z',
    'Nov 25 – Dec 1, 2026',
    'Nov 25, 2026, 5:00 AM – Dec 2, 2026, 5:00 AM UTC',
  ],
  [
    'Europe/Berlin',
    '2026-10-25T00:00Z',
    '2026-11-01T00:00Z',
    'Oct 25, 2026, 2:00 AM GMT+2 – Nov 1, 2026, 1:00 AM GMT+1',
    'Oct 25 – 31, 2026',
  ],
])(
  'a range of days in one zone is one of times, with the zone, in another: %s',
  async (zone, ...of) => {
    const [from, to, local, utc] = of
    const { rangeWords, readerZone } = await livingIn(zone)
    const range = { from: at(from), to: at(to) }
    expect(rangeWords(range)).toBe(local)

    readerZone.choose(true)

    expect(rangeWords(range)).toBe(utc)
  },
)

test('in UTC every day is a day of 24 hours that begins at its midnight', () => {
  const clock = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9998, 11, 31) })
  fc.assert(
    fc.property(clock, fc.integer({ min: -200, max: 200 }), (time, days) => {
      const start = dayStart(time, 'UTC', days)

      expect(Math.abs(start % 86_400_000)).toBe(0)
      expect(start - dayStart(time, 'UTC')).toBe(days * 86_400_000)
    }),
  )
})

test.each([
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-12-01', 'UTC', '2026-12-01T00:00:00.000Z'],
  ['2026-12-01', 'Pacific/Kiritimati', '2026-11-30T10:00:00.000Z'],
  ['2026-12-01', 'Pacific/Pago_Pago', '2026-12-01T11:00:00.000Z'],
])('the day %s begins in %s at %s, and that moment is on it', (day, zone, start) => {
  const time = startOfDay(day, zone) as number

  expect(new Date(time).toISOString()).toBe(start)
  expect(dayOf(time, zone)).toBe(day)
  expect(dayOf(time - 1, zone) < day).toBe(true)
})

test.each([
  '2026-02-30',
  '2026-13-01',
  '0000-01-01',
  '26-01-01',
  '2026-1-1',
  '',
  'tomorrow',
  '2026-12-01T10',
])('“%s” is no day', (day) => expect(startOfDay(day, 'Europe/Berlin')).toBeNull())
