import fc from 'fast-check'
import mobiles from 'libphonenumber-js/examples.mobile.json'
import { getCountries, getExampleNumber } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { searchFor } from '#domain/query/search.ts'
import { searchable } from '#domain/query/search-text.ts'
import { fold } from '#domain/text/fold.ts'
import { codePoint } from './support/code-point.ts'

const found = (q: string, text: string) => searchFor(q)?.matches(text) ?? 'no search'
const named = (...names: string[]) => searchable({ names })
const numbered = (digits: string) => searchable({ digits, names: [] })

const anyText = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({ unit: 'grapheme' }),
  // Lone surrogates are text in JavaScript, and in JSON.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...'aZ09 \t\n+-(),.;:"\'@#&',
        ...['é', 'ß', 'İ', 'ı', 'Σ', 'ς', 'й', 'и', 'ﬁ', '²', '½', '٣', '३', '３', '𝟗', 'が', 'か'],
        ...['ا', '\u0653', '\u0301', '\u0306', '\u0307', '\u3099', '\u093f', '\u0e31', '한', 'ᄒ'],
        ...['\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\ufe0f', '´', '″', '’'],
        ...['—', '‑', '−', '\u00a0', '\u3000', '\u2009', '東', '🔥', 'ext', 'tel:', 'uuid:', '03'],
      ),
    )
    .map((parts) => parts.join('')),
)

test.each([
  ['case', ['münchen', 'MUNCHEN', 'MÜNCHEN', 'Mu\u0308nchen']],
  ['Turkish i', ['İstanbul', 'istanbul', 'ISTANBUL', 'i̇stanbul', 'ıstanbul']],
  ['sharp s', ['Straße', 'STRASSE', 'strasse', 'STRAẞE']],
  ['strokes', ['Søren Łódź Đà', 'soren lodz da']],
  ['two letters in one', ['Ærø Œuvre', 'aero oeuvre']],
  ['Greek', ['Ελληνικός', 'ΕΛΛΗΝΙΚΟΣ', 'ελληνικοσ']],
  ['Cyrillic', ['Ёлка', 'елка', 'ЁЛКА']],
  ['Vietnamese', ['Việt Nam', 'viet nam']],
  ['ligatures', ['ﬁber ofﬂine', 'fiber offline']],
  ['compatibility forms', ['Ⓐcme ™ № ²', 'acme tm no 2']],
  ['full width', ['Ａｃｍｅ　１２', 'acme 12']],
  ['half width', ['ﾃﾚｺﾑ', 'テレコム']],
  [
    'digits of other scripts',
    ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '0123456789'],
  ],
  ['Hebrew points', ['שָׁלוֹם', 'שלום']],
  ['Arabic points and hamza on an alef', ['أَحْمَد', 'احمد', 'أحـمد']],
  ['Hangul in parts', ['한국'.normalize('NFD'), '한국']],
  ['zero width', ['Ac\u200bme\u200c Tel\u200decom\u2060', '\ufeffacme telecom']],
  ['soft hyphen and variation selector', ['Acme\u00ad\ufe0f', 'acme']],
  ['direction', ['\u202aAcme\u202c\u200e', '\u2067acme\u2069', '\u202eacme\u200f', 'acme']],
  ['dashes', ['a-b', 'a‐b', 'a‑b', 'a‒b', 'a–b', 'a—b', 'a―b', 'a−b', 'a﹣b', 'a－b', 'a⁃b']],
  [
    'spaces',
    [
      'a b',
      ' a\u00a0b ',
      'a\u2009\u200ab',
      'a\u3000b',
      'a\u202fb',
      'a\t\r\n b',
      'a\u2028b',
      'a\u0085b',
    ],
  ],
  ['quotes', ['“O’Brien”', '"O\'Brien"', '«O´Brien»', '„OʼBrien‟', '＂O＇Brien＂']],
])('folds %s alike', (_, texts) => {
  const [first, ...others] = texts.map(fold)

  expect(others).toEqual(others.map(() => first))
  expect(first).not.toBe('')
})

test.each([
  ['the voicing of kana', 'か', 'が'],
  ['a Cyrillic letter with a breve', 'мои', 'мой'],
  ['Indic vowel signs', 'कि', 'की'],
  ['a virama', 'कल', 'क्ल'],
  ['a nukta', 'क', 'क़'],
  ['Thai vowels', 'กิน', 'กิ้น'],
  ['a hamza on other letters', 'فؤاد', 'فواد'],
])('keeps %s apart', (_, one, other) => {
  expect(fold(one)).not.toBe(fold(other))
  expect(fold(one)).not.toBe('')
})

test('folding twice changes nothing, and leaves no space around, none in a row, and nothing to cross fields by', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = fold(text)

      expect(fold(once)).toBe(once)
      expect(once).not.toMatch(/^ | $| {2}|[\p{Cc}\p{Lu}\u2028]/u)
    }),
    { numRuns: 2_000 },
  )
})

test('composed and decomposed texts fold alike', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }),
    { numRuns: 1_000 },
  )
})

