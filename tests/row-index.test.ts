import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LeaseTally, leasedTwice } from '#domain/findings/double-leases.ts'
import { gradeOf } from '#domain/findings/grades.ts'
import { MORE_COLUMNS } from '#domain/numbers/more-columns.ts'
import { RowIndex } from '#domain/numbers/row-index.ts'
import { placesOn } from '#domain/numbers/sharing.ts'
import {
  TN_COLUMNS,
  TN_FACETS,
  TN_MORE_COLUMNS,
  type TnColumn,
  type TnCostColumn,
  type TnFacet,
  type TnQuery,
} from '#domain/numbers/tn-query.ts'
import { facetNames } from '#domain/query/facet.ts'
import { searchFor } from '#domain/query/search.ts'
import type { Related } from '#domain/record/schema/related.ts'
import { searchText, type TnRow } from '#domain/rows/tn-row.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { addRows, indexOf as indexOfRows, storeOf, tnRow } from './support/rows.ts'

const FACETS = facetNames(TN_FACETS)
const moreKeys = Object.fromEntries(
  Object.entries(MORE_COLUMNS).map(([column, { sorts }]) => [column, sorts]),
)
const NOW = Date.UTC(2026, 10, 23)
const DAY = 86_400_000

const uuids = [
  '1f0e4a52-0000-4000-8000-000000000001',
  '1f0e4a53-0000-4000-8000-000000000002',
  'ÿÿÿÿÿÿÿ',
  'ĀĀ',
  'Āb',
  'string',
]
const names = [
  'Retail 2',
  'Retail 10',
  'retail 2',
  'Émile',
  'emile',
  'Zürich',
  '10',
  '9',
  'Ops (500) 1',
  '',
]
const text = fc.constantFrom(...names)
const uuid = fc.constantFrom(...uuids)
const relation = (more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ uuid, name: text, ...more }, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.constantFrom(null, {}, undefined, uuids[0]) },
  )
const flag = fc.constantFrom(true, false, null, 'perhaps')
const date = fc
  .constantFrom(null, 'soon', -40, -1, 0, 3, 7, 8, 30, 31, 90, 91, 400)
  .map((days) => (typeof days === 'number' ? new Date(NOW + days * DAY).toISOString() : days))
