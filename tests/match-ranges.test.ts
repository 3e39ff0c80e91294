import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchRanges, type Shown } from '#domain/query/match-ranges.ts'
import { searchFor } from '#domain/query/search.ts'
import { searchable } from '#domain/query/search-text.ts'
import { codePoint } from './support/code-point.ts'

/** A text with what was found of it in brackets. */
function bracketed(shown: string, typed: string, as: Shown) {
  let text = ''
  let at = 0
  for (const [start, end] of matchRanges(shown, typed, as)) {
    text += `${shown.slice(at, start)}[${shown.slice(start, end)}]`
    at = end
  }
  return text + shown.slice(at)
}

test.each<[typed: string, as: Shown, marked: string]>([
  ['202-98', 'number', '+1 [202-98]2-2917'],
  ['(202) 982', 'number', '+1 [202-982]-2917'],
  ['+1 202', 'number', '+[1 202]-982-2917'],
  ['tel:+1-202-982-2917;ext=4', 'number', '+[1 202-982-2917]'],
  ['２０２', 'number', '+1 [202]-982-2917'],
  ['2917', 'number', '+1 202-982-[2917]'],
  ['29', 'number', '+1 202-982-2917'],
  ['202 917', 'number', '+1 [202]-982-2[917]'],
  ['020 7946', 'number', '+44 [20 7946] 0018'],
  ['0044 20', 'number', '+[44 20] 7946 0018'],
  ['sales', 'number', '+44 20 7946 0018'],
  ['sales', 'name', 'Acmetel Field [Sales]'],
  ['ACME sal', 'name', '[Acme]tel Field [Sal]es'],
  ['tel field', 'name', 'Acme[tel Field] Sales'],
  ['sales acme', 'name', '[Acme]tel Field [Sales]'],
  ['strasse', 'name', 'Neue [Straße] 3'],
  ['ß', 'name', 'Mi[ss]i[ss]ippi'],
  ['munch', 'name', '[Mu\u0308nch]en'],
  ['telecom', 'name', 'Ac\u200bme  [Tel\u00adecom] '],
  ['03', 'name', 'LON[03] 303'],
  ['テレ', 'name', '[ﾃﾚ]ｺﾑ'],
  ['“', 'name', '“Sales”'],
  ['28fec', 'uuid', '[28fec]7cd-d761-45ba-b36c-d2956ee4d604'],
  ['D761', 'uuid', '28fec7cd-[d761]-45ba-b36c-d2956ee4d604'],
  ['761', 'uuid', '28fec7cd-d761-45ba-b36c-d2956ee4d604'],
  ['urn:uuid:28FEC7CD-D761-45BA', 'uuid', '[28fec7cd-d761-45ba]-b36c-d2956ee4d604'],
])('%s marks of a %s: %s', (typed, as, marked) => {
  const shown = marked.replace(/[[\]]/g, '')

  expect(bracketed(shown, typed, as)).toBe(marked)
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: codePoint, maxLength: 8 }),
  fc
    .array(
      fc.constantFrom('Acme', 'ß', 'ﬁ', 'é', 'e\u0301', ' ', '-', '03', '202', '한', 'ﾊﾞ', '\u00a0'),
    )
    .map((parts) => parts.join('')),
)

test('marks something of a name just where the search finds it, in order, apart, and within the text', () => {
  fc.assert(
    fc.property(texts, texts, (shown, other) => {
      for (const typed of [other, shown.slice(0, 3), shown.slice(1)]) {
        const ranges = matchRanges(shown, typed)

        const found = searchFor(typed)?.matches(searchable({ names: [shown] })) ?? false
        if (found) expect(ranges).not.toEqual([])
        const bounds = ranges.flat()
        expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b))
        expect(bounds.every((at) => at >= 0 && at <= shown.length)).toBe(true)
      }
    }),
  )
})

test('marks of a number only its digits and what stands between them', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[2-9]\d{9}$/),
      fc.nat(7),
      fc.integer({ min: 3, max: 10 }),
      (digits, at, length) => {
        const shown = `+1 ${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`

        const [first] = matchRanges(shown, digits.slice(at, at + length), 'number')

        expect(shown.slice(...(first ?? [])).replace(/\D/g, '')).toContain(
          digits.slice(at, at + length),
        )
      },
    ),
  )
})
