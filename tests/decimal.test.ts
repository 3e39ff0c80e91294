import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signOf } from '#domain/text/decimal.ts'
import { ExactNumber, parseExact } from '#domain/text/exact-number.ts'
import { readDecimal } from '#domain/text/read-decimal.ts'

const digits = (max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: max })
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    digits(25),
    fc.option(
      digits(25).map((it) => `.${it}`),
      { nil: '' },
    ),
  )
  .map((parts) => parts.join(''))

test.each([
  ['99.87895', '99.87895'],
  ['0.10', '0.10'],
  ['-12.50', '-12.50'],
  ['12345678901234567890', '12345678901234567890'],
  ['0.1234567890123456789', '0.1234567890123456789'],
  ['1e-7', '0.0000001'],
  ['1.50E-3', '0.00150'],
  ['-2.5e3', '-2500'],
  ['1.2345e2', '123.45'],
  ['0e5', '0'],
  ['1e21', '1000000000000000000000'],
  ['1e99', null],
  ['-0', '-0'],
  ['0.0000001', '0.0000001'],
  ['true', null],
  ['[1]', null],
  ['{}', null],
])('the JSON value %s says the decimal %s', (json, said) => {
  expect(readDecimal(parseExact(json))).toBe(said)
})

test.each([
  ['0.10', '0.10'],
  [' 5 ', '5'],
  ['.5', '.5'],
  ['007', '007'],
  ['', null],
  ['1,5', null],
  ['1,000.00', null],
  ['0x10', null],
  ['1e3', null],
  ['+1', null],
  ['5.', null],
  ['NaN', null],
  ['Infinity', null],
  ['١', null],
  ['$5', null],
])('the text “%s” says the decimal %s', (text, said) => {
  expect(readDecimal(text)).toBe(said)
})

test('a decimal sent in text stands as it was sent', () => {
  fc.assert(
    fc.property(decimal, (sent) => {
      expect(readDecimal(sent)).toBe(sent)
      expect(readDecimal(new ExactNumber(sent))).toBe(sent)
    }),
  )
})

test('a number that JavaScript writes with an exponent is the same number without', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e40, max: 1e40, noNaN: true }), (value) => {
      const said = readDecimal(value)

      fc.pre(said !== null)
      expect(said).not.toMatch(/e/)
      expect(Number(said)).toBe(value === 0 ? 0 : value)
    }),
  )
})

test.each([
  ['0', 0],
  ['-0.00', 0],
  ['.1', 1],
  ['-.1', -1],
])('the sign of %s is %d', (value, sign) => {
  expect(signOf(value)).toBe(sign)
})