const amount = fc.constantFrom('0.10', 2, 10, -1.5, '0.1', 'x', null)
/** A record inside another, of texts. */
const inside = (keys: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(fc.record(keys, { requiredKeys: [] }), fc.constantFrom(null, {}, undefined, 'x'))
const record = fc.record({
  uuid: fc.oneof(uuid, fc.constant(null), { weight: 4, arbitrary: fc.uuid() }),
  created_on: date,
  modified_on: date,
  expired_on: date,
  autorenew: flag,
  tn: fc.oneof(
    fc.record(
      {
        tn: fc.constantFrom(
          12029822917,
          2029822917,
          '+1 (202) 982-2918',
          442079460018,
          '+442079460018',
          '020 7946 0018',
          611,
          'none',
          null,
        ),
        registered: flag,
        deleted_on: fc.constantFrom(null, '2026-01-01T00:00:00Z'),
        profile: relation({ nrc: amount, mrc: amount, country: inside({ name: text, a2: text }) }),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom(null, {}),
  ),
  account: relation({ balance: fc.constantFrom(0, 5), level: text }),
  tnorder: fc.oneof(
    fc.record({
      uuid: fc.oneof(uuid, fc.uuid()),
      state: fc.constantFrom('success', 'created', 'failed', 'Failed', null),
      created_by: inside({ uuid, email: text, first_name: text, last_name: text }),
      price: inside({ nrc: amount, mrc: amount }),
    }),
    fc.constantFrom(null, {}),
  ),
  messaging_profile: relation({
    callback_url: fc.constantFrom(null, 'http://a.example', 'https://a.example'),
  }),
  sip_connection: relation({
    ...{ is_active: flag, tech_prefix: text, product: inside({ name: text }), ip: text },
    port: amount,
  }),
  sip_control_app: relation({ is_active: flag }),
})
const rows = fc
  .array(record, { maxLength: 40 })
  .map((records) => records.map((each, i) => tnRow(each, i, NOW) as TnRow))

const wanted: Record<TnFacet, string[]> = {
  state: ['success', 'failed', 'none', 'unknown', 'nonsense'],
  autorenew: ['yes', 'no', 'unknown', 'unreadable'],
  expiry: ['overdue', '7d', '30d', '90d', 'later', 'none', 'unreadable'],
  ends: ['2026-11-20..2026-11-26', '2026-11-23..2027-02-21', '2026-12-01..', '..2026-11-23'],
  registered: ['yes', 'no', 'unknown', 'unreadable'],
  messaging: [...uuids, 'Retail 2', 'none', 'unknown'],
  sip: [...uuids, 'Émile', 'none', 'unknown'],
  app: [...uuids, 'none'],
  account: [...uuids, 'none', 'unknown'],
  finding: ['V1', 'M1', 'E1', 'O1', 'none'],
  severity: ['high', 'low', 'none'],
  change: ['new', 'none'],
  set: ['none', 'gone'],
}
const filters = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray(wanted[facet])])) as Record<
    TnFacet,
    fc.Arbitrary<string[]>
  >,
  { requiredKeys: [] },
)
const someFilters = fc.oneof(
  fc.constant({}),
  fc
    .tuple(fc.constantFrom(...FACETS), filters)
    .map(([facet, all]) => ({ [facet]: all[facet] ?? [] })),
  filters,
)
const sort = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...TN_COLUMNS, ...TN_MORE_COLUMNS), desc: fc.boolean() }),
  { selector: ({ column }) => column, maxLength: 3 },
)
const q = fc.constantFrom(
  '',
  '  ',
  'r',
  'Retail',
  'retail 1',
  'zürich  ret',
  '(202) 982-2917',
  '2029822917',
  '+1 202 982 2917',
  '1f0e4a5',
  '(500) 1',
  '10',
  '1',
  '202',
  '202 9',
  '+4',
  '+44 (0)20 7946',
  'succ',
  '\\',
  'nothing at all',
)
const query: fc.Arbitrary<TnQuery> = fc.record({ q, sort, filters: someFilters })

/** Text that is no uuid stands behind the uuids. */
const isUuid = (text: unknown) => toUuid(String(text)) !== null

const get = <T>(relation: T | null | 'unknown') => (relation === 'unknown' ? null : relation)
type Named = Related<{ uuid: string | null; name: string | null }>
const name = (it: Named) => get(it)?.name || get(it)?.uuid || ''

const flagged = (flag: boolean | null | undefined) => (flag == null ? null : Number(flag))

