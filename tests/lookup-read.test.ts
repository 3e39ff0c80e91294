import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLookup } from '#domain/lookup/read/read-lookup.ts'
import { codePoint } from './support/code-point.ts'

const ID = '28fec7cd-d761-45ba-b36c-d2956ee4d604'
const OTHER = '439e1a75-0000-4aaa-8bbb-0123456789ab'
const BARE = ID.replaceAll('-', '')
const WIDE = [...ID].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')

test.each([
  ID,
  ID.toUpperCase(),
  ` ${ID}\r\n`,
  `{${ID}}`,
  `{${ID.toUpperCase()}}`,
  `(${ID})`,
  `<${ID}>`,
  `"${ID}"`,
  `'${ID}',`,
  `“${ID}”`,
  `\`${ID}\``,
  `urn:uuid:${ID}`,
  `URN:UUID:${ID.toUpperCase()}`,
  `uuid:${ID}`,
  `UUID: ${ID}`,
  `uuid=${ID}`,
  BARE,
  BARE.toUpperCase(),
  `{${BARE}}`,
  `0x ${BARE}`,
  WIDE,
  ID.replaceAll('-', '\u2011'),
  ID.replaceAll('-', '–'),
  ID.replaceAll('-', '-\n'),
  ID.replace('-', '-\u200b'),
  `\u202a${ID}\u202c`,
  `https://dash.example/tns/${ID}`,
  `https://dash.example/tns/${ID}?from=mail#top`,
  `https://dash.example/lookup?q=${ID}`,
  `https://dash.example/lookup?q=%7B${ID}%7D`,
  `https://api.opentact.org/rest/profile/tn/${ID}`,
  `curl -H 'X-Auth-Token: $T' https://api.opentact.org/rest/profile/tn/${ID}`,
  `GET /rest/profile/tn/${ID} 404`,
  `/tns/${ID}`,
  `dash.example/tns/${BARE}`,
  `{"uuid":"${ID}"}`,
  `{"uuid":"${ID.toUpperCase()}","account":{"uuid":"${OTHER}"}}`,
  `{"account":{"uuid":"${OTHER}"},"uuid":"${ID}"}`,
  `{"success":true,"payload":[{"account":{"uuid":"${OTHER}"},"uuid":"${ID}"}]}`,
  `{"success":true,"payload":{"tn":{"tn":12029822917},"uuid":"${ID}"}}`,
  `[{"tn":{},"uuid":"${ID}"}]`,
  `{"uuid": "${ID}", cut off`,
  `uuid: ${ID}\nname: Acme`,
  `The customer says ${ID} does not ring.`,
  `Number +1 202-982-2917 (${ID}) is down`,
  `ticket 4711,${ID},open`,
  `<td>${ID}</td>`,
  `<a href="https://dash.example/tns/x">${ID}</a>`,
  `&lt;${ID}&gt;`,
  `📞 ${ID} 🔥`,
  `الرقم ${ID}`,
  `${ID} ${ID.toUpperCase()}`,
])('%j is the uuid', (pasted) => {
  const lookup = readLookup(pasted)

  expect(lookup).toMatchObject({ kind: 'uuid', uuid: ID, readAs: `UUID ${ID}` })
})

test('of several uuids the first is looked up, and the others are told', () => {
  const lookup = readLookup(`${OTHER} is now ${ID}, was ${OTHER}`)

  expect(lookup).toMatchObject({ kind: 'uuid', uuid: OTHER, others: [ID] })
})

