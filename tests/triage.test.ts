import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Triage } from '#domain/lookup/triage/triage.ts'
import { TriageIndex } from '#domain/lookup/triage/triage-index.ts'
import { MOST_LINES, readTriage, type TriageText } from '#domain/lookup/triage/triage-lines.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { ended } from '#domain/text/steps.ts'
import { tnRow } from './support/rows.ts'

const ID = '28fec7cd-d761-45ba-b36c-d2956ee4d604'
const GONE = '99999999-9999-4999-8999-999999999999'
const ROWS = [
  { uuid: ID, tn: { tn: 12029822917 } },
  { uuid: '439e1a75-0000-4aaa-8bbb-0123456789ab', tn: { tn: 12029822918 } },
  { uuid: 'c0000000-0000-4000-8000-000000000000', tn: { tn: '+442079460018' } },
  { uuid: 'd0000000-0000-4000-8000-000000000000', tn: { tn: '+493012345678' } },
  { uuid: 'e0000000-0000-4000-8000-000000000000', tn: { tn: 18005550199 } },
  { uuid: 'f0000000-0000-4000-8000-000000000000', tn: { tn: 18005550199 } },
  { uuid: 'f1000000-0000-4000-8000-000000000000', tn: { tn: '442079461234' } },
  { uuid: 'f2000000-0000-4000-8000-000000000000', tn: {} },
  ...[1, 2].map((end) => ({
    uuid: `f300000${end}-0000-4000-8000-000000000000`,
    sip_connection: { uuid: 'edge', name: 'Edge', ip: '198.51.100.7', subdomain: 'edge-4f1a' },
  })),
  {
    uuid: 'f4000000-0000-4000-8000-000000000000',
    sip_connection: { uuid: 'six', name: 'Six', ip: '2001:db8:0::7', hostname: 'six.example' },
  },
].map((it, place) => tnRow(it, place, 0) as TnRow)

const index = new TriageIndex()
for (const [place, row] of ROWS.entries()) index.add(row, place)

const read = (text: string) => ended(readTriage(text))
const resultsOf = ({ lines }: TriageText) => {
  const triage = new Triage(index)
  return lines.map((line) => triage.of(line))
}
const results = (text: string) => resultsOf(read(text))

function said(text: string) {
  const [first] = results(text)
  switch (first?.result) {
    case 'found':
      return `found ${first.place}`
    case 'ambiguous':
      return `ambiguous ${first.candidates.join(' ')}`
    case 'none':
      return first.why
    default:
      return first?.result
  }
}

test.each([
  ['+1 202-982-2917', 'found 0'],
  ['12029822917', 'found 0'],
  ['2029822917', 'found 0'],
  ['"2029822917"', 'found 0'],
  ["'12029822917", 'found 0'],
  ['="12029822917"', 'found 0'],
  ['12,029,822,917', 'found 0'],
  ['(202) 982-2917', 'found 0'],
  ['202.982.2917', 'found 0'],
  ['001 202 982 2917', 'found 0'],
  ['tel:+12029822917', 'found 0'],
  ['sip:+12029822917@trunk.example', 'found 0'],
  ['<sip:12029822917@203.0.113.9:5060>', 'found 0'],
  ['٢٠٢٩٨٢٢٩١٧', 'found 0'],
  ['<td>2029822917</td>', 'found 0'],
  ['line 3: call from (202) 982-2917 dropped at 10:33', 'found 0'],
  ['3. (202) 982-2917', 'found 0'],
  ['3) +1 202 982 2917', 'found 0'],
  ['- 2029822917', 'found 0'],
  ['2026-11-25 10:33:07 2029822917 486 Busy', 'found 0'],
  ['2026-11-25T10:33:07.123Z,2029822917,12.50,USD', 'found 0'],
  ['11/25/2026;2029822917;17', 'found 0'],
  ['20261125103307\t12029822917\t42', 'found 0'],
  ['Acme, 2029822917, $1,234,567.89', 'found 0'],
  ['TCK-20298229 +1 202 982 2917', 'found 0'],
  ['ticket 2029822918: 2029822917 is down', 'found 0'],
  ['INC2029822918 2029822917', 'found 0'],
  ['#2029822918 202-982-2917', 'found 0'],
  ['2029822917,5', 'found 0'],
  ['2029822917 5', 'found 0'],
  ['from +1 202 982 2917 to +1 415 555 0100', 'found 0'],
  ['a@x.example 2029822917', 'found 0'],
  ['203.0.113.9 2029822917', 'found 0'],
  ['https://cdr.example/?tn=%2B12029822917&from=2026-11-25', 'found 0'],
  [`{"tn":12029822917,"uuid":"${ID}"}`, 'found 0'],
  [ID, 'found 0'],
  [ID.toUpperCase(), 'found 0'],
  [`{${ID.replaceAll('-', '')}}`, 'found 0'],
  [`${ID},2029822917`, 'found 0'],
  [`call-id ${GONE} to 2029822917`, 'found 0'],
  ['f0000000-0000-4000-8000-000000000000 +1 800 555 0199', 'found 5'],
  ['2917', 'found 0'],
  ['822918', 'found 1'],
  ['020 7946 0018', 'found 2'],
  ['+44 (0)20 7946 0018', 'found 2'],
  ['0044 20 7946 0018', 'found 2'],
  ['030 12345678', 'found 3'],
  ['+49 30 12345678', 'found 3'],
  ['442079461234', 'found 6'],
  ['+44 20 7946 1234', 'found 6'],
  ['from 2029822917 to 2029822918', 'ambiguous 0 1'],
  ['2029822917 2029822918', 'ambiguous 0 1'],
  ['800-555-0199', 'ambiguous 4 5'],
  ['0199', 'ambiguous 4 5'],
  ['7 2029822917', 'ambiguous 0'],
  ['44 2029822917', 'ambiguous 0'],
  ['+44 2029822917', 'missing'],
  ['+44 202 982 2917', 'missing'],
  ['004412029822917', 'missing'],
  ['+1 415 555 0100', 'missing'],
  ['9822917', 'missing'],
  ['4321', 'missing'],
  ['202 · 982 · 2917', 'found 0'],
  [GONE, 'missing'],
  ['198.51.100.7', 'ambiguous 8 9'],
  ['no answer from 198.51.100.7:5060, two calls', 'ambiguous 8 9'],
  ['<sip:bob@198.51.100.7>', 'ambiguous 8 9'],
  ['edge-4f1a', 'ambiguous 8 9'],
  ['edge-4f1a.sip.example is down', 'ambiguous 8 9'],
  ['[2001:DB8::7]', 'found 10'],
  ['six.example', 'found 10'],
  ['2029822917 via 198.51.100.7', 'found 0'],
  ['198.51.100.8', 'Only an IP address'],
  ['hello', 'No digits'],
  ['🔥', 'No digits'],
  ['مرحبا', 'No digits'],
  ['<br>', 'No digits'],
  ['10:33', 'Only a time'],
  ['2026-11-25', 'Only a date'],
  ['25.11.2026', 'Only a date'],
  ['20261125', 'Only a date'],
  ['2026-11-25 10:33', 'Only a date'],
  ['$1,234,567.89', 'Only an amount'],
  ['1234567.89', 'Only a decimal'],
  ['203.0.113.9', 'Only an IP address'],
  ['#2029822917', 'Only a ticket or reference number'],
  ['TCK-2029822917', 'Only a ticket or reference number'],
  ['ticket 2029822917', 'Only a ticket or reference number'],
  ['order no. 2029822917', 'Only a ticket or reference number'],
  ['2029822917@x.example', 'Only an e-mail address'],
  ['17', 'Too few digits for a number'],
  ['12345678901234567890', 'Too many digits for a number'],
])('%j: %s', (line, result) => {
  expect(said(line)).toBe(result)
})