/** The rows in order as a person would do it with a list, a comparator and all the time in the world. */
function reference(all: readonly TnRow[], { q, sort, filters }: TnQuery) {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const cell: Record<Exclude<TnColumn, TnCostColumn>, (row: TnRow) => string | number | null> = {
    number: (row) => {
      const digits = get(row.tn)?.tn?.replace(/\D/g, '')
      return digits ? Number(digits) : null
    },
    uuid: (row) => row.uuid?.toLowerCase() ?? null,
    account: (row) => name(row.account),
    state: (row) => get(row.tnorder)?.state ?? null,
    expires: (row) => row.expired_on,
    autorenew: (row) => flagged(row.autorenew),
    messaging: (row) => name(row.messaging_profile),
    sip: (row) => name(row.sip_connection),
    app: (row) => name(row.sip_control_app),
    created: (row) => row.created_on,
    modified: (row) => row.modified_on,
    registered: (row) => flagged(get(row.tn)?.registered),
    order: (row) => get(row.tnorder)?.uuid?.toLowerCase() ?? null,
    orderedby: (row) => {
      const by = get(get(row.tnorder)?.created_by ?? null)
      return [by?.first_name, by?.last_name].filter(Boolean).join(' ') || (by?.email ?? null)
    },
    prefix: (row) => get(row.sip_connection)?.tech_prefix ?? null,
    product: (row) => get(get(row.sip_connection)?.product ?? null)?.name ?? null,
    country: (row) => {
      const country = get(get(get(row.tn)?.profile ?? null)?.country ?? null)
      return country?.name || (country?.a2 ?? null)
    },
    plan: (row) => name(get(row.tn)?.profile ?? null),
    level: (row) => get(row.account)?.level ?? null,
    findings: (row) => {
      const severities: string[] = row.findings.map((id) => gradeOf(id, row).severity)
      const worst = ['high', 'medium', 'low', 'info'].findIndex((it) => severities.includes(it))
      return row.findings.length ? worst * 1000 - row.findings.length : null
    },
  }
  const compare = (a: TnRow, b: TnRow) => {
    for (const { column, desc } of sort) {
      const [x, y] = [cell[column as keyof typeof cell](a), cell[column as keyof typeof cell](b)]
      if (x === null || x === '' || y === null || y === '') {
        const [noX, noY] = [x ?? '', y ?? ''].map((it) => it === '')
        if (noX !== noY) return noX ? 1 : -1
        continue
      }
      const order =
        typeof x === 'number'
          ? x - Number(y)
          : ['uuid', 'order'].includes(column)
            ? Number(isUuid(y)) - Number(isUuid(x)) || (x < y ? -1 : Number(x > y))
            : collator.compare(String(x), String(y))
      if (order !== 0) return desc ? -order : order
    }
    return a.position - b.position
  }
  const search = searchFor(q)
  const found = (row: TnRow) => search?.matches(searchText(row)) ?? true
  const passes = (row: TnRow, facet: TnFacet) =>
    !filters[facet]?.length ||
    valuesOf(row, facet, filters).some((value) => filters[facet]?.includes(value))
  const left = (except?: TnFacet) =>
    all.filter(
      (row) => found(row) && FACETS.every((facet) => facet === except || passes(row, facet)),
    )
  const counts = (facet: TnFacet) => {
    const count = new Map<string, number>((filters[facet] ?? []).map((value) => [value, 0]))
    for (const row of left(facet))
      for (const value of valuesOf(row, facet, filters))
        count.set(value, (count.get(value) ?? 0) + 1)
    return Object.fromEntries(count)
  }
  return {
    order: left()
      .sort(compare)
      .map((row) => row.position),
    counts,
  }
}

function valuesOf(row: TnRow, facet: TnFacet, filters: TnQuery['filters']): string[] {
  const yesNo = (flag: boolean | null | undefined) => [
    flag == null ? 'unknown' : flag ? 'yes' : 'no',
  ]
  const unreadable = (path: string) => row.unreadable.some((it) => it.path === path)
  const related = (path: string, it: Named) => [
    unreadable(path)
      ? 'unreadable'
      : it === null
        ? 'none'
        : it === 'unknown'
          ? 'unknown'
          : it.uuid || it.name || 'unknown',
  ]
  switch (facet) {
    case 'state':
      if (unreadable('tnorder')) return ['unreadable']
      return [row.tnorder === null ? 'none' : get(row.tnorder)?.state || 'unknown']
    case 'autorenew':
      return unreadable('autorenew') ? ['unreadable'] : yesNo(row.autorenew)
    case 'registered':
      return unreadable('tn') || unreadable('tn.registered')
        ? ['unreadable']
        : yesNo(get(row.tn)?.registered)
    case 'expiry': {
      if (unreadable('expired_on')) return ['unreadable']
      if (row.expired_on === null) return ['none']
      const days = (row.expired_on - NOW) / DAY
      return [
        days < 0 ? 'overdue' : days <= 7 ? '7d' : days <= 30 ? '30d' : days <= 90 ? '90d' : 'later',
      ]
    }
    case 'ends': {
      const at = row.expired_on
      const held = (filters.ends ?? []).filter((range) => {
        const [from, to] = range.split('..').map((day) => (day ? Date.parse(day) : null))
        return at !== null && at >= (from ?? at) && at < (to ?? at + 1)
      })
      return held.length ? held : ['none']
    }
    case 'messaging':
      return related('messaging_profile', row.messaging_profile)
    case 'sip':
      return related('sip_connection', row.sip_connection)
    case 'app':
      return related('sip_control_app', row.sip_control_app)
    case 'account':
      return related('account', row.account)
    case 'severity': {
      const severities: string[] = row.findings.map((id) => gradeOf(id, row).severity)
      const worst = ['high', 'medium', 'low', 'info'].find((it) => severities.includes(it))
      return [worst ?? 'none']
    }
    case 'change':
      return [row.change ?? 'none']
    case 'set':
      return ['none']
    case 'finding':
      return row.findings.length ? [...row.findings] : ['none']
  }
}

