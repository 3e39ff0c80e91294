import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf } from '#domain/findings/rules.ts'
import { parseTnQuery } from '#domain/numbers/tn-query.ts'
import { Accounts } from '#domain/overview/account-facts.ts'
import { Attention } from '#domain/overview/attention.ts'
import { Connections } from '#domain/overview/connections.ts'
import { Expiring, rangeOf } from '#domain/overview/expiring.ts'
import { dayStart } from '#domain/overview/local-day.ts'
import { Weeks } from '#domain/overview/weeks.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { bucketOf, DAY, EXPIRY_BUCKETS } from '#domain/text/time/expiry.ts'
import { formatRange, isWithin, parseRange } from '#domain/text/time/time-range.ts'
import { indexOf, tnRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 25, 19, 30)
const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Beirut',
  'Pacific/Apia',
  'America/Havana',
]
const uuid = (digit: number) => `${digit}0000000-0000-4000-8000-00000000000a`

const rowsOf = (records: object[], now = NOW) => {
  return records.map((record, place) => tnRow(record, place, now) as TnRow)
}

const oneOf = (...values: unknown[]) => fc.constantFrom(...values)
const ends = fc.option(fc.integer({ min: -200, max: 400 }), { nil: null })
const connection = (digit: number, is_active?: boolean) => ({
  uuid: uuid(digit),
  name: `No ${digit}`,
  is_active,
})
const lease = fc.record({
  uuid: fc.uuid(),
  expired_on: fc.oneof(
    ends.map((days) => (days === null ? null : new Date(NOW + days * DAY).toISOString())),
    ends.map((hours) => (hours === null ? 'soon' : new Date(NOW + hours * 36e5).toISOString())),
  ),
  autorenew: oneOf(true, false, null, 'maybe'),
  tn: oneOf(
    {},
    null,
    { tn: 12029822917, registered: true },
    { tn: '+442079460018' },
    { tn: '611' },
  ),
  account: oneOf({}, { uuid: uuid(1), name: 'Acmetel', balance: '-1.50' }, { uuid: uuid(2) }),
  tnorder: oneOf({}, null, ...['success', 'failed', 'verify'].map((state) => ({ state }))),
  messaging_profile: oneOf({}, null, { uuid: uuid(3), name: 'None', callback_url: 'http://a' }),
  sip_connection: oneOf({}, null, connection(4, true), connection(5, false), { name: '~x' }, 'x'),
  sip_control_app: oneOf({}, null, connection(6, true), connection(7), connection(8, false)),
})
const list = fc.array(lease, { maxLength: 40 }).map((records) => rowsOf(records))

/** The rows that the list shows under an address. */
function shown(rows: readonly TnRow[], search: string) {
  const index = indexOf(rows)
  const { ignored, ...query } = parseTnQuery(new URLSearchParams(search))
  expect(ignored).toEqual([])
  return [...index.query(query, NOW).order].map((place) => rows[place] as TnRow)
}
const count = <T>(all: readonly T[], test: (one: T) => unknown) => all.filter(test).length
const added = <R>(rows: readonly R[], into: { add: (row: R) => void }) => {
  for (const row of rows) into.add(row)
}

test('each number is in one bucket, and the link of a bucket shows exactly its numbers', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const expiring = new Expiring(NOW)
      added(rows, expiring)

      const buckets = expiring.result()
      expect(buckets.map(({ bucket }) => bucket)).toEqual(EXPIRY_BUCKETS)
      expect(buckets.reduce((sum, { numbers }) => sum + numbers, 0)).toBe(rows.length)
      for (const { search, numbers, byRenewal, searchBy } of buckets) {
        expect(shown(rows, search)).toHaveLength(numbers)
        for (const renewal of ['on', 'off', 'unknown'] as const) {
          expect(shown(rows, searchBy[renewal])).toHaveLength(byRenewal[renewal])
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('as of another day, the range of a bucket holds exactly what falls in it then', () => {
  const time = fc.integer({ min: NOW - 400 * DAY, max: NOW + 400 * DAY })
  const edge = fc
    .tuple(fc.constantFrom(0, 7, 30, 90), fc.constantFrom(-1, 0, 1))
    .map(([days, ms]) => days * DAY + ms)
  fc.assert(
    fc.property(time, fc.oneof(edge, fc.integer({ min: -1e10, max: 1e10 })), (now, left) => {
      const bucket = bucketOf(now + left, now)

      for (const other of EXPIRY_BUCKETS) {
        const range = rangeOf(other, now)
        const word = range && parseRange(formatRange(range))
        expect(word !== null && isWithin(word, now + left)).toBe(other === bucket)
      }
    }),
  )
})

test('as of another day, links say the time itself', () => {
  const expiring = new Expiring(Date.UTC(2026, 11, 1), { shifted: true })

  const [overdue, week] = expiring.result()

  expect(overdue?.search).toBe('ends=..2026-12-01')
  expect(week?.searchBy.off).toBe('ends=2026-12-01..2026-12-08T00%3A00%3A00.001Z&autorenew=no')
})

test('as of another day and by the week, each link shows exactly its numbers', () => {
  fc.assert(
    fc.property(list, fc.integer({ min: -100, max: 400 }), fc.constantFrom(...ZONES), (...each) => {
      const [rows, days, zone] = each
      const asOf = dayStart(NOW, zone, days)
      const expiring = new Expiring(asOf, { shifted: true })
      const weeks = new Weeks(asOf, zone)
      added(rows, expiring)
      added(rows, weeks)

      for (const { search, numbers } of [...expiring.result(), ...weeks.result().weeks])
        expect(shown(rows, search)).toHaveLength(numbers)
    }),
    { numRuns: 30 },
  )
})

test('what the numbers of a bucket cost a month is summed exactly, with how many are known', () => {
  const expiring = new Expiring(NOW)
  const [row] = rowsOf([{ autorenew: true }])
  for (const cost of ['0.1', '0.2', null]) expiring.add(row as TnRow, cost)

  const none = expiring.result().find(({ bucket }) => bucket === 'none')

  expect(none?.monthly).toEqual({ total: '0.3', known: 2, all: 3 })
})

const zone = fc.constantFrom(...ZONES)
const clock = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2060, 0, 1) })

