import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facets } from '#domain/query/facet.ts'
import { narrow, tellingFacets } from '#domain/query/narrow.ts'
import type { Filters } from '#domain/query/row-query.ts'

type Row = { id: number; colour: string; size: string; text: string }
const SIZES = ['small', 'large', 'none']
const facets: Facets<Row, 'colour' | 'size'> = {
  colour: {
    name: 'Colour',
    values: null,
    read: ({ colour }) => ({ value: colour, label: colour.toUpperCase() }),
    words: (value) => value,
  },
  size: { name: 'Size', values: SIZES, read: ({ size }) => ({ value: size }), words: (it) => it },
}
const how = { facets, textOf: ({ text }: Row) => text, now: 0 }

const colours = ['red', 'green', 'unknown']
const rows = fc
  .array(
    fc.record({
      colour: fc.constantFrom(...colours),
      size: fc.constantFrom(...SIZES),
      text: fc.constantFrom('one', 'two', 'one two'),
    }),
    { maxLength: 20 },
  )
  .map((all) => all.map((row, id): Row => ({ id, ...row })))
const filters = fc.record({
  colour: fc.subarray([...colours, 'blue']),
  size: fc.subarray(SIZES),
})
const q = fc.constantFrom('', 'one', 'two one', 'three')

test('leaves the rows that have a chosen value of every filter and every word, in their order', () => {
  fc.assert(
    fc.property(rows, filters, q, (all, chosen, q) => {
      const naive = all.filter(
        ({ colour, size, text }) =>
          (chosen.colour.length === 0 || chosen.colour.includes(colour)) &&
          (chosen.size.length === 0 || chosen.size.includes(size)) &&
          q.split(' ').every((word) => text.includes(word)),
      )

      expect(narrow(all, { q, filters: chosen }, how).rows).toEqual(naive)
    }),
  )
})

test('counts for each value what choosing it alone would show', () => {
  fc.assert(
    fc.property(rows, filters, q, (all, chosen, q) => {
      const answer = narrow(all, { q, filters: chosen }, how)

      for (const name of ['colour', 'size'] as const) {
        for (const { value, count } of answer.facets[name]) {
          const alone: Filters<'colour' | 'size'> = { ...chosen, [name]: [value] }
          expect(narrow(all, { q, filters: alone }, how).rows).toHaveLength(count)
        }
      }
    }),
  )
})

test('lists values by frequency or in the filter’s own order, and keeps chosen ones that nothing has', () => {
  const row = (colour: string, size: string): Row => ({ id: 0, colour, size, text: '' })
  const all = [row('red', 'large'), row('green', 'small'), row('green', 'large')]

  const answer = narrow(all, { q: '', filters: { colour: ['blue', 'green'] } }, how)

  expect(answer.facets.colour.map(({ label, count }) => [label, count])).toEqual([
    ['GREEN', 2],
    ['RED', 1],
    ['blue', 0],
  ])
  expect(answer.facets.size.map(({ value }) => value)).toEqual(['small', 'large'])
})

test('tells two options of one name apart also where only one is left', () => {
  const named: Facets<Row, 'colour'> = {
    colour: { ...facets.colour, read: ({ colour }) => ({ value: colour, label: 'Grey' }) },
  }
  const all: Row[] = [
    { id: 0, colour: 'light', size: '', text: 'one' },
    { id: 1, colour: 'dark', size: '', text: 'two' },
  ]

  const answer = narrow(all, { q: 'two', filters: {} }, { ...how, facets: named })

  expect(answer.facets.colour).toEqual([{ value: 'dark', label: 'Grey (dark)', count: 1 }])
})

test('has no use for a filter on which no row says anything, unless it is on', () => {
  const all: Row[] = [{ id: 0, colour: 'red', size: 'none', text: '' }]

  expect(tellingFacets(all, facets, {}, 0)).toEqual(['colour'])
  expect(tellingFacets(all, facets, { size: ['small'] }, 0)).toEqual(['colour', 'size'])
})
