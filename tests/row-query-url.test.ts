// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FACETS, type RowQuery, TN_COLUMNS } from '#domain/row-query.ts'
import { formatRowQuery, parseRowQuery, readable } from '#domain/row-query-url.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 30 })
const anyQuery: fc.Arbitrary<RowQuery> = fc.record({
  q: anyText,
  sort: fc
    .uniqueArray(fc.constantFrom(...TN_COLUMNS), { maxLength: 4 })
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
          ...facets.map(() =>
            fc.uniqueArray(anyText.filter(Boolean), { minLength: 1, maxLength: 3 }),
          ),
        )
        .map((values) =>
          Object.fromEntries(facets.map((facet, place) => [facet, values[place] ?? []])),
        ),
    ),
})

test('any view survives the address bar', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const address = readable(formatRowQuery(query))

      const { ignored, ...read } = parseRowQuery(new URLSearchParams(address))

      expect(read).toEqual(query)
      expect(ignored).toEqual([])
    }),
  )
})

test('any address at all is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (address) => {
      const read = parseRowQuery(new URLSearchParams(address))

      expect(read.sort.every(({ column }) => TN_COLUMNS.includes(column))).toBe(true)
    }),
  )
})

test('the address reads as a person would write it', () => {
  const query: RowQuery = {
    q: '',
    sort: [
      { column: 'expires', desc: true },
      { column: 'number', desc: false },
    ],
    filters: { state: ['success'], expiry: ['30d'] },
  }

  const address = readable(formatRowQuery(query))

  expect(address).toBe('sort=-expires,number&state=success&expiry=30d')
})
