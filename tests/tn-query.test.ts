import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatTnQuery,
  parseTnQuery,
  TN_FACETS,
  TN_WORDS,
  type TnFacet,
  type TnQuery,
} from '#domain/numbers/tn-query.ts'
import { paramsOf, toAddress } from '#domain/query/address.ts'
import { facetNames } from '#domain/query/facet.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import { formatRange, parseRange, type TimeRange } from '#domain/text/time/time-range.ts'
import { codePoint } from './support/code-point.ts'

const FACETS = facetNames(TN_FACETS)

const { facets } = TN_WORDS
const anyText = fc.string({ unit: 'grapheme', maxLength: 30 })
const anyRange = fc
  .tuple(fc.nat({ max: 20_000 }), fc.integer({ min: 1, max: 400 }), fc.nat({ max: DAY }))
  .map(([day, days, more]) => formatRange({ from: day * DAY, to: (day + days) * DAY + more }))
const anyValue = (facet: TnFacet) => {
  if (facet === 'ends') return anyRange
  const all = facets[facet].values
  return all ? fc.constantFrom(...all) : anyText.filter(Boolean)
}
const anyQuery: fc.Arbitrary<TnQuery> = fc.record({
  q: anyText,
  sort: fc
    .uniqueArray(fc.constantFrom(...TN_WORDS.columns), { maxLength: 4 })
    .chain((columns) =>
      fc.tuple(
        ...columns.map((column) => fc.record({ column: fc.constant(column), desc: fc.boolean() })),
      ),
    ),
  filters: fc
    .uniqueArray(fc.constantFrom(...FACETS))
    .chain((facets) =>
      fc
        .tuple(
          ...facets.map((facet) => fc.uniqueArray(anyValue(facet), { minLength: 1, maxLength: 3 })),
        )
        .map((values) =>
          Object.fromEntries(facets.map((facet, place) => [facet, values[place] ?? []])),
        ),
    ),
})

test('any view survives the address bar', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const address = toAddress(formatTnQuery(query))

      const { ignored, ...read } = parseTnQuery(paramsOf(address))

      expect(read).toEqual(query)
      expect(ignored).toEqual([])
    }),
  )
})

test('any address at all is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), (address) => {
      const read = parseTnQuery(new URLSearchParams(address))

      expect(read.sort.every(({ column }) => TN_WORDS.columns.includes(column))).toBe(true)
    }),
  )
})

test('the address reads as a person would write it', () => {
  const query: TnQuery = {
    q: '',
    sort: [
      { column: 'expires', desc: true },
      { column: 'number', desc: false },
    ],
    filters: { state: ['success'], expiry: ['30d'] },
  }

  const address = toAddress(formatTnQuery(query))

  expect(address).toEqual({ search: 'sort=-expires,number&expiry=30d&state=success', hash: '' })
})

test.each([1, 120, 400, 3000])(
  'a view with %i connections has an address that any server takes, and is read back the same',
  (count) => {
    const sip = Array.from({ length: count }, () => crypto.randomUUID())
    const query: TnQuery = { q: 'a, b', sort: [{ column: 'number', desc: true }], filters: { sip } }

    const { search, hash } = toAddress(formatTnQuery(query))

    expect(search.length).toBeLessThan(8000)
    for (const address of [
      { search, hash },
      { search: search && `?${search}`, hash: `#${hash}` },
    ]) {
      expect(parseTnQuery(paramsOf(address))).toEqual({ ...query, ignored: [] })
    }
  },
)

test('an address that was longer than servers take, and the name of a place in a page, are read as they were', () => {
  const sip = Array.from({ length: 400 }, () => crypto.randomUUID())
  const search = `?${sip.map((uuid) => `sip=${uuid}`).join('&')}`

  expect(parseTnQuery(paramsOf({ search, hash: '' })).filters).toEqual({ sip })
  expect(parseTnQuery(paramsOf({ search: '?q=a', hash: '#main' }))).toMatchObject({
    q: 'a',
    ignored: [],
  })
})

test('a value that a filter cannot have is told and does not narrow, one that the data decides does', () => {
  const closed = FACETS.filter((facet) => facets[facet].values ?? facets[facet].accepts)
  const impossible = anyText.filter(
    (text) =>
      text !== '' &&
      parseRange(text) === null &&
      closed.every((facet) => !facets[facet].values?.includes(text)),
  )
  fc.assert(
    fc.property(impossible, (value) => {
      const address = new URLSearchParams(FACETS.map((facet) => [facet, value]))

      const { filters, ignored } = parseTnQuery(address)

      expect(ignored).toEqual(closed.map((facet) => `${facet} “${value}”`))
      expect(Object.keys(filters)).toEqual(FACETS.filter((facet) => !closed.includes(facet)))
    }),
  )
  expect(closed).toEqual([
    'finding',
    'expiry',
    'ends',
    'autorenew',
    'registered',
    'severity',
    'change',
  ])
})

test.each([
  ['expiry=banana&expiry=30d&expiry=30d', { expiry: ['30d'] }, ['expiry “banana”']],
  ['finding=V1&finding=none&finding=v1', { finding: ['V1', 'none'] }, ['finding “v1”']],
  ['autorenew=no&registered=unknown', { autorenew: ['no'], registered: ['unknown'] }, []],
  ['registered=none', {}, ['registered “none”']],
  ['state=nonsense&state=', { state: ['nonsense'] }, []],
  ['toString=x&__proto__=y', {}, ['“toString”', '“__proto__”']],
  ['show=plans', {}, []],
  ['show=banana', {}, ['show “banana”']],
  ['q=a&q=b&sort=number&sort=uuid', {}, ['a second “q”', 'a second “sort”']],
])('reads the filters of ?%s', (address, filters, ignored) => {
  const read = parseTnQuery(new URLSearchParams(address))

  expect(read.filters).toEqual(filters)
  expect(read.ignored).toEqual(ignored)
})

test('a range of end dates is said in words of the reader’s calendar, and one that is none is told', () => {
  const at = (...date: [number, number, number, number?]) => new Date(...date).getTime()
  const words = (range: TimeRange) => TN_FACETS.ends.words(formatRange(range))

  expect(words({ from: at(2026, 11, 7), to: at(2026, 11, 14) })).toBe('Dec 7 – 13, 2026')
  expect(words({ from: at(2026, 11, 7), to: at(2026, 11, 8) })).toBe('Dec 7, 2026')
  expect(words({ from: null, to: at(2026, 11, 7) })).toBe('before Dec 7, 2026')
  expect(words({ from: at(2026, 11, 7, 9), to: null })).toMatch(
    /^from Dec 7, 2026, 9:00\sAM [A-Z]{3}\S*$/,
  )
  expect(words({ from: at(2026, 11, 7, 9), to: at(2026, 11, 9) })).toMatch(
    /^Dec 7, 2026, 9:00\sAM – Dec 9, 2026, 12:00\sAM [A-Z]{3}\S*$/,
  )
  const { filters, ignored } = parseTnQuery(new URLSearchParams('ends=soon&ends=2026-12-07..'))
  expect(filters).toEqual({ ends: ['2026-12-07..'] })
  expect(ignored).toEqual(['ends “soon”'])
})
