import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { leaseRowReader } from '#domain/record/schema/lease-row.ts'
import {
  count,
  decimal,
  flag,
  interned,
  readRecord,
  records,
  related,
  text,
} from '#domain/record/schema/shapes.ts'
import { ExactNumber, parseExact } from '#domain/text/exact-number.ts'
import { tnProfile } from './support/records.ts'

const UUID = '1f0e4a52-0000-4000-8000-000000000001'
const Trunk = v.object({ uuid: text, name: text, is_active: flag })
const Line = v.object({ trunk: related(Trunk), zone: related(v.object({ name: text })) })

/** How a relation is read, and what is said of it. */
const read = (trunk: unknown) => {
  const { unreadable, ...line } = readRecord(Line, { trunk }) ?? { unreadable: [] }
  return { trunk: 'trunk' in line ? line.trunk : undefined, unreadable }
}
const record = { uuid: UUID, name: null, is_active: null }

test.each([
  ['missing', undefined, 'unknown'],
  ['an empty object', {}, 'unknown'],
  ['null', null, null],
  ['a record', { uuid: UUID }, record],
  ['a bare uuid', UUID, record],
  ['a bare uuid in capitals', UUID.toUpperCase(), { ...record, uuid: UUID.toUpperCase() }],
  ['a list of one record', [{ uuid: UUID }], record],
  ['a list of one bare uuid', [UUID], record],
  [
    'an object with nothing but a flag',
    { is_active: false },
    { uuid: null, name: null, is_active: false },
  ],
  [
    'an object with nothing that is read here',
    { ip: '192.0.2.1' },
    { uuid: null, name: null, is_active: null },
  ],
])('a relation that is %s is read without a word', (_, sent, trunk) => {
  expect(read(sent)).toEqual({ trunk, unreadable: [] })
})

test.each([
  ['an empty list', [], '[]'],
  [
    'a list of two records',
    [{ uuid: UUID }, { uuid: UUID }],
    `[{"uuid":"${UUID}"},{"uuid":"${UUID}"}]`,
  ],
  ['a list of nothing', [null], '[null]'],
  ['a list of what is not expanded', [{}], '[{}]'],
  ['a list in a list', [[{ uuid: UUID }]], `[[{"uuid":"${UUID}"}]]`],
  [
    'a list of one record with an unreadable field',
    [{ uuid: UUID, is_active: 'x' }],
    `[{"uuid":"${UUID}","is_active":"x"}]`,
  ],
  ['an object whose fields are all null', { uuid: null, name: null }, '{"uuid":null,"name":null}'],
  [
    'an object whose fields are all empty',
    { uuid: '', account: { uuid: null } },
    '{"uuid":"","account":{"uuid":null}}',
  ],
  ['false', false, 'false'],
  ['true', true, 'true'],
  ['0', 0, '0'],
  ['a number', 7, '7'],
  ['a number that JSON would round', new ExactNumber('0.10'), '0.10'],
  ['an empty text', '', '""'],
  ['a text that is no uuid', 'none', 'none'],
])('a relation that is %s is unreadable, so unknown: never none, never known', (_, sent, shown) => {
  expect(read(sent)).toEqual({ trunk: 'unknown', unreadable: [{ path: 'trunk', sent: shown }] })
})

test('a relation whose records have no uuid takes no bare uuid', () => {
  expect(readRecord(Line, { zone: UUID })).toMatchObject({
    zone: 'unknown',
    unreadable: [{ path: 'zone', sent: UUID }],
  })
})

test('a record stays usable when a field of it is not, and says which', () => {
  expect(read({ uuid: [1], name: 'Trunk', is_active: 'x' })).toEqual({
    trunk: { uuid: null, name: 'Trunk', is_active: null },
    unreadable: [
      { path: 'trunk.uuid', sent: '[1]' },
      { path: 'trunk.is_active', sent: 'x' },
    ],
  })
})

test('paths lead through every record around a field', () => {
  const Outer = v.object({ order: related(v.object({ account: related(Trunk) })) })

  expect(readRecord(Outer, { order: { account: { uuid: UUID, is_active: 2 } } })).toMatchObject({
    unreadable: [{ path: 'order.account.is_active', sent: '2' }],
  })
  expect(readRecord(Outer, { order: { id: 1, account: [] } })).toMatchObject({
    order: { account: 'unknown' },
    unreadable: [{ path: 'order.account', sent: '[]' }],
  })
})