test('agrees with a naive sort, filter, search and count, however the rows arrive and whatever was asked before', () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(query, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 40 }),
      (all, queries, cut) => {
        const index = new RowIndex()
        index.learn(moreKeys)
        addRows(index.rows, all.slice(0, cut))
        for (const each of queries) index.query(each, NOW)
        expect([...index.prepare()].length).toBeGreaterThanOrEqual(TN_COLUMNS.length)
        addRows(index.rows, all.slice(cut))

        const answers = queries.map((each) => index.query(each, NOW))

        for (const [i, answer] of answers.entries()) {
          const expected = reference(all, queries[i] as TnQuery)
          expect([...answer.order]).toEqual(expected.order)
          for (const facet of FACETS) {
            const counted = Object.fromEntries(
              answer.facets[facet].map(({ value, count }) => [value, count]),
            )
            expect(counted).toEqual(expected.counts(facet))
          }
        }
      },
    ),
    { numRuns: 120 },
  )
})

const everything: TnQuery = { q: '', sort: [], filters: {} }
/** A record with nothing unusual in it, by number. */
const plain = (number: number) => ({
  uuid: `1f0e4a52-0000-4000-8000-00000000000${number}`,
  tn: { tn: 12029822910 + number },
  sip_connection: null,
  sip_control_app: null,
})
const lease = (more: object, position = 0) => tnRow(more, position, NOW) as TnRow

/** An index of these records. */
const indexOf = (records: object[]) => indexOfRows(records.map(lease))

test('names the values of a facet, the most frequent first, then by name, what says nothing last', () => {
  const [uuid = ''] = uuids
  const sip_connection = { uuid, name: 'Trunk 10' }
  const index = indexOf([
    { sip_connection: uuid },
    { sip_connection },
    { sip_connection: { uuid: 'c', name: 'Trunk 9' } },
    { sip_connection: null },
    {},
  ])

  const { facets } = index.query({ ...everything, filters: { autorenew: ['unknown', 'yes'] } }, NOW)

  expect(facets.sip).toEqual([
    { value: uuid, label: 'Trunk 10', count: 2 },
    { value: 'c', label: 'Trunk 9', count: 1 },
    { value: 'none', label: 'None', count: 1 },
    { value: 'unknown', label: 'Not included by the API', count: 1 },
  ])
  expect(facets.autorenew).toEqual([
    { value: 'yes', label: 'On', count: 0 },
    { value: 'unknown', label: 'Not included by the API', count: 5 },
  ])
})

