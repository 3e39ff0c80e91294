import fc from 'fast-check'
import examples from 'libphonenumber-js/examples.mobile.json'
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import {
  copied,
  csvText,
  displayed,
  e164,
  identity,
  needsFormats,
  readTelephoneNumber,
  searchDigits,
  sortKey,
} from '#domain/text/telephone-number.ts'
import { formatInternational } from '#ui/value/international.ts'

const show = (tn: string) => displayed(tn, formatInternational)

const READ: [sent: unknown, tn: string, shown: string][] = [
  [12029822917, '+12029822917', '+1 202-982-2917'],
  [2029822917, '+12029822917', '+1 202-982-2917'],
  ['12029822917', '+12029822917', '+1 202-982-2917'],
  ['2029822917', '+12029822917', '+1 202-982-2917'],
  ['(202) 982-2917', '+12029822917', '+1 202-982-2917'],
  ['202.982.2917', '+12029822917', '+1 202-982-2917'],
  ['1.202.982.2917', '+12029822917', '+1 202-982-2917'],
  ['+1.2029822917', '+12029822917', '+1 202-982-2917'],
  [' +1 202–982–2917 ', '+12029822917', '+1 202-982-2917'],
  ['+1 202 982 2917', '+12029822917', '+1 202-982-2917'],
  ['1-(202)-982-2917', '+12029822917', '+1 202-982-2917'],
  ['(+1) 202-982-2917', '+12029822917', '+1 202-982-2917'],
  ['tel:+1-202-982-2917', '+12029822917', '+1 202-982-2917'],
  ['TEL: 001 202 982 2917', '+12029822917', '+1 202-982-2917'],
  ['＋１（２０２）９８２－２９１７', '+12029822917', '+1 202-982-2917'],
  ['+4722123456', '+4722123456', '+47 22 12 34 56'],
  ['tel:+4722123456', '+4722123456', '+47 22 12 34 56'],
  ['004722123456', '+4722123456', '+47 22 12 34 56'],
  ['+44 20 7946 0018', '+442079460018', '+44 20 7946 0018'],
  ['+44 (0)20 7946 0018', '+442079460018', '+44 20 7946 0018'],
  ['+44(0)20 7946 0018', '+442079460018', '+44 20 7946 0018'],
  ['0044 (0) 20 7946 0018', '+442079460018', '+44 20 7946 0018'],
  ['+(44) 20 7946 0018', '+442079460018', '+44 20 7946 0018'],
  ['+33.1.23.45.67.89', '+33123456789', '+33 1 23 45 67 89'],
  ['+49 30/1234567', '+49301234567', '+49 30 1234567'],
  // A zero that its sender did not mark as one to drop stays, and the number stands as it is.
  ['+4402079460018', '+4402079460018', '+4402079460018'],
  ['+999123456789', '+999123456789', '+999123456789'],
  [11234567890, '+11234567890', '+1 123-456-7890'],
  // No country: as sent.
  [611, '611', '611'],
  [12345, '12345', '12345'],
  [2021234567, '2021234567', '2021234567'],
  [1119822917, '1119822917', '1119822917'],
  [2029112917, '2029112917', '2029112917'],
  [442079460018, '442079460018', '442079460018'],
  ['4930123456', '4930123456', '4930123456'],
  ['020 7946 0018', '020 7946 0018', '020 7946 0018'],
  ['(0)20 7946 0018', '(0)20 7946 0018', '(0)20 7946 0018'],
  ['030/1234567', '030/1234567', '030/1234567'],
  ['011 44 20 7946 00', '011 44 20 7946 00', '011 44 20 7946 00'],
  ['０２０ ７９４６ ００１８', '０２０ ７９４６ ００１８', '０２０ ７９４６ ００１８'],
]

test.each(READ)('reads %j as %s and shows %s', (sent, tn, shown) => {
  expect(readTelephoneNumber(sent)).toBe(tn)
  expect(show(tn)).toBe(shown)
})