/** The day of the calendar that a moment is on in a zone: "2026-11-25". */
const dayIn = (zone: string, time: number) =>
  new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(time)

test('a day begins with its first moment, whatever the clocks do', () => {
  fc.assert(
    fc.property(clock, zone, fc.integer({ min: -200, max: 200 }), (time, zone, days) => {
      const start = dayStart(time, zone, days)

      const noon = Date.parse(`${dayIn(zone, time)}T12:00Z`) + days * DAY
      const wanted = new Date(noon).toISOString().slice(0, 10)
      // Samoa had no December 30 in 2011: what would be its start is that of the next day.
      if (wanted !== '2011-12-30' || zone !== 'Pacific/Apia')
        expect(dayIn(zone, start)).toBe(wanted)
      expect(dayIn(zone, start - 1) < dayIn(zone, start + 2 * 36e5)).toBe(true)
    }),
  )
})

test.each([
  ['a spring forward at midnight', 'Asia/Beirut', '2024-03-31T12:00Z', '2024-03-30T22:00:00.000Z'],
  ['an autumn back', 'Europe/Berlin', '2026-10-25T12:00Z', '2026-10-24T22:00:00.000Z'],
  ['a day of New York', 'America/New_York', '2026-11-25T02:00Z', '2026-11-24T05:00:00.000Z'],
])('the day begins right at %s', (_what, zone, time, start) => {
  expect(new Date(dayStart(Date.parse(time), zone)).toISOString()).toBe(start)
})

test('each number is in one week or in none of them, for any date, clock and zone', () => {
  const time = fc.option(fc.integer({ min: -300, max: 300 }))
  fc.assert(
    fc.property(clock, zone, fc.array(time), (now, zone, all) => {
      const weeks = new Weeks(now, zone)
      const times = all.map((days) => (days === null ? null : now + days * DAY + days * 977_777))
      for (const expired_on of times) weeks.add({ expired_on, autorenew: null, unreadable: [] })

      const { weeks: each, before, after, noDate } = weeks.result()
      expect(each).toHaveLength(26)
      expect(noDate).toBe(count(times, (it) => it === null))
      expect(before).toBe(count(times, (it) => it !== null && it < (each[0]?.from ?? 0)))
      expect(after).toBe(count(times, (it) => it !== null && it >= (each[25]?.to ?? 0)))
      each.forEach(({ from, to, numbers }, place) => {
        expect(from).toBe(dayStart(now, zone, 7 * place))
        expect(to).toBe(each[place + 1]?.from ?? to)
        expect(numbers).toBe(count(times, (it) => it !== null && it >= from && it < to))
      })
    }),
  )
})

test('the link of a week says exactly its time', () => {
  const weeks = new Weeks(Date.UTC(2026, 10, 25, 3), 'America/New_York').result().weeks
  const word = new URLSearchParams(weeks[0]?.search).get('ends')

  expect(word).toBe('2026-11-24T05:00:00Z..2026-12-01T05:00:00Z')
  expect(parseRange(word as string)).toEqual({ from: weeks[0]?.from, to: weeks[0]?.to })
})

test('a range of time reads as it was written', () => {
  const side = fc.option(fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31) }))
  fc.assert(
    fc.property(side, side, (from, to) => {
      const empty = from !== null && to !== null && from >= to
      const open = from === null && to === null

      expect(parseRange(formatRange({ from, to }))).toEqual(empty || open ? null : { from, to })
    }),
  )
})

test.each([
  '',
  '..',
  '2026-12-01',
  '2026-12-01..2026-11-01',
  'a..b',
  '2026-12-01..2026-12-08..',
  '...',
])('“%s” is no range of time', (word) => expect(parseRange(word)).toBeNull())