test('tells records of one name apart by their uuids, whatever is left of the rows', () => {
  const named = (uuid: string) => ({ sip_connection: { uuid, name: 'Trunk' }, autorenew: true })
  const first = '1f0e4a52-0000-4000-8000-000000000001'
  const second = '2f0e4a52-0000-4000-8000-000000000002'
  const index = indexOf([
    named(first),
    { sip_connection: { uuid: first.toUpperCase(), name: 'Trunk' } },
    { ...named(second), autorenew: false },
  ])

  const { facets } = index.query({ ...everything, filters: { autorenew: ['yes'] } }, NOW)

  expect(facets.sip).toEqual([{ value: first, label: 'Trunk (1f0e4a52)', count: 1 }])
  expect([...index.query({ ...everything, filters: { sip: [first] } }, NOW).order]).toEqual([0, 1])
})

test('an order that is literally “none” is told from no order at all', () => {
  const index = indexOf([{ tnorder: { state: 'none' } }, { tnorder: null }, { tnorder: {} }])

  const { facets } = index.query(everything, NOW)

  expect(facets.state).toEqual([
    { value: '~none', label: '“none”', count: 1 },
    { value: 'none', label: 'None', count: 1 },
    { value: 'unknown', label: 'Not included by the API', count: 1 },
  ])
})

test('order states read as in the cells, and two of one reading as they were sent', () => {
  const states = ['partial_success', 'success', 'failed', 'Failed']
  const index = indexOf(states.map((state) => ({ tnorder: { state } })))

  const { facets } = index.query(everything, NOW)

  expect(facets.state.map(({ value, label }) => [value, label])).toEqual([
    ['failed', '“failed”'],
    ['Failed', '“Failed”'],
    ['partial_success', 'Partial success'],
    ['success', 'Success'],
  ])
})

test('lists expiry soonest first and findings by their titles', () => {
  const inDays = (days: number) => ({ expired_on: new Date(NOW + days * DAY).toISOString() })
  const sound = { sip_connection: { uuid: 'a' }, messaging_profile: uuids[0], autorenew: true }
  const index = indexOf(
    [inDays(200), inDays(200), inDays(3), { ...sound, ...inDays(200) }].map((it) => ({
      sip_control_app: null,
      sip_connection: null,
      ...it,
    })),
  )

  const { facets } = index.query(everything, NOW)

  expect(facets.expiry.map(({ value, label, count }) => [value, label, count])).toEqual([
    ['7d', 'Within 7 days', 1],
    ['later', 'Later', 3],
  ])
  expect(facets.finding).toEqual([
    { value: 'V1', label: 'No voice route', count: 3 },
    { value: 'none', label: 'No findings', count: 1 },
  ])
})

test('lists findings worst first, no findings and unreadable ends behind the rest', () => {
  const index = indexOf([
    { uuid: 'a', tn: { tn: 12029822917, registered: false } },
    { uuid: 'b', tn: { tn: 12029822918, registered: false }, expired_on: 'soon' },
    { uuid: 'c', sip_connection: null, sip_control_app: null },
    { uuid: 'd', expired_on: new Date(NOW + 200 * DAY).toISOString() },
  ])

  const { facets } = index.query(everything, NOW)

  expect(facets.finding.map(({ value }) => value)).toEqual(['V1', 'I1', 'D1', 'none'])
  expect(facets.expiry.map(({ value }) => value)).toEqual(['later', 'unreadable', 'none'])
  expect(TN_FACETS.finding.severityOf?.('V1')).toBe('high')
  expect(TN_FACETS.finding.severityOf?.('none')).toBeNull()
})

test('until the list is whole a number without findings has none so far', () => {
  const index = indexOf([{ uuid: 'a', autorenew: true }])

  const { facets } = index.query(everything, NOW, false)

  expect(facets.finding).toEqual([{ value: 'none', label: 'No findings so far', count: 1 }])
  expect(facets.severity).toEqual(facets.finding)
  expect(index.query(everything, NOW).facets.finding[0]?.label).toBe('No findings')
})

test('keeps a value that is asked for though no row has it', () => {
  const index = indexOf([{ tnorder: { state: 'success' } }])

  const { order, facets } = index.query({ ...everything, filters: { state: ['lost'] } }, NOW)

  expect([...order]).toEqual([])
  expect(facets.state).toEqual([
    { value: 'success', label: 'Success', count: 1 },
    { value: 'lost', label: 'Lost', count: 0 },
  ])
})