test.each([
  ['+1 202-982-2917', 'begins with 1 202 982 2917'],
  ['+12029822917', 'begins with 1 202 982 2917'],
  ['(+1) 202 982 2917', 'begins with 1 202 982 2917'],
  ['＋１（２０２）９８２－２９１７', 'begins with 1 202 982 2917'],
  ['tel:+1-202-982-2917', 'begins with 1 202 982 2917'],
  ['tel:+1-202-982-2917;ext=5', 'begins with 1 202 982 2917'],
  ['tel:%2B12029822917', 'begins with 1 202 982 2917'],
  ['sip:+12029822917@trunk.example;user=phone', 'begins with 1 202 982 2917'],
  ['<sip:+12029822917@trunk.example:5060>', 'begins with 1 202 982 2917'],
  ['sip:12029822917@203.0.113.9', 'number 1 202 982 2917'],
  ['callto://+12029822917', 'begins with 1 202 982 2917'],
  ['https://dash.example/lookup?q=%2B12029822917', 'begins with 1 202 982 2917'],
  ['https://dash.example/lookup?q=2029822917', 'number 202 982 2917'],
  ['+1 202-982-2917 ext. 5', 'begins with 1 202 982 2917'],
  ['+1 202-982-2917 x5', 'begins with 1 202 982 2917'],
  ['"+1 202-982-2917",', 'begins with 1 202 982 2917'],
  ['="12029822917"', 'number 1 202 982 2917'],
  ["'12029822917", 'number 1 202 982 2917'],
  ['12029822917', 'number 1 202 982 2917'],
  ['2029822917', 'number 202 982 2917'],
  ['(202) 982-2917', 'number 202 982 2917'],
  ['202.982.2917', 'number 202 982 2917'],
  ['202/982-2917', 'number 202 982 2917'],
  ['1-202-982-2917', 'number 1 202 982 2917'],
  ['001 202 982 2917', 'number 001 202 982 2917'],
  ['011 44 20 7946 0018', 'number 011 44 20 7946 0018'],
  ['0044 20 7946 0018', 'number 0044 20 7946 0018'],
  ['+44 20 7946 0018', 'begins with 44 20 7946 0018'],
  ['+44 (0)20 7946 0018', 'begins with 44 0 20 7946 0018'],
  ['020 7946 0018', 'number 020 7946 0018'],
  ['(020) 7946 0018', 'number 020 7946 0018'],
  ['+33.1.23.45.67.89', 'begins with 33 1 23 45 67 89'],
  ['٢٠٢٩٨٢٢٩١٧', 'number 202 982 2917'],
  ['\u202a+1 202-982-2917\u202c', 'begins with 1 202 982 2917'],
  ['<b>+1 202-982-2917</b>', 'begins with 1 202 982 2917'],
  ['<td>2029822917</td><td></td>', 'number 202 982 2917'],
  ['+1&nbsp;202&nbsp;982&nbsp;2917', 'begins with 1 202 982 2917'],
  ['&#43;12029822917', 'begins with 1 202 982 2917'],
  ['📞 +1 202-982-2917', 'begins with 1 202 982 2917'],
  ['call from (202) 982-2917 dropped at 10:33', 'number 202 982 2917'],
  ['Ticket 48291: +1 202 982 2917 does not ring since 2026-11-24', 'begins with 1 202 982 2917'],
  ['{"tn":12029822917}', 'number 1 202 982 2917'],
  ['INVITE sip:+12029822917@trunk.example SIP/2.0', 'begins with 1 202 982 2917'],
  ['(202) 982-29', 'begins with 1 202 982 29'],
  ['(202)', 'begins with 1 202'],
  ['+1 202', 'begins with 1 202'],
  ['+44', 'begins with 44'],
  ['+1', 'begins with 1'],
  ['202-982-29', 'contains 202 982 29'],
  ['982-2917', 'contains 982 2917'],
  ['2917', 'contains 2917'],
  ['…2917', 'contains 2917'],
  ['22917', 'contains 22917'],
  ['611', 'contains 611'],
  ['17', 'the number or name with 17: too few digits for a part of a number'],
])('%j is a number: %s', (pasted, readAs) => {
  const lookup = readLookup(pasted)

  expect(lookup).toMatchObject({ kind: 'number', readAs })
})

test.each([
  ['202*', 'begins with 202'],
  ['*2917', 'ends with 2917'],
  ['%2917', 'ends with 2917'],
  ['%2029%', 'contains 2029'],
  ['202*2917', 'begins with 202, ends with 2917'],
  ['+1 202 * 17', 'begins with +1 202, ends with 17'],
  ['(202) 982-*', 'begins with 202 982'],
  ['1*98*17', 'begins with 1, contains 98, ends with 17'],
  ['***2917', 'ends with 2917'],
  ['tel:+1202*', 'begins with +1202'],
  ['28fec7cd*', 'begins with 28fec7cd'],
  ['28fec7cd*d604', 'begins with 28fec7cd, ends with d604'],
  ['Warehouse*', 'begins with warehouse'],
  ['*dect', 'ends with dect'],
  ['%edge%nyc%', 'contains edge, then nyc'],
])('%j has wildcards: %s', (pasted, readAs) => {
  const lookup = readLookup(pasted)

  expect(lookup).toMatchObject({ kind: 'pattern', readAs })
})

test.each([
  ['203.0.113.9', '203.0.113.9', null],
  ['203.0.113.9:5060', '203.0.113.9', '5060'],
  ['203.0.113.0/24', '203.0.113.0', null],
  ['sip:203.0.113.9:5060;transport=tcp', '203.0.113.9', '5060'],
  ['sip:alice@203.0.113.9', '203.0.113.9', null],
  ['[2001:db8::1]', '2001:db8::1', null],
  ['2001:DB8::1', '2001:db8::1', null],
  ['sip.acme.example', 'sip.acme.example', null],
  ['SIP.Acme.Example.', 'sip.acme.example', null],
  ['sip:sip.acme.example:5061', 'sip.acme.example', '5061'],
  ['sips:alice@sip.acme.example', 'sip.acme.example', null],
  ['"trunk-1.acme.example"', 'trunk-1.acme.example', null],
  ['https://sip.acme.example/', 'sip.acme.example', null],
])('%j is the host %s', (pasted, host, port) => {
  const lookup = readLookup(pasted)

  expect(lookup).toMatchObject({ kind: 'host', host: { host, port } })
})