test('what needs attention has a line a rule, worst first, and its link shows exactly its numbers', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const attention = new Attention()
      added(rows, attention)

      const lines = attention.result()
      const failed = rows.flatMap((row) => findingsOf(row, NOW))
      expect(lines.reduce((sum, line) => sum + line.count, 0)).toBe(failed.length)
      expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(failed))
      const order = lines.map(({ severity }) => ['high', 'medium', 'low', 'info'].indexOf(severity))
      expect(order).toEqual(order.toSorted())
      for (const { search, count, first } of lines) {
        const there = shown(rows, search)
        expect(there).toHaveLength(count)
        expect(first.map(({ uuid }) => uuid)).toEqual(there.slice(0, 3).map(({ uuid }) => uuid))
      }
    }),
  )
})

test('a rule with a milder case has a line for each', () => {
  const records = [
    { uuid: uuid(1), expired_on: '2026-11-01', autorenew: true, sip_connection: connection(4) },
    { uuid: uuid(2), expired_on: '2026-11-01', autorenew: false, sip_connection: connection(4) },
  ]
  const attention = new Attention()
  added(rowsOf(records), attention)

  expect(attention.result().map((it) => `${it.severity}: ${it.title}, ${it.search}`)).toEqual([
    'high: Lease ended, finding=E2&autorenew=no',
    'medium: Renewal not confirmed, finding=E2&autorenew=yes',
  ])
})

test('shared connections count the numbers that their link shows, and those that would lose their route', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const connections = new Connections(NOW)
      added(rows, connections)

      const all = connections.result()
      const places = all.map(({ active, numbers }) => (active === false ? 1e6 : 0) + numbers)
      expect(places).toEqual(places.toSorted((a, b) => b - a))
      for (const it of all) {
        const there = shown(rows, it.search)
        expect(there).toHaveLength(it.numbers)
        expect(it.withFindings).toBe(count(there, ({ findings }) => findings.length > 0))
        const soon = (row: TnRow) => ['7d', '30d'].includes(bucketOf(row.expired_on, NOW))
        expect(it.endSoon).toBe(count(there, soon))
        const other = it.kind === 'sip' ? 'sip_control_app' : 'sip_connection'
        const dead = (row: TnRow) =>
          it.kind === 'messaging' ||
          row[other] === null ||
          (row[other] !== 'unknown' && row[other].is_active === false)
        expect(it.noOtherRoute).toBe(count(there, dead))
      }
    }),
  )
})

test('of a connection’s numbers whose end cannot be read nobody knows whether they end within 30 days', () => {
  const records = ['2026-11-30', 'soon', null, '2026-11-01', '2027-11-01'].map((expired_on) => ({
    expired_on,
    sip_connection: connection(4),
  }))
  const connections = new Connections(NOW)
  added(rowsOf(records), connections)

  expect(connections.result()[0]).toMatchObject({ numbers: 5, endSoon: 1, endUnknown: 1 })
})

test('an inactive connection stands first, whatever hangs on the others', () => {
  const records = [4, 4, 4, 5].map((digit) => ({ sip_connection: connection(digit, digit === 4) }))
  const connections = new Connections(NOW)
  added(rowsOf(records), connections)

  const all = connections.result()

  expect(all.map(({ name, active, numbers }) => [name, active, numbers])).toEqual([
    ['No 5', false, 1],
    ['No 4', true, 3],
  ])
})

test('of a connection that is said to be active and not to be, nobody knows', () => {
  const records = [true, false].map((active) => ({ sip_connection: connection(4, active) }))
  const connections = new Connections(NOW)
  added(rowsOf(records), connections)

  expect(connections.result()[0]?.active).toBeNull()
})

test('the numbers of the accounts are all the numbers, by country and by state alike', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const accounts = new Accounts()
      added(rows, accounts)

      const all = accounts.result()
      const sum = (shares: { numbers: number }[]) => shares.reduce((sum, it) => sum + it.numbers, 0)
      expect(sum(all)).toBe(rows.length)
      for (const { numbers, search, byCountry, byState } of all) {
        expect(shown(rows, search)).toHaveLength(numbers)
        expect(sum(byCountry)).toBe(numbers)
        expect(sum(byState)).toBe(numbers)
        for (const state of byState) {
          expect(shown(rows, state.search as string)).toHaveLength(state.numbers)
        }
      }
    }),
  )
})

test('an account has the balance that was sent, and its numbers by calling code', () => {
  const account = { uuid: uuid(1), name: 'Acmetel', balance: '-1.50' }
  const numbers = [12029822917, 12029822918, '+442079460018', '020 7946 0018']
  const accounts = new Accounts()
  added(rowsOf(numbers.map((tn) => ({ account, tn: { tn } }))), accounts)

  const [facts] = accounts.result()

  expect(facts).toMatchObject({ name: 'Acmetel', balance: '-1.50', level: null, numbers: 4 })
  expect(facts?.byCountry.map(({ value, numbers }) => [value, numbers])).toEqual([
    ['1', 2],
    ['44', 1],
    ['', 1],
  ])
})

test('of no numbers there is nothing to say', () => {
  expect(new Attention().result()).toEqual([])
  expect(new Connections(NOW).result()).toEqual([])
  expect(new Accounts().result()).toEqual([])
  expect(new Expiring(NOW).result().every(({ numbers }) => numbers === 0)).toBe(true)
})