test.each([[null], [[]], [[{}]], ['x'], [7], [undefined]])('%j is no record at all', (sent) => {
  expect(readRecord(Line, sent)).toBeNull()
})

test('fields are null where they are missing or null, and where they cannot be read, which is said', () => {
  const Fields = v.object({ text, flag, decimal, count })

  expect(readRecord(Fields, {})).toEqual({
    text: null,
    flag: null,
    decimal: null,
    count: null,
    unreadable: [],
  })
  expect(
    readRecord(Fields, { text: null, flag: null, decimal: null, count: null })?.unreadable,
  ).toEqual([])
  expect(readRecord(Fields, { text: true, flag: 2, decimal: '1e3', count: {} })).toEqual({
    text: null,
    flag: null,
    decimal: null,
    count: null,
    unreadable: [
      { path: 'text', sent: 'true' },
      { path: 'flag', sent: '2' },
      { path: 'decimal', sent: '1e3' },
      { path: 'count', sent: '{}' },
    ],
  })
})

test('a number in a text or a decimal stands as it was sent', () => {
  const Fields = v.object({ text, decimal })

  const sent = parseExact('{"text":12345678901234567890,"decimal":0.10}')

  expect(readRecord(Fields, sent)).toMatchObject({ text: '12345678901234567890', decimal: '0.10' })
})

test('a list of records leaves out what is none and reports what cannot be read', () => {
  const Order = v.object({ errors: records(v.object({ reason: text })) })

  expect(
    readRecord(Order, { errors: [{ reason: 'busy' }, null, {}, [], { reason: [1] }] }),
  ).toEqual({
    errors: [{ reason: 'busy' }, { reason: null }],
    unreadable: [
      { path: 'errors.3', sent: '[]' },
      { path: 'errors.4.reason', sent: '[1]' },
    ],
  })
  expect(readRecord(Order, { errors: {} })).toMatchObject({
    errors: null,
    unreadable: [{ path: 'errors', sent: '{}' }],
  })
})

test('a field that cannot be read is one issue about the whole of it, and the result is typed', () => {
  const result = v.safeParse(Line, { trunk: [], zone: { name: [1] } })

  expect(result).toMatchObject({ typed: true, success: false, output: { trunk: 'unknown' } })
  expect(result.issues?.map((issue) => [v.getDotPath(issue), issue.input])).toEqual([
    ['trunk', []],
    ['zone.name', [1]],
  ])
})

test('relations that are alike are read to the same object, and unreadable ones are said each time', () => {
  const Shared = v.object({ trunk: interned(related(Trunk)) })
  const one = readRecord(Shared, { trunk: { uuid: UUID, name: 'a' } })
  const again = readRecord(Shared, { trunk: { name: 'a', uuid: UUID } })
  const other = readRecord(Shared, { trunk: { uuid: UUID, name: 'b' } })
  const broken = [1, 2].map(() => readRecord(Shared, { trunk: { uuid: UUID, is_active: 'x' } }))

  expect(again?.trunk).toBe(one?.trunk)
  expect(other?.trunk).toEqual({ uuid: UUID, name: 'b', is_active: null })
  expect(broken.map((it) => it?.unreadable.map(({ path }) => path))).toEqual([
    ['trunk.is_active'],
    ['trunk.is_active'],
  ])
  expect(readRecord(Shared, {})?.trunk).toBe('unknown')
})

test('the list and the record read a relation alike, whatever is sent for it', () => {
  const readRow = leaseRowReader()
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(UUID, {}, null, false, '', [], [{ uuid: UUID }], { uuid: null }),
    fc.record({ uuid: fc.jsonValue(), name: fc.jsonValue() }, { requiredKeys: [] }),
  )
  const relation = fc.constantFrom(
    'tn',
    'account',
    'tnorder',
    'messaging_profile',
    'sip_connection' as const,
  )
  fc.assert(
    fc.property(relation, value, (key, sent) => {
      const row = readRow({ uuid: UUID, autorenew: true, [key]: sent })
      const profile = tnProfile({ uuid: UUID, autorenew: true, [key]: sent })

      const lease = profile?.kind === 'lease' ? profile.lease : null
      const stateOf = (it: unknown) => (it === null || it === 'unknown' ? it : 'known')
      expect(stateOf(row?.[key])).toBe(stateOf(lease?.[key]))
    }),
    { numRuns: 300 },
  )
})
