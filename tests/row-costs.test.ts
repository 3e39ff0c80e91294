import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from '#domain/prices/figures.ts'
import type { FoundCost } from '#domain/prices/number-cost.ts'
import { RowCosts } from '#domain/prices/row-costs.ts'
import type { Decimal } from '#domain/text/decimal.ts'

const PLACES = 8
const amount = fc
  .tuple(
    fc.constantFrom('', '', '-'),
    fc.oneof(fc.nat(99), fc.bigInt(0n, 10n ** 30n)),
    fc.option(
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: PLACES }),
    ),
  )
  .map(([minus, whole, behind]): Decimal => `${minus}${whole}${behind ? `.${behind}` : ''}`)
const found = (amount: Decimal): FoundCost => ({ is: 'known', amount, from: 'order' })
const unread: FoundCost = { is: 'unreadable', unread: { path: 'tnorder.price.mrc', sent: 'x' } }
const cost = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('0', '0.00', '1.5', '1.50', '0.1', '0.2').map(found) },
  { weight: 2, arbitrary: amount.map(found) },
  fc.constantFrom<FoundCost>(unread, { is: 'not included' }, { is: 'not said' }),
)

/** A decimal in units of its last possible place. */
function units(value: Decimal) {
  const [whole = '', behind = ''] = value.split('.')
  return BigInt(whole + behind.padEnd(PLACES, '0'))
}

function columnsOf(costs: readonly FoundCost[]) {
  const columns = new RowCosts()
  for (const monthly of costs) columns.add({ monthly, oneoff: { is: 'not said' } })
  return columns
}

/** What steps come to. */
function taken<T>(steps: Generator<void, T>) {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

test('the sum of any rows is what BigInt makes of them, and what is not known counts as not known', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cost, fc.boolean()), { maxLength: 300 }), (rows) => {
      const places = rows.flatMap(([, chosen], place) => (chosen ? [place] : []))
      const chosen = rows.flatMap(([cost, it]) => (it && cost.is === 'known' ? [cost.amount] : []))

      const total = taken(columnsOf(rows.map(([cost]) => cost)).total('monthly', places))

      expect(units(total.total)).toBe(chosen.reduce((sum, it) => sum + units(it), 0n))
      expect(total).toMatchObject({ known: chosen.length, all: places.length })
      expect(total.total).not.toMatch(/e|\.\d*0$|^-0$/)
    }),
  )
})

test('adds up in short steps, and rows that were not looked at yet are not known', () => {
  const columns = columnsOf(Array.from({ length: 50_000 }, (_, i) => found(`${i}.25`)))
  const steps = columns.total(
    'monthly',
    Uint32Array.from({ length: 60_000 }, (_, i) => i),
  )
  let count = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) count++

  expect(count).toBeGreaterThan(500)
  expect(step.value).toEqual({ total: '1249987500', known: 50_000, all: 60_000 })
})

test('orders amounts by what they are worth, equal ones alike, and has no key for the others', () => {
  fc.assert(
    fc.property(fc.array(cost, { minLength: 2, maxLength: 60 }), (costs) => {
      const keys = columnsOf(costs).keys('monthly', costs.length + 1)

      expect(keys.at(-1)).toBeNaN()
      for (const [i, a] of costs.entries()) {
        if (a.is !== 'known') expect(keys[i]).toBeNaN()
        for (const [j, b] of costs.entries()) {
          if (a.is !== 'known' || b.is !== 'known') continue
          const [left, right] = [units(a.amount), units(b.amount)]
          const order = left < right ? -1 : Number(left > right)
          expect(Math.sign((keys[i] as number) - (keys[j] as number))).toBe(order)
        }
      }
    }),
  )
})

test('thousands are told apart, decimals are not', () => {
  expect(['0', '999', '1000', '-1234567.891011', '0.10'].map(grouped)).toEqual([
    ...['0', '999', '1,000', '-1,234,567.891011', '0.10'],
  ])
})
