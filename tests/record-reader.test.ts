import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MORE } from '#api/ingest/bytes/json-bytes.ts'
import { RecordSplitter } from '#api/ingest/bytes/split.ts'
import { RecordReader } from '#api/ingest/record-reader.ts'
import { RecordSorter } from '#api/ingest/record-sorter.ts'
import { kindOf } from '#domain/record/kind.ts'
import { RowStore } from '#domain/rows/row-store.ts'
import { RowWriter } from '#domain/rows/row-writer.ts'
import { parseExact } from '#domain/text/exact-number.ts'
import { readRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 23)
const encode = (text: string) => new TextEncoder().encode(text)

/** The rows of these texts of records, as their bytes come in pieces cut at these places. */
async function rowsOf(texts: readonly string[], cuts: readonly number[] = []) {
  const bytes = encode(`{"payload":[${texts.join(' ,\n')}]}`)
  const sorter = new RecordSorter(NOW)
  const splitter = new RecordSplitter(sorter.take)
  const store = new RowStore()
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  for (const [i, place] of [0, ...places].entries()) {
    splitter.push(bytes.slice(place, places[i]))
    if (sorter.waits) {
      await sorter.ready()
      splitter.resume()
    }
    store.add(sorter.rows.take())
  }
  splitter.end()
  store.add(sorter.rows.take())
  return { rows: [...store].map(({ key: _, ...row }) => row), odd: store.odd.size }
}

/** The same by parsing each text at once. */
const reference = (texts: readonly string[]) =>
  texts
    .map((text, position) => ({ record: parseExact(text), position }))
    .filter(({ record }) => kindOf(record) === 'lease')
    .map(({ record, position }) => readRow(record, position, NOW))

const uuid = fc.oneof(
  { weight: 6, arbitrary: fc.uuid() },
  fc.uuid().map((it) => it.toUpperCase()),
  fc.constantFrom(null, '', 'a', 7, ' 1f0e4a52-0000-4000-8000-000000000001', {}),
)
const UUID = '1f0e4a52-0000-4000-8000-000000000001'
/** A few of them, so that relations come again. */
const fewUuids = fc.constantFrom(
  '1f0e4a52-0000-4000-8000-000000000001',
  '1f0e4a52-0000-4000-8000-000000000002',
  '1F0E4A52-0000-4000-8000-000000000002',
)
const name = fc.constantFrom(
  'Retail',
  'Zürich "2"',
  'a\\b',
  '',
  null,
  12,
  'Bearer abcdef0123456789abcdef',
)
const flag = fc.constantFrom(true, false, null, 'true', 1, 0, 'perhaps', {})
const time = fc.constantFrom(
  '2026-12-01T00:00:00.000Z',
  '2026-11-29T10:11:12Z',
  '2026-11-29',
  '2026-13-29T10:11:12Z',
  '0001-01-01T00:00:00Z',
  'soon',
  null,
  12,
)
const telephone = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 12002000000, max: 19999999999 }) },
  fc.constantFrom(2029822917, 442079460018, 611, 0, -1, 1.5, 1e21, 12345678901234567890n),
  fc.constantFrom(
    '+12029822917',
    '0044 20 7946 0018',
    '+442079460018',
    '020 7946 0018',
    'none',
    '',
  ),
  fc.constantFrom(null, {}, [], true, '１２０２９８２２９１７', '12029822917\u0000'),
)
const other = fc.dictionary(
  fc.constantFrom('id', 'password', 'tn_provider', '', 'uuie', '__proto__', 'a"b', 'é'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 3 },
)
const some = { requiredKeys: [] }
const nothing = fc.constantFrom(null, {}, [], 'text', 7, undefined)
/** One as the API usually sends it, `usual` among its fields, or with anything in them. */
const relation = (usual: object, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ uuid: fewUuids, name: usualName }) },
    { weight: 9, arbitrary: fc.constant({ uuid: UUID, name: 'Retail', ...usual }) },
    { weight: 9, arbitrary: fc.constant(null) },
    fc.record({ uuid: fewUuids, name, account: owner, ...more }, some),
    nothing,
    fewUuids,
  )
const usualName = fc.constantFrom('Retail', 'Zürich "2"', null)
const owner = fc.oneof(fc.record({ uuid: fewUuids, name }, some), nothing)
/** Mostly as the API writes it. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 25, arbitrary: usual as fc.Arbitrary<unknown> }, odd)
const usualFlag = fc.constantFrom(true, false, null)
const usualTime = fc.constantFrom('2026-12-01T00:00:00.000Z', '2024-02-29T23:59:59Z', null)
/** A record inside another: of the keys that are read, of others alone, of nothing, or not there. */
const inside = (keys: Record<string, fc.Arbitrary<unknown>>) =>
  mostly(
    fc.constantFrom(null, {}, undefined),
    fc.oneof(fc.record(keys, some), fc.record({ ...keys, x: other }, some), nothing, fewUuids),
  )