const US = '12029822917'
const UK = '442079460018'
test.each([
  ...[
    '+1 (202) 982-2917',
    '+1 202 982 2917',
    '2029822917',
    '12029822917',
    '1-202-982-2917',
    '(202) 982-2917',
    '202.982.2917',
    '202/982-2917',
    '202 · 982 · 2917',
    '12,029,822,917',
    '001 202 982 2917',
    '011 1 202 982 2917',
    '0011 1 202 982 2917',
    'tel:+1-202-982-2917;ext=5',
    'tel:+12029822917',
    'Tel. +1 202 982 2917',
    'TEL +1 202 982 2917',
    '<sip:+12029822917@trunk.example;user=phone>',
    'callto://+12029822917',
    '+1 202-982-2917 ext. 5',
    '+1 202-982-2917 x5',
    '"+1 202-982-2917",',
    "'+12029822917",
    '="12029822917"',
    '[+1 202-982-2917];',
    '+1\u00a0202\u2011982\u20112917',
    '\u202a+1 202-982-2917\u202c',
    '\ufeff2029822917\r\n',
    '2029822917\t',
    '＋１（２０２）９８２−２９１７',
    '٢٠٢٩٨٢٢٩١٧',
    '२०२९८२२९१७',
    '(202) 982',
    '202-982-29',
    '982-2917',
    '982 2917',
    '2917',
    '917',
    '+1',
    '+1 (20',
  ].map((spelling) => [spelling, US]),
  ...[
    '+44 (0)20 7946 0018',
    '+44 (0) 20 7946 0018',
    '+44 020 7946 0018',
    '+44 [0] 20 7946 0018',
    '(+44) 20 7946 0018',
    '44 (0)20 7946 0018',
    '(0)20 7946 0018',
    '020 7946 0018',
    '(020) 7946 0018',
    '20 7946 0018',
    '0044 20 7946 0018',
    '00 44 (0)20 7946 0018',
    '011 44 20 7946 0018',
    '011-44-20-7946-0018',
    'tel:+442079460018',
    'tel:+44-20-7946-0018;phone-context=example.com',
    '７９４６ー００１８',
    '020 79',
    '+44 (0',
    '+44 (0)2',
    '0044',
    '7946',
    '018',
  ].map((spelling) => [spelling, UK]),
  ['+7 (8) 495 123-45-67', '74951234567'],
  ['8 (495) 123-45-67', '74951234567'],
  ['8~10 44 20 7946 0018', UK],
  ['06 20 123 4567', '36201234567'],
  ['+36 (06) 20 123 4567', '36201234567'],
  ['8 029 491-19-11', '375294911911'],
  ['06 1234 5678', '390612345678'],
  ['+39 06 1234 5678', '390612345678'],
  ['03-1234-5678', '81312345678'],
  ['010 44 20 7946 0018', UK],
  ['611', '611'],
  ['12', '12'],
  ['020 7946 0018', '02079460018'],
])('finds by %j the number %s', (typed, digits) => {
  expect(found(typed as string, numbered(digits as string))).toBe(true)
})

test('finds every country’s example number by each way it is written', () => {
  for (const country of getCountries()) {
    const number = getExampleNumber(country, mobiles)
    if (!number) throw new Error(country)
    const { countryCallingCode: code, nationalNumber } = number
    const written = number.formatInternational()
    const national = written.slice(code.length + 2)
    const spellings = [
      number.number,
      written,
      written.replaceAll(' ', '\u00a0'),
      number.format('RFC3966'),
      `00${code}${nationalNumber}`,
      `011 ${written.slice(1)}`,
      `${code}${nationalNumber}`,
      nationalNumber,
      nationalNumber.slice(-4),
      `+${code} ${national}`,
    ]
    // Numbers in North America are never written with (0), and Argentina's mobiles are others at home.
    if (code !== '1') spellings.push(`+${code} (0)${national}`, `00${code} (0) ${national}`)
    if (country !== 'AR') spellings.push(number.formatNational())

    const missed = spellings.filter((it) => found(it, numbered(number.number.slice(1))) !== true)

    expect(missed).toEqual([])
  }
})

test.each([
  ['+1 202 982 2918', US],
  ['+2029822917', US],
  ['202 917 9822', US],
  ['982 2917 202', US],
  ['+44 20 7946 0018', US],
  ['0207 946 0018', '12079460018'],
  ['29', US],
  ['17', US],
  ['+9', US],
  ['03', '442030300303'],
  ['2029822917@acme.example', US],
])('does not find by %j the number %s', (typed, digits) => {
  expect(found(typed, numbered(digits))).toBe(false)
})