test.each([
  '+1 202 555 0143 ext. 77',
  '+1 202 555 0143 x77',
  'tel:+12025550143;ext=77',
  '12025550143#77',
  '12025550143,,77',
  '12029822917.0',
  '+12029822917.0',
  '12029822917.00',
  '1.2029822917',
  '1.20298E+10',
  '1e10',
  '-12029822917',
  '−12029822917',
  '12029822917-',
  '12029822917/2',
  '1-800-FLOWERS',
  'TN-5',
  'sip:12029822917@example.com',
  '12029822917@example.com',
  '12029822917,12029822918',
  '12029822917;12029822918',
  '12029822917\n12029822918',
  '*67 12029822917',
  '+',
  '++12029822917',
  '+1+2029822917',
  '1202+9822917',
  '+123456',
  '+1234567890123456',
  '1234567890123456',
  '+02079460018',
  '+44 20 (0) 7946 0018',
  '+39 (0)6 1234 5678',
  '+1 (0)202 982 2917',
  '+442 (0)7946 0018',
  '(202 982-2917',
  '202) 982-2917',
  '()2029822917',
  '202--982-2917',
  '0',
  '',
  ' ',
  '²⁰²⁹⁸²²⁹¹⁷',
  '٢٠٢٩٨٢٢٩١٧',
  0,
  -0,
  -12029822917,
  12029822917.5,
  1e21,
  12345678901234567000,
  1234567890123456,
  Number.NaN,
  true,
  null,
  undefined,
  [12029822917],
  { tn: 12029822917 },
])('does not read %j', (sent) => {
  expect(readTelephoneNumber(sent)).toBeNull()
})

const groups = fc.array(fc.stringMatching(/^\d{1,5}$/), { minLength: 1, maxLength: 6 })
const separator = fc.constantFrom('', ' ', '-', '.', '/', '\u00a0', '–', '  ', ' - ')
const written = fc
  .tuple(
    fc.constantFrom('', '+', '00', 'tel:', 'tel:+', '＋', ' '),
    groups,
    separator,
    fc.boolean(),
  )
  .map(([start, parts, between, bracket]) =>
    bracket
      ? `${start}(${parts[0]})${parts.slice(1).join(between)}`
      : `${start}${parts.join(between)}`,
  )
const anything = fc.oneof(
  written,
  fc.string({ unit: fc.constantFrom(...'+0123456789 ().-/x,;＋٣é') }),
  fc.nat({ max: 999_999_999_999_999 }),
  fc.jsonValue(),
)

/** Full-width digits and plus as plain ones. */
const plain = (text: string) =>
  text.replace(/[＋０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
const digitsOf = (text: unknown) => plain(String(text)).replace(/\D/g, '')

/** The digits that may be read of those sent: a 1 is put before, 00 or one zero in parentheses left out, nothing else. */
const sourcesOf = (sent: string) =>
  [sent, `1${sent}`, sent.replace(/^00/, '')].flatMap((all) => [
    all,
    ...[...all].flatMap((digit, i) => (digit === '0' ? [all.slice(0, i) + all.slice(i + 1)] : [])),
  ])

test('whatever is sent has exactly one reading on which all that is made of it agrees, or none', () => {
  fc.assert(
    fc.property(anything, (sent) => {
      const tn = readTelephoneNumber(sent)
      if (tn === null) return

      const digits = searchDigits(tn)
      const country = e164(tn)
      expect(digits).toMatch(/^\d{1,15}$/)
      expect(digitsOf(show(tn))).toBe(digits)
      expect(digitsOf(displayed(tn, null))).toBe(digits)
      expect(digitsOf(csvText(tn))).toBe(digits)
      expect(digitsOf(copied(tn))).toBe(digits)
      expect(sortKey(tn)).toBe(Number(digits))
      expect(readTelephoneNumber(tn)).toBe(tn)
      if (country) {
        for (const all of [copied(tn), identity(tn)]) expect(all).toBe(`+${digits}`)
        expect(csvText(tn)).toBe(digits)
        expect(show(tn).startsWith('+')).toBe(true)
      } else {
        for (const all of [show(tn), csvText(tn), copied(tn)]) expect(all).toBe(String(sent).trim())
        expect(identity(tn)).toBe(`bare:${digits}`)
        expect(needsFormats(tn)).toBe(false)
      }
      expect(sourcesOf(digitsOf(sent))).toContain(digits)
    }),
    { numRuns: 3000 },
  )
})

test.each(getCountries())('a number of %s with a plus comes out as its own', (country) => {
  const example = getExampleNumber(country as CountryCode, examples)
  const sent = [
    example?.number,
    example?.formatInternational(),
    example?.getURI(),
    example?.number.replace('+', '00'),
  ]

  for (const each of sent) {
    const tn = readTelephoneNumber(each) as string
    const again = parsePhoneNumberFromString(show(tn))
    expect(tn).toBe(example?.number)
    expect(again?.number).toBe(tn)
    expect(again?.countryCallingCode).toBe(getCountryCallingCode(country))
    expect(again?.country).toBe(parsePhoneNumberFromString(example?.number ?? '')?.country)
    expect(show(tn)).toMatch(/[ -]/)
  }
})