const words = fc.constantFrom('4711', 4711, 0, -0.5, 1e-7, 1e21, '', null, true, {}, 'é "x"')
const amount = fc.constantFrom(
  '0.10',
  ' 2.5 ',
  5,
  -1.25,
  1e-7,
  12345.6789,
  'x',
  '1,5',
  '',
  null,
  {},
)
const person = inside({
  uuid: fewUuids,
  email: fc.constantFrom('a@b.example', 'Bearer abcdef0123456789abcdef', null, 7),
  first_name: name,
  last_name: name,
  password: fc.constant('CANARY'),
})
const price = inside({ nrc: amount, mrc: amount })
/** What relations usually say beside their uuids and names. */
const USUAL = {
  plan: { nrc: 0, mrc: 1.25, country: { name: 'United States', a2: 'US', n: 840 }, voice_mrc: 0.1 },
  account: { balance: 1.5, level: 'Level1', users: [] },
  messaging_profile: { callback_url: 'https://a.example', account: { uuid: UUID, name: 'Acme' } },
  sip_connection: {
    is_active: true,
    account: { uuid: UUID },
    tech_prefix: 4711,
    product: { id: 1, name: 'Inbound flat' },
    ...{ subdomain: 'edge', ip: '203.0.113.7', port: 5060 },
  },
  sip_control_app: { is_active: false, account: {} },
}
const lease = fc
  .tuple(
    fc.record(
      {
        uuid: mostly(fc.uuid(), uuid),
        created_on: mostly(usualTime, time),
        modified_on: mostly(usualTime, time),
        expired_on: mostly(usualTime, time),
        autorenew: mostly(usualFlag, flag),
        tn: mostly(
          fc.record({
            tn: mostly(fc.integer({ min: 12002000000, max: 19999999999 }), telephone),
            registered: mostly(usualFlag, flag),
            deleted_on: mostly(fc.constant(null), time),
            profile: relation(USUAL.plan, {
              ...{ nrc: amount, mrc: amount },
              country: inside({ name, a2: fc.constantFrom('US', null), n: fc.nat() }),
            }),
          }),
          fc.oneof(fc.record({ tn: telephone, x: other }, some), nothing),
        ),
        account: relation(USUAL.account, { balance: amount, level: words }),
        tnorder: mostly(
          fc.record(
            {
              uuid: mostly(fc.uuid(), uuid),
              state: mostly(
                fc.constantFrom('success', 'created', 'é', null),
                fc.constantFrom(7, {}),
              ),
              autorenew: mostly(usualFlag, flag),
              account: owner,
              created_by: person,
              price: fc.oneof(price, other),
            },
            { requiredKeys: ['uuid'] },
          ),
          nothing,
        ),
        messaging_profile: relation(USUAL.messaging_profile, {
          callback_url: fc.constantFrom('https://a.example', null, 7),
        }),
        sip_connection: relation(USUAL.sip_connection, {
          ...{ is_active: flag, tech_prefix: words, product: inside({ name, id: fc.nat() }) },
          ...{ subdomain: words, hostname: words, ip: words, port: amount },
        }),
        sip_control_app: relation(USUAL.sip_control_app, { is_active: flag }),
      },
      { requiredKeys: ['tn', 'uuid'] },
    ),
    other,
  )
  .map(([record, more]) => Object.entries({ ...record, ...more }))
/** The record as text: keys in any order, some twice, some written with an escape; white space anywhere. */
const text = fc
  .tuple(lease, fc.infiniteStream(fc.nat(99)), fc.constantFrom(undefined, 1, '\t', '\r\n '))
  .map(([entries, dice, space]) => {
    const roll = () => dice.next().value as number
    const shuffled = entries.map((entry) => ({ entry, at: roll() })).sort((a, b) => a.at - b.at)
    const twice = shuffled.flatMap((it) => (roll() < 3 ? [it, it] : [it]))
    const members = twice
      .map(({ entry: [key, value] }) => [key, exact(value, space)] as const)
      .filter(([, value]) => value !== undefined)
      .map(
        ([key, value]) =>
          `${roll() < 3 ? escaped(key) : JSON.stringify(key)}${space ? ' : ' : ':'}${value}`,
      )
    return `{${members.join(space ? ' , ' : ',')}}`
  })