const UUID = '1f0e4a52-0303-4000-8aaf-d20298229170'
const row = searchable({
  digits: '12020303030',
  uuids: [UUID, '40000000-1111-4000-8000-000000000002'],
  names: [
    'success',
    'Acmetel Support',
    'Trunk 03 — LON12 (backup)',
    'Café “O’Brien” & Söhne, Inc.',
  ],
})
test.each([
  // One word: anywhere within a field.
  'acme',
  'metel',
  'pp',
  'succ',
  '1f0e4a5',
  'f0e4',
  UUID.toUpperCase(),
  `{${UUID}}`,
  `urn:uuid:${UUID}`,
  '8aaf-d202',
  // Several: as they stand, or each at the start of a word.
  'acme sup',
  'sup acme',
  'metel sup',
  'Acmetel\nSupport',
  'acmetel\tsupport\t2020303030',
  'support, acmetel;',
  "cafe o'brien",
  'cafe o brien',
  'söhne inc',
  '"Acmetel Support"',
  'acme – backup',
  'acmetel & support',
  'support 1f0e4a52',
  'acme +1 (202) 030-3030',
  'Acmetel: +1 202-030-3030.',
  'trunk 03 2020303030',
  'acme 3030',
  // Digits.
  'trunk 03',
  '03 trunk',
  'Trunk #03',
  '03',
  '12',
  'lon12',
  'lon 12',
  '40000000',
  '40000000-',
  '0303-4000',
  '1111',
])('finds the row by %j', (typed) => {
  expect(found(typed, row)).toBe(true)
})

test.each(
  [
    'acme port',
    'acmetel supporters',
    'support acmetel metel',
    'tel upp',
    // Two letters of a uuid, or a piece of it that starts no group.
    'acme 1f',
    'acme 0e4a52',
    // Digits within a uuid, and two within the number.
    '9170',
    '0000001',
    '30',
    'trunk 30',
    'acme 20',
    'trunk 3',
    // Across two fields.
    'success acmetelsupport',
    'successacmetel',
    '030301f0e',
  ].filter((typed) => typed !== 'support trunk 03 -'),
)('does not find the row by %j', (typed) => {
  expect(found(typed, row)).toBe(false)
})

test('finds words of scripts that set no space between them', () => {
  expect(found('東京 本社', named('株式会社東京テレコム本社'))).toBe(true)
  expect(found('ไทย สาย', named('โทรศัพท์ไทยสายใต้'))).toBe(true)
  expect(found('京本', named('東京', '本社'))).toBe(false)
})

test.each([
  '',
  '  ',
  '\t\n',
  '\u200b',
  '\u00ad\ufeff',
  '""',
  '()',
  '+',
  '—',
  ' , ',
  '+ (',
  '…',
  '́',
])('takes %j for no search', (typed) => {
  expect(searchFor(typed)).toBeNull()
})

test('finds any name by itself, whatever is in it', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      expect(searchFor(name)?.matches(named('Other', name, 'Third')) ?? true).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

test('finds any uuid by itself, by the first eight characters, in capitals and in braces', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (uuid, other) => {
      const text = searchable({ digits: US, uuids: [other, uuid], names: ['Acme'] })

      for (const typed of [uuid, uuid.slice(0, 8), uuid.toUpperCase(), `{${uuid}}`])
        expect(found(typed, text)).toBe(true)
    }),
  )
})

const parts = [
  ...['acme', 'metel', 'sup', 'Trunk', '03', '3', 'fa', '1f0e', '202', '982', '2917', '0', '44'],
  ...[
    '+',
    '+1',
    '(0)',
    '(202) ',
    ' ',
    ' ',
    '-',
    ',',
    '.',
    'tel:',
    ';ext=5',
    ' x5',
    '00',
    '011',
    '020',
  ],
  ...['é', '東京', 'ß', '"', '&', '|', '8', '06', '1111', '442079460018', '@', 'uuid:'],
]
const pieces = fc.array(fc.constantFrom(...parts), { maxLength: 7 }).map((all) => all.join(''))
const texts = fc.record({
  digits: fc.constantFrom(null, US, UK, '36201234567', '12020303030', '02079460018', '03', '611'),
  uuids: fc.array(fc.constantFrom(UUID, '40000000-1111-4000-8000-00000003fa22')),
  names: fc.array(
    fc.oneof(pieces, fc.constantFrom('Acmetel Support', 'Trunk 03', 'LON03', '東京本社')),
  ),
})

test('finds in a row what it finds in one of its fields, so that fields can be searched apart', () => {
  fc.assert(
    fc.property(pieces, fc.array(texts, { maxLength: 12 }), (typed, rows) => {
      const search = searchFor(typed)
      const apart = ({ digits, uuids, names }: (typeof rows)[number]) => [
        searchable({ digits, names: [] }),
        ...names.map((name) => searchable({ names: [name] })),
        ...uuids.map((uuid) => searchable({ names: [], uuids: [uuid] })),
      ]

      for (const row of rows) {
        const found = search?.ways.some((way) =>
          way.every(({ needles, finds }) =>
            apart(row).some((text) => needles.some((it) => text.includes(it)) && finds(text)),
          ),
        )
        expect(found).toBe(search?.matches(searchable(row)))
      }
    }),
    { numRuns: 300 },
  )
})

test('reads any text at all', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (one, other, name) => {
      const searches = [searchFor(one), searchFor(other), searchFor(one + other)]

      for (const it of searches)
        expect(it?.matches(searchable({ digits: US, uuids: [name], names: [name] }))).not.toBeNull()
    }),
  )
})