test('orders thousands of names that came in many batches as one pass would', () => {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const given = Array.from(
    { length: 3_000 },
    (_, i) => `${i % 3 ? 'Trunk' : 'trünk'} ${(i * 7919) % 3_001}`,
  )
  const index = new RowIndex()

  for (let i = 0; i < given.length; i += 70) {
    const part = given.slice(i, i + 70).map((name, k) => lease({ account: { name } }, i + k))
    addRows(index.rows, part)
  }
  const { order } = index.query({ ...everything, sort: [{ column: 'account', desc: false }] }, NOW)

  expect([...order].map((place) => given[place])).toEqual(given.toSorted(collator.compare))
})

test('texts are read by the first search, and read again once rows with others have come', () => {
  const index = indexOf([{ account: { name: 'Acme' } }, { account: { name: 'Ünïcode ← wide' } }])
  const found = (q: string) => [...index.query({ ...everything, q }, NOW).order]
  expect(index.hasReadTexts).toBe(false)

  expect(found('unicode')).toEqual([1])
  expect(index.hasReadTexts).toBe(true)
  addRows(index.rows, [lease({ account: { name: 'Acme Wide' } }, 2)])
  expect(index.hasReadTexts).toBe(false)

  expect(found('wide')).toEqual([1, 2])
  expect(index.hasReadTexts).toBe(true)
})

test('answers anew when rows get a finding more or a mark of the last refresh', () => {
  const index = indexOf([plain(1), plain(2), { ...plain(3), tn: null }])
  const narrowed = (filters: TnQuery['filters']) => [
    ...index.query({ ...everything, filters }, NOW).order,
  ]
  expect(narrowed({ finding: ['I3'] })).toEqual([])

  index.rows.addDoubles([1, 2])
  index.rows.mark(new Map([[0, 'new']]))

  expect(narrowed({ finding: ['I3'] })).toEqual([1, 2])
  expect(narrowed({ severity: ['high'] })).toEqual([0, 1, 2])
  expect(narrowed({ change: ['new'] })).toEqual([0])
  expect([...index.rows].map(({ findings }) => findings.includes('I3'))).toEqual([
    false,
    true,
    true,
  ])
  expect(index.rows.at(0).change).toBe('new')
})

test('a row is found by its uuid in any case, and known by its place where that is missing or repeated', () => {
  const [one, two] = [plain(1), plain(2)]
  const index = indexOf([one, { ...two, uuid: two.uuid.toUpperCase() }, one, {}, { uuid: 'Odd' }])

  const keys = [...index.rows].map(({ key }) => key)

  expect(keys).toEqual([one.uuid, two.uuid, '@2', '@3', 'odd'])
  expect(keys.map((key) => index.rows.placeOf(key))).toEqual([0, 1, 2, 3, 4])
  expect(index.rows.find(one.uuid.toUpperCase())).toBe(index.rows.at(0))
  expect(index.rows.find('ODD')?.uuid).toBe('Odd')
  expect(index.rows.find(plain(9).uuid)).toBeUndefined()
})

test('a column whose keys are not here yet decides nothing, and does once they are', () => {
  const index = indexOf([
    { ...plain(1), created_on: '2026-02-01T00:00:00Z' },
    { ...plain(2), created_on: null },
    { ...plain(3), created_on: '2026-01-01T00:00:00Z' },
  ])
  const order = () =>
    [true, false].map((desc) => [
      ...index.query({ ...everything, sort: [{ column: 'created', desc }] }, NOW).order,
    ])
  expect(order()).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ])

  index.learn(moreKeys)

  expect(order()).toEqual([
    [0, 2, 1],
    [2, 0, 1],
  ])
})

test('gives back every row as it was read', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const stored = [...storeOf(all)].map(({ key: _, ...row }) => row)

      expect(stored).toEqual(all.map(({ key: _, ...row }) => row))
    }),
  )
})

