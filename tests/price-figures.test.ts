import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonPlaces, padding, signed } from '#domain/prices/figures.ts'
import {
  monthlyCost,
  parseUsage,
  readQuantity,
  USAGE_NAMES,
  type Usage,
  withUsage,
} from '#domain/prices/what-if.ts'
import { COST_KEYS, type CostKey } from '#domain/record/schema/cost-keys.ts'
import type { Costs } from '#domain/record/schema/price-plan.ts'
import { compareDecimals, type Decimal } from '#domain/text/decimal.ts'

const PLACES = 8
const price = fc
  .tuple(
    fc.boolean(),
    fc.nat(9999),
    fc.option(
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: PLACES }),
    ),
  )
  .map(
    ([minus, whole, behind]): Decimal => `${minus ? '-' : ''}${whole}${behind ? `.${behind}` : ''}`,
  )
const whole = (value: Decimal) => {
  const [before = '', behind = ''] = value.split('.')
  return BigInt(before + behind.padEnd(PLACES, '0'))
}

test('figures of a column have the same decimals, and stay the same numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.option(price)), (column) => {
      const places = commonPlaces(column)

      for (const value of column) {
        if (value === null) continue
        const shown = value + padding(value, places)
        expect(compareDecimals(shown, value)).toBe(0)
        const behind = value.split('.')[1]?.length ?? 0
        expect(shown.split('.')[1]?.length ?? 0).toBe(Math.max(behind, places))
      }
    }),
  )
})

test.each([
  [
    ['1.845', '1.48', '1', null],
    ['', '0', '.000', ''],
  ],
  [
    ['5', '-3'],
    ['', ''],
  ],
  [
    ['0.123456789', '1.5'],
    ['', '00000'],
  ],
  [[], []],
])('behind the figures %j stands %j', (column, behind) => {
  const places = commonPlaces(column)

  expect(column.map((it) => (it === null ? '' : padding(it, places)))).toEqual(behind)
})

test.each([
  ['0.365', '+0.365'],
  ['-0.2', '−0.2'],
  ['0', '0'],
  ['-0.0', '0.0'],
])('a difference of %s reads %s', (difference, words) => {
  expect(signed(difference)).toBe(words)
})

const costs = fc
  .tuple(...COST_KEYS.map(() => fc.option(price)))
  .map((all) => Object.fromEntries(COST_KEYS.map((key, i) => [key, all[i] ?? null])) as Costs)
const usage = fc
  .tuple(...USAGE_NAMES.map(() => fc.nat(100_000)))
  .map((all) => Object.fromEntries(USAGE_NAMES.map((name, i) => [name, String(all[i])])) as Usage)

test('what a month costs is what whole numbers of the last place say', () => {
  fc.assert(
    fc.property(usage, costs, (month, prices) => {
      const { numbers, minutes, messages } = month
      const of = (quantity: Decimal, key: CostKey) => BigInt(quantity) * whole(prices[key] ?? '0')
      const any = (...names: (keyof Usage)[]) => names.some((name) => month[name] !== '0')

      const { steps, total, complete } = monthlyCost(month, prices)

      const expected =
        of(numbers, 'mrc') +
        (any('minutes', 'minutes-in') ? of(numbers, 'voice_mrc') : 0n) +
        (any('messages', 'messages-in') ? of(numbers, 'sms_mrc') : 0n) +
        of(minutes, 'voice_outgoing_per_min_cost') +
        of(month['minutes-in'], 'voice_incoming_per_min_cost') +
        of(messages, 'sms_per_send_cost') +
        of(month['messages-in'], 'sms_per_receive_cost')
      expect(whole(total)).toBe(expected)
      expect(complete).toBe(steps.every(({ key }) => prices[key] !== null))
    }),
  )
})

test('each step of the arithmetic is shown', () => {
  const prices = Object.fromEntries(COST_KEYS.map((key) => [key, null])) as Costs
  const month = parseUsage(new URLSearchParams('numbers=10&minutes=1500&messages-in=3'))

  const { steps, total, complete } = monthlyCost(month, {
    ...prices,
    mrc: '1.845',
    voice_mrc: '0.20',
    voice_outgoing_per_min_cost: '0.0123',
  })

  expect(steps.map(({ unit, quantity, rate, amount }) => [quantity, unit, rate, amount])).toEqual([
    ['10', 'number', '1.845', '18.45'],
    ['10', 'number for voice', '0.20', '2'],
    ['1500', 'minute out', '0.0123', '18.45'],
    ['3', 'SMS received', null, null],
  ])
  expect({ total, complete }).toEqual({ total: '38.9', complete: false })
})

test('a monthly cost of voice that cannot be read is not known, and not none', () => {
  const prices = Object.fromEntries(COST_KEYS.map((key) => [key, '1'])) as Costs
  const month = parseUsage(new URLSearchParams('numbers=2&minutes=3&messages=1'))
  const unread = (key: CostKey) => key === 'voice_mrc'

  const { steps, total, complete } = monthlyCost(month, { ...prices, voice_mrc: null }, unread)

  expect(steps.map(({ key, amount }) => [key, amount])).toEqual([
    ['mrc', '2'],
    ['voice_mrc', null],
    ['sms_mrc', '2'],
    ['voice_outgoing_per_min_cost', '3'],
    ['sms_per_send_cost', '1'],
  ])
  expect({ total, complete }).toEqual({ total: '8', complete: false })
})

test('an address says the month again', () => {
  fc.assert(
    fc.property(usage, (month) => {
      const params = withUsage(new URLSearchParams('price=a&minutes=7&list=dearer'), month)

      expect(parseUsage(params)).toEqual(month)
      expect([params.get('price'), params.get('list')]).toEqual(['a', 'dearer'])
    }),
  )
})

test.each([
  ['1500', '1500'],
  ['1,500', '1500'],
  [' 12 000 ', '12000'],
  ['007', '7'],
  ['0', '0'],
  ['1.5', null],
  ['-3', null],
  ['1,5', null],
  ['1e3', null],
  ['', null],
  ['1234567890123', null],
])('a person who types “%s” means %s', (typed, quantity) => {
  expect(readQuantity(typed)).toBe(quantity)
})
