import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTnQuery, parseTnQuery, TN_FACETS } from '#domain/numbers/tn-query.ts'
import { readRelation, readState, readText } from '#domain/query/facet.ts'
import { dataOf, dataValue, NONE, UNKNOWN } from '#domain/query/row-query.ts'
import { toldApart } from '#domain/query/told-apart.ts'
import { sentenceCase } from '#domain/text/sentence-case.ts'

const A = '1f0e4a52-0000-4000-8000-000000000001'
const B = '1f0e4a52-0000-4000-8000-000000000002'
const C = '2f0e4a52-0000-4000-8000-000000000003'

const ours = [NONE, UNKNOWN]
const anyText = fc.oneof(fc.string(), fc.constantFrom(...ours, '~', '~none', '~~', ''), fc.uuid())

test('any text of the data is a value of its own, which gives the text back and is no word of ours', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const value = dataValue(text)

      expect(dataOf(value)).toBe(text)
      expect(ours).not.toContain(value)
      expect(value).not.toBe('')
    }),
  )
})

test.each(['none', 'unknown', 'None', '~none', ''])(
  'an order state that is literally “%s” is an option of its own and survives the address bar',
  (state) => {
    const { value } = readState({ state })
    const query = { q: '', sort: [], filters: { state: [value] } }

    const address = new URLSearchParams(formatTnQuery(query).toString())

    expect(parseTnQuery(address).filters.state).toEqual([value])
    expect([readState(null).value, readState('unknown').value]).not.toContain(value)
    expect(TN_FACETS.state.words(value)).toBe(sentenceCase(state) || '(empty)')
  },
)

test('what is called like a word of ours is none of them, be it a relation or a country', () => {
  const values = [
    readRelation({ uuid: null, name: 'none' }).value,
    readRelation({ uuid: 'unknown', name: 'Retail' }).value,
    readText('unknown').value,
  ]

  expect(values).toEqual(['~none', '~unknown', '~unknown'])
})

test('two spellings of one uuid are one value, in lower case, also where the address has capitals', () => {
  const readings = [A, A.toUpperCase()].map((uuid) => readRelation({ uuid, name: null }))
  const read = parseTnQuery(new URLSearchParams({ sip: A.toUpperCase() }))

  expect(readings.map(({ value }) => value)).toEqual([A, A])
  expect(read.filters.sip).toEqual([A])
})

test('ids that are no uuids are told apart by case', () => {
  expect(readRelation({ uuid: 'Ab', name: null }).value).toBe('Ab')
})

test.each([
  [
    'names that nothing shares stay as they are',
    [
      [A, 'Retail'],
      [C, 'Ops'],
    ],
    ['Retail', 'Ops'],
  ],
  [
    'the start of the uuid tells two of one name apart',
    [
      [A, 'Retail'],
      [C, 'Retail'],
    ],
    ['Retail (1f0e4a52)', 'Retail (2f0e4a52)'],
  ],
  [
    'all of it where the start does not',
    [
      [A, 'Retail'],
      [B, 'Retail'],
    ],
    [`Retail (${A})`, `Retail (${B})`],
  ],
  [
    'case, width and what nobody sees make no other name',
    [
      [A, 'Retail'],
      [C, 'ＲＥＴＡＩＬ\u200b '],
    ],
    ['Retail (1f0e4a52)', 'ＲＥＴＡＩＬ\u200b  (2f0e4a52)'],
  ],
  [
    'a record without a uuid goes by its name',
    [
      [A, 'Retail'],
      ['Retail', 'Retail'],
    ],
    ['Retail (1f0e4a52)', '“Retail”'],
  ],
  [
    'a word of ours stays, what reads like it is quoted',
    [
      [NONE, 'None'],
      ['None', 'None'],
    ],
    ['None', '“None”'],
  ],
  [
    'a record called like a word of ours has its uuid',
    [
      [NONE, 'None'],
      [A, 'None'],
    ],
    ['None', 'None (1f0e4a52)'],
  ],
  [
    'an unnamed record is its uuid',
    [
      [A, A],
      [B, B],
    ],
    [A, B],
  ],
])('in a list of options %s', (_, given, labels) => {
  const options = given.map(([value, label]) => ({
    value: value as string,
    label: label as string,
  }))

  expect(toldApart(options)).toEqual(labels)
})