test('says which rows hang on a record, in any case of its uuid', () => {
  const on = (uuid: string | null) => ({ tnorder: uuid && { uuid }, account: uuid && { uuid } })
  const [one, two] = [plain(7).uuid, plain(8).uuid]
  const { rows } = indexOf([
    { ...plain(1), ...on(one) },
    { ...plain(2), ...on(two) },
    { ...plain(3), ...on(one.toUpperCase()) },
    { ...plain(4), ...on(null) },
    { ...plain(5), tn: null, ...on(one) },
  ])

  for (const relation of ['tnorder', 'account'] as const) {
    expect(placesOn(rows, relation, one.toUpperCase()).toSorted()).toEqual([0, 2, 4])
    expect(placesOn(rows, relation, two)).toEqual([1])
  }
})

test('finds numbers that two current leases hold, wherever in the list', () => {
  const past = new Date(NOW - DAY).toISOString()
  const held = [
    { tn: { tn: 12029822917 } },
    { tn: { tn: 2029822917 } },
    { tn: { tn: 12029822918 } },
    { tn: { tn: 12029822918, deleted_on: past } },
    { tn: { tn: 12029822919 } },
    { tn: { tn: 12029822919 }, autorenew: false, expired_on: past },
    { tn: { tn: 12029822920 } },
    { tn: { tn: 12029822920 }, autorenew: true, expired_on: past },
    { tn: {} },
    { tn: {} },
  ].map(lease)
  const tally = new LeaseTally()

  for (const row of held) tally.add(row, NOW)

  expect(tally.doubles()).toEqual([0, 1, 6, 7])
  expect(leasedTwice(held[7] as TnRow).findings).toEqual(['I3', 'E2'])
})

test('gives chosen rows in the order of a sort, by their place in the API’s list', () => {
  const tns = [12025550103, 12025550101, 12025550102, 12025550100]
  // Price plans may stand between the numbers of a list.
  const index = indexOfRows(tns.map((tn, i) => tnRow({ tn: { tn } }, 10 * i, NOW) as TnRow))

  const rows = index.inOrder(new Set(['@0', '@10', '@30']), [{ column: 'number', desc: true }])

  expect(rows.map(({ position }) => position)).toEqual([0, 10, 30])
  expect(index.inOrder(new Set(['@0', '@10', '@30']), [{ column: 'number', desc: false }])).toEqual(
    rows.toReversed(),
  )
  expect(index.inOrder(new Set(['@30', '@0']), [])).toEqual([rows[0], rows[2]])
})

test('a set leaves its numbers, in the order of the sort, under the other filters, and one that is not known none', () => {
  const records = [0, 1, 2, 3].map((place) => ({ ...plain(place), autorenew: place > 1 }))
  const index = indexOf(records)
  const sets = new Map([
    ['a', new Set([0, 3, 2].map((place) => plain(place).uuid))],
    ['b', new Set([plain(1).uuid, plain(3).uuid, 'gone'])],
  ])
  const left = (set: string[], more = {}) =>
    index.query(
      { q: '', sort: [{ column: 'uuid', desc: true }], filters: { set, ...more } },
      NOW,
      true,
      (id) => sets.get(id),
    )

  expect([...left(['a']).order]).toEqual([3, 2, 0])
  expect([...left(['a', 'b']).order]).toEqual([3, 2, 1, 0])
  expect([...left(['a'], { autorenew: ['no'] }).order]).toEqual([0])
  expect(left(['a']).facets.autorenew.map(({ value, count }) => `${value} ${count}`)).toEqual([
    'yes 2',
    'no 1',
  ])
  expect(left(['a']).facets.set.find(({ value }) => value === 'a')?.count).toBe(3)
  expect([...left(['elsewhere']).order]).toEqual([])
  expect(left(['elsewhere']).onlyFailed().set).toBe(4)
})