const exact = (value: unknown, space: string | number | undefined) =>
  JSON.stringify(value, (_, it) => (typeof it === 'bigint' ? `exactly ${it}` : it), space)?.replace(
    /"exactly (\d+)"/g,
    '$1',
  )
const escaped = (key: string) =>
  `"${[...key].map((it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`

test('reads what parsing and the schema read, whatever is sent, in any spelling, wherever the pieces are cut', async () => {
  let plain = 0
  let all = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 40 }),
      async (texts, cuts) => {
        const { rows, odd } = await rowsOf(texts, cuts)

        expect(rows).toEqual(reference(texts))
        all += rows.length
        plain += rows.length - odd
      },
    ),
    { numRuns: 600 },
  )
  expect(plain).toBeGreaterThan(all / 20)
  expect(plain).toBeLessThan(all)
})

const PLAIN = {
  uuid: UUID,
  created_on: '2024-12-01T00:00:00.000Z',
  modified_on: null,
  expired_on: '2026-12-01T00:00:00.000Z',
  autorenew: true,
  tn: {
    tn: 12029822917,
    registered: true,
    deleted_on: null,
    profile: { uuid: '1f0e4a52-0000-4000-8000-000000000007', name: 'US local', ...USUAL.plan },
  },
  account: { uuid: '1f0e4a52-0000-4000-8000-000000000009', name: 'Acme', ...USUAL.account },
  tnorder: {
    uuid: '1f0e4a52-0000-4000-8000-000000000008',
    state: 'success',
    autorenew: true,
    account: {},
    created_by: { uuid: UUID, email: 'a@b.example', first_name: 'A', last_name: null, token: 'x' },
    price: { nrc: 0, mrc: '2.50', voice_mrc: 1 },
  },
  messaging_profile: null,
  sip_connection: { uuid: UUID, name: 'Trunk', ...USUAL.sip_connection },
  sip_control_app: {},
}

test('leaves nothing to the schema of a record as the API usually sends it', () => {
  const bytes = encode(JSON.stringify(PLAIN))
  const reader = new RecordReader(new RowWriter(), NOW, () => {})

  expect(reader.take(bytes, 0, bytes.length, 0)).toBe(bytes.length)
})

test('the same when every byte comes alone', async () => {
  const texts = [PLAIN, { ...PLAIN, tn: { tn: '+4722123456' } }, { ...PLAIN, uuid: null }].map(
    (it) => JSON.stringify(it),
  )

  expect(await rowsOf(texts, [...Array(3000).keys()])).toEqual({ rows: reference(texts), odd: 1 })
})

test('never looks behind the end of what has come, though the buffer holds older bytes there', () => {
  const bytes = encode(JSON.stringify(PLAIN))
  for (let end = 0; end < bytes.length; end++) {
    const sorter = new RecordSorter(NOW)

    expect([end, sorter.take(bytes, 0, end)]).toEqual([end, MORE])
    expect(sorter.rows.rows).toBe(0)
  }
})

test('a relation that differs in a part nobody reads is the same to its rows', async () => {
  const account = (id: number) => ({ ...PLAIN.account, id })
  const texts = [1, 2, 1, 3].map((id) => JSON.stringify({ ...PLAIN, account: account(id) }))

  const { rows } = await rowsOf(texts)

  expect(rows).toEqual(reference(texts))
  expect(new Set(rows.map((row) => row.account)).size).toBe(1)
})

test('keeps no secret of a record that it leaves to the schema', async () => {
  const record = {
    ...PLAIN,
    uuid: 'odd',
    password: 'CANARY-1',
    sip_connection: { uuid: 'x', password: 'CANARY-2' },
  }
  const sorter = new RecordSorter(NOW)
  await sorter.ready()

  sorter.take(encode(JSON.stringify(record)), 0, JSON.stringify(record).length)

  expect(JSON.stringify(sorter.rows.take())).not.toContain('CANARY')
})

test('a record whose bytes came before is known again, and one that only begins or only ends like it is not', async () => {
  const account = (balance: number, level: string) => ({
    ...{ created_on: '2024-12-01T00:00:00.000Z', modified_on: '2025-12-01T00:00:00.000Z' },
    ...{ uuid: UUID, name: 'Acme', balance, level, users: [] },
  })
  const accounts = [
    ...[account(1, 'A'), account(2, 'A'), account(1, 'A'), account(1, 'B'), account(2, 'A')],
    { ...account(1, 'A'), created_on: '2024-12-02T00:00:00.000Z' },
  ]
  const texts = accounts.map((it) => JSON.stringify({ ...PLAIN, account: it }))

  const { rows } = await rowsOf(texts)

  expect(rows).toEqual(reference(texts))
  expect(new Set(rows.map((row) => row.account)).size).toBe(3)
})