test.each([
  'Warehouse DECT',
  'warehouse dect',
  '“Warehouse DECT”',
  'Münchner Straßenbüro 📞 Süd',
  'خط الدعم العربي',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x.example")',
  'Acme',
  'edge 2',
  'O’Brien & Sons',
  '28fec7cd',
  '28fec7cd-d761-45ba',
  '東京',
  '🔥',
  '10:33',
  'mailbox@',
])('%j may be a name or a part of a uuid', (pasted) => {
  const lookup = readLookup(pasted)

  expect(lookup).toMatchObject({ kind: 'name' })
})

test('a uuid that is shortened as it shows on screen is read by both its ends', () => {
  const lookup = readLookup('28fec7cd…d604')

  expect(lookup).toMatchObject({ kind: 'uuid-part', start: '28fec7cd', end: 'd604' })
})

test.each([
  ['', 'Nothing was typed.'],
  ['   \t\r\n', 'Nothing but spaces and invisible characters was typed.'],
  ['\u200b\ufeff\u202e', 'Nothing but spaces and invisible characters was typed.'],
  ['+', 'It has no letter and no digit.'],
  ['()-', 'It has no letter and no digit.'],
  [' '.repeat(1_000_000), 'Nothing can be read in the first 20000 of 1000000 characters.'],
  ['a '.repeat(400), 'No number and no UUID is in its characters, and it is too long for a name.'],
  [
    'x'.repeat(1_000_000),
    'No number and no UUID is in the first 20000 of its 1000000 characters, and it is too long for a name.',
  ],
  ['+1 202 982 2917, +1 202 982 2918', 'It names 2 numbers. Triage looks up many at once.'],
])('says why nothing can be looked up', (pasted, why) => {
  const lookup = readLookup(pasted)

  expect(lookup).toEqual({ kind: 'nothing', why })
})

test('a uuid or number at the start of a megabyte is found, and that the rest was not looked at is told', () => {
  const noise = ' lorem ipsum'.repeat(90_000)

  const lookups = [`${ID}${noise}`, `+1 202-982-2917${noise}`].map(readLookup)

  expect(lookups).toMatchObject([
    { kind: 'uuid', uuid: ID, cut: 36 + noise.length },
    { kind: 'number', cut: 15 + noise.length },
  ])
})

const part = fc.constantFrom(
  ...[
    '+',
    '1',
    '202',
    '(',
    ')',
    '-',
    ' ',
    '.',
    '*',
    '%',
    '{',
    '}',
    '<b>',
    '&#',
    ';',
    ':',
    '"',
    '/',
  ],
  ...[
    ID,
    BARE,
    '982-2917',
    '10:33',
    '2026-11-25',
    '$5',
    '#',
    'sip:',
    '@',
    'x.example',
    '%2B',
    '\n',
  ],
  ...['é', '٣', '🔥', '\u202e', 'ب', '\ud800', 'tel:', 'ext', '0'],
)

test('whatever is pasted has one reading, the same at every asking, and a sentence', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: codePoint }),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (pasted) => {
        const lookup = readLookup(pasted)

        expect(lookup.kind === 'nothing' ? lookup.why : lookup.readAs).not.toBe('')
        expect(JSON.stringify(readLookup(pasted))).toBe(JSON.stringify(lookup))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a uuid is read in whatever stands around it that is no letter or digit', () => {
  const around = fc.string({ unit: fc.constantFrom(...' \n{}()[]<>"\',;:=|/#?&.🔥') })
  fc.assert(
    fc.property(fc.uuid(), around, around, fc.boolean(), (uuid, before, after, capital) => {
      const lookup = readLookup(before + (capital ? uuid.toUpperCase() : uuid) + after)

      expect(lookup).toMatchObject({ kind: 'uuid', uuid })
    }),
    { numRuns: 1_000 },
  )
})

test('long texts of the kinds that slow a reading down are read at once', () => {
  const texts = [
    '1 ',
    '(',
    '1.',
    'a-',
    '+1',
    '<a ',
    '&#',
    '%2',
    '1:',
    'a@',
    '202 982 2917 ',
    '0-',
    '$1,',
  ]

  const kinds = texts.map((text) => readLookup(text.repeat(300_000)).kind)

  expect(kinds).toEqual(texts.map(() => expect.any(String)))
})
