import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, percentAbove, Sum, subtract, times } from '#domain/text/arithmetic.ts'
import { compareDecimals, type Decimal, signOf } from '#domain/text/decimal.ts'

const PLACES = 25
const digits = fc.string({
  unit: fc.constantFrom(...'0123456789'),
  minLength: 1,
  maxLength: PLACES,
})
const decimal = fc
  .tuple(fc.constantFrom('', '-'), fc.constantFrom('', '0', '00'), digits, fc.option(digits))
  .map(
    ([minus, zeros, whole, fraction]) =>
      `${minus}${zeros}${whole}${fraction ? `.${fraction}` : ''}`,
  )

/** The reference: a decimal as a whole number of its 25th place, and such a number with other places as a decimal. */
function whole(value: Decimal) {
  const [before = '', behind = ''] = value.split('.')
  return BigInt(before + behind.padEnd(PLACES, '0'))
}
function decimalOf(value: bigint, places: number) {
  const text = String(value < 0n ? -value : value).padStart(places + 1, '0')
  const behind = text.slice(text.length - places).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${text.slice(0, text.length - places)}${behind && `.${behind}`}`
}

test('sums, differences and products are those of whole numbers of the last place', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(add(a, b)).toBe(decimalOf(whole(a) + whole(b), PLACES))
      expect(subtract(a, b)).toBe(decimalOf(whole(a) - whole(b), PLACES))
      expect(times(a, b)).toBe(decimalOf(whole(a) * whole(b), 2 * PLACES))
    }),
  )
})

test('a difference has the sign of the comparison', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(signOf(subtract(a, b))).toBe(Math.sign(compareDecimals(a, b)))
    }),
  )
})

test.each([
  ['0.003', '0.001', '0.002'],
  ['0.3', '0.1', '0.2'],
  ['1', '0.10', '0.9'],
  ['0.10', '0.1', '0'],
  ['.5', '-.5', '1'],
  ['-0', '0', '0'],
  ['9007199254740993', '9007199254740992', '1'],
])('%s minus %s is %s', (a, b, difference) => {
  expect(subtract(a, b)).toBe(difference)
})

test.each([
  ['1.845', '1.48', '24.7'],
  ['1', '2', '-50'],
  ['2', '2.0', '0'],
  ['1.0005', '1', '0.1'],
  ['1.00049999', '1', '0'],
  ['0.9995', '1', '-0.1'],
  ['3', '0', null],
  ['3', '-1', null],
])('%s is %3$s percent above %s', (value, base, percent) => {
  expect(percentAbove(value, base)).toBe(percent)
})

test('a percentage is the tenth nearest to the quotient, the one further from zero where two are as near', () => {
  const positive = decimal.map((it) => it.replace('-', '')).filter((it) => signOf(it) > 0)
  fc.assert(
    fc.property(decimal, positive, (value, base) => {
      const [above, below] = [(whole(value) - whole(base)) * 1000n, whole(base)]
      const size = above < 0n ? -above : above
      const tenths = (2n * size + below) / (2n * below)

      expect(percentAbove(value, base)).toBe(decimalOf(above < 0n ? -tenths : tenths, 1))
    }),
  )
})

test('a total is the exact sum of what is known, and says how much that is', () => {
  fc.assert(
    fc.property(fc.array(fc.option(decimal)), (amounts) => {
      const sum = new Sum()
      for (const amount of amounts) sum.add(amount)

      const known = amounts.filter((it) => it !== null)
      expect(sum.result()).toEqual({
        total: decimalOf(
          known.reduce((total, it) => total + whole(it), 0n),
          PLACES,
        ),
        known: known.length,
        all: amounts.length,
      })
    }),
  )
})