test('a connection is one however many records of it there are', () => {
  const [first] = results('198.51.100.7')

  expect(first).toMatchObject({ result: 'ambiguous', count: 2, by: [{ name: 'Edge', how: 'ip' }] })
})

test('a number that was pasted before, in whatever spelling, is told by its line', () => {
  const all = results(
    [
      '2029822917',
      '',
      'hello',
      '+1 (202) 982-2917',
      ID,
      GONE,
      '4155550100',
      GONE,
      '415-555-0100',
      'hello',
    ].join('\n'),
  )

  expect(all.map((it) => `${it.line} ${it.result} ${'same' in it ? it.same : ''}`.trim())).toEqual([
    '1 found',
    '3 none',
    '4 repeated 1',
    '5 repeated 1',
    '6 missing',
    '7 missing',
    '8 repeated 6',
    '9 repeated 7',
    '10 none',
  ])
})

test('lines end as any system ends them, and blank ones are counted', () => {
  const text = read(' 2029822917 \r\n\r\n\t\u200b\rhello\u2028\n2029822918')

  expect(text.lines.map(({ line, pasted }) => `${line} ${pasted}`)).toEqual([
    '1 2029822917',
    '4 hello',
    '6 2029822918',
  ])
  expect(text.blank).toBe(3)
})

test('lines behind the five thousandth are counted, and a long line is cut', () => {
  const many = read('2029822917\n'.repeat(MOST_LINES + 7))
  const long = read('2029822917 '.repeat(100_000))

  expect([many.lines.length, many.left, many.blank]).toEqual([MOST_LINES, 7, 0])
  expect(long.lines).toMatchObject([{ cut: true }])
})

test('nothing pasted is no lines', () => {
  const texts = ['', ' \n \n', '\u200b'].map((text) => read(text).lines)

  expect(texts).toEqual([[], [], []])
})

const piece = fc.constantFrom(
  ...[
    '2029822917',
    '+1 202',
    '982-2917',
    ID,
    GONE,
    '10:33',
    '2026-11-25',
    '$5',
    '#17',
    'from',
    ',',
  ],
  ...[' ', '\t', '"', ';', '(', ')', '+', '00', '44', '🔥', 'ب', '<td>', '٢', '\u200b', 'x1', '.'],
)
const line = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string().map((text) => text.replace(/[\n\r]/g, '')),
)

test('every line that is not blank has exactly one result, in the pasted order', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = read(lines.join(end))
      const all = resultsOf(text)

      expect(all.length + text.blank).toBe(
        lines.join(end) === '' ? 0 : lines.length - Number(lines.at(-1) === ''),
      )
      for (const [place, it] of all.entries()) {
        expect((lines[it.line - 1] as string).trim().startsWith(it.pasted)).toBe(true)
        expect(it.line).toBeGreaterThan(all[place - 1]?.line ?? 0)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('what was found is named by the line, digit by digit', () => {
  fc.assert(
    fc.property(line, (pasted) => {
      const [first] = results(pasted)
      if (first?.result !== 'found') return

      const row = ROWS[first.place] as TnRow
      const digits = pasted.normalize('NFKC').replace(/٢/g, '2').replace(/\D/g, '')
      const own = (row.tn as { tn: string }).tn.replace(/\D/g, '')
      const isNumber = own.includes(digits.slice(-4)) || digits.includes(own.slice(-7))
      expect(isNumber || pasted.toLowerCase().includes(row.uuid as string)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
