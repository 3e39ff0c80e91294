import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CopyWriter } from '#domain/csv/copy-as.ts'
import type { CopyForm } from '#domain/csv/copy-forms.ts'
import { type CsvColumn, csvColumns } from '#domain/csv/csv.ts'
import { tnCsv } from '#domain/csv/tn-csv.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { ExactNumber } from '#domain/text/exact-number.ts'
import { codePoint } from './support/code-point.ts'
import { tnRow } from './support/rows.ts'

function copyAs<Row>(form: CopyForm, columns: readonly CsvColumn<Row>[], rows: readonly Row[]) {
  const writer = new CopyWriter(form, columns)
  writer.add(rows)
  return writer.text()
}

type Row = { name: string; cost: string }
const columns: CsvColumn<Row>[] = [
  { header: 'Name', cell: ({ name }) => name },
  { header: 'Cost', cell: ({ cost }) => new ExactNumber(cost) },
]
const rows: Row[] = [
  { name: 'a\tb\nc', cost: '-0.10' },
  { name: '=1+1', cost: '2' },
  { name: '<b>|x| [y](https://z) @me', cost: '3' },
]

test('tab-separated text has a line a row, whatever is in a cell, and no formula', () => {
  expect(copyAs('tsv', columns, rows)).toBe(
    "Name\tCost\na b c\t-0.10\n'=1+1\t2\n<b>|x| [y](https://z) @me\t3",
  )
})

test('a Markdown table shows its cells as they are', () => {
  expect(copyAs('markdown', columns, rows)).toBe(
    [
      '| Name | Cost |',
      '| --- | --- |',
      '| a b c | -0.10 |',
      '| =1+1 | 2 |',
      '| &lt;b&gt;\\|x\\| \\[y\\](https:&#47;&#47;z) &#64;me | 3 |',
    ].join('\n'),
  )
})

test('JSON has numbers as they were sent, and every column where two have one name', () => {
  const twice = [...columns, { header: 'Name', cell: () => 'x' }]

  expect(copyAs('json', twice, rows.slice(0, 1))).toBe(
    '[\n  {\n    "Name": "a\\tb\\nc",\n    "Cost": -0.10,\n    "Name (2)": "x"\n  }\n]',
  )
})

test('a plain list is the first column, a line a row', () => {
  expect(copyAs('list', columns, rows)).toBe('a b c\n=1+1\n<b>|x| [y](https://z) @me')
})

test('numbers can be copied in every form with the columns of their file', () => {
  const row = tnRow({ uuid: 'x', tn: { tn: 12029822917 }, account: {} }, 0, 0) as TnRow
  const shown = csvColumns(tnCsv, ['number', 'account'])

  const forms = (['tsv', 'markdown', 'list'] as const).map((form) => copyAs(form, shown, [row]))

  expect(forms).toEqual([
    'Number\tAccount\n12029822917\t(not included)',
    '| Number | Account |\n| --- | --- |\n| 12029822917 | (not included) |',
    '12029822917',
  ])
})

test('no rows are a head, or nothing', () => {
  const forms = (['tsv', 'markdown', 'json', 'list'] as const).map((form) =>
    copyAs(form, columns, []),
  )

  expect(forms).toEqual(['Name\tCost', '| Name | Cost |\n| --- | --- |', '[]', ''])
})

test('any cells make as many lines and columns as there are', () => {
  const cell = fc.oneof(
    fc.string({ unit: codePoint }),
    fc.string({ unit: fc.constantFrom(...'|\\\t\n\r`<') }),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ name: cell, cost: fc.constant('1') })), (some) => {
      const tsv = copyAs('tsv', columns, some).split('\n')
      const markdown = copyAs('markdown', columns, some).split('\n')

      expect(tsv).toHaveLength(some.length + 1)
      for (const line of tsv) expect(line.split('\t')).toHaveLength(2)
      expect(markdown).toHaveLength(some.length + 2)
      for (const line of markdown) {
        expect(line.replace(/\\[\\|]/g, '').match(/\|/g)).toHaveLength(3)
      }
      expect(JSON.parse(copyAs('json', columns, some))).toEqual(
        some.map(({ name }) => ({ Name: name, Cost: 1 })),
      )
    }),
    { numRuns: 300 },
  )
})
