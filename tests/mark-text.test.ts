import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markText } from '#domain/lookup/mark-text.ts'
import { readLookup } from '#domain/lookup/read/read-lookup.ts'

const marked = (typed: string, shown: string) =>
  markText(shown, readLookup(typed)).map(({ from, to }) => shown.slice(from, to))

test.each([
  ['warehouse', 'Warehouse DECT', ['Warehouse']],
  ['dect ware', 'Warehouse DECT', ['Ware', 'DECT']],
  ['“warehouse dect”', 'Warehouse DECT', ['Warehouse DECT']],
  ['munchner strassen', 'Münchner Straßenbüro 📞 Süd', ['Münchner Straßen']],
  // A letter that stands for two is marked whole, also where only the first of them was asked for.
  ['s', 'ß', ['ß']],
  ['stras', 'Straße', ['Straß']],
  ['sse', 'Straße', ['ße']],
  ['sud', 'Münchner Straßenbüro 📞 Süd', ['Süd']],
  ['ware*ct', 'Warehouse DECT', ['Ware', 'CT']],
  ['28FEC7CD…d604', '28fec7cd-d761-45ba-b36c-d2956ee4d604', ['28fec7cd', 'd604']],
  ['zzz', 'Warehouse DECT', []],
  ['', 'Warehouse DECT', []],
])('%s marks of %s: %j', (typed, shown, parts) => {
  expect(marked(typed, shown)).toEqual(parts)
})

test('marks stand in order within the text and never overlap', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (typed, shown) => {
        let end = 0
        for (const { from, to } of markText(shown, readLookup(typed))) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(shown.length)
          end = to
        }
      },
    ),
    { numRuns: 1_000 },
  )
})
