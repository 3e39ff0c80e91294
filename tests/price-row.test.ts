import { expect, test } from 'vitest'
import { signed } from '#domain/prices/figures.ts'
import type { Comparison } from '#domain/prices/list-price.ts'
import { againstListOf, priceRows } from '#domain/prices/price-row.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { parseExact } from '#domain/text/exact-number.ts'
import { tnProfile } from './support/records.ts'

const uuid = (digit: number) => `${digit}0000000-0000-4000-8000-00000000000a`
const NOTHING = '{}'

/** Plans out of JSON members, each with a uuid of its own unless it says another. */
const profiles = (members: string[], from: number) =>
  members.map((it, i) => {
    const record = parseExact(`{"uuid":"${uuid(from + i)}","name":"US",${it}}`)
    return tnProfile(record) as NonNullable<ReturnType<typeof tnProfile>>
  })
const plansOf = (members: string[]) =>
  profiles(members, 1).flatMap((it): PricePlan[] => (it.kind === 'plan' ? [it.plan] : []))

/** One difference in words: "mrc 0.5 for 0.4 (+0.1)". */
const inWords = ({ key, special, list, difference }: Comparison) =>
  `${key} ${special} for ${list} (${signed(difference)})`

/** What a special price is beside list plans, and its differences in words. */
function compared(special: string, list: string[]) {
  const [row] = priceRows(profiles([special], 7), plansOf(list))
  return row ? [againstListOf(row), ...(row.against ?? []).map(inWords)] : NOTHING
}

test('costs stand as they were sent, to the last digit', () => {
  const [row] = priceRows(
    profiles(['"nrc":"0.10","mrc":0.10,"sms_nrc":1e-7,"mms_nrc":12345678901234567890'], 1),
    [],
  )

  expect(row?.costs).toMatchObject({
    nrc: '0.10',
    mrc: '0.10',
    sms_nrc: '0.0000001',
    mms_nrc: '12345678901234567890',
  })
})

test.each([
  ['"mrc":0.3', '"mrc":"0.10"', ['dearer', 'mrc 0.3 for 0.10 (+0.2)']],
  ['"mrc":"0.10"', '"mrc":0.1', ['same']],
  ['"mrc":0.1,"nrc":0.1', '"mrc":0.30,"nrc":0.1', ['cheaper', 'mrc 0.1 for 0.30 (−0.2)']],
  [
    '"mrc":9007199254740993,"nrc":0',
    '"mrc":9007199254740992,"nrc":1',
    ['dearer', 'mrc 9007199254740993 for 9007199254740992 (+1)', 'nrc 0 for 1 (−1)'],
  ],
])('a special price of %s beside a list price of %s', (special, list, said) => {
  expect(compared(special, [list])).toEqual(said)
})

test('of two list plans of one name nobody knows which one a special price is against, unless they agree', () => {
  expect(compared('"mrc":2', ['"mrc":1', '"mrc":3'])).toEqual([null])
  expect(compared('"mrc":2', ['"mrc":1', '"mrc":1'])).toEqual(['dearer', 'mrc 2 for 1 (+1)'])
})

test('the list plan of the same uuid is the one, in whatever case', () => {
  const [special] = profiles([`"mrc":2,"uuid":"${uuid(2).toUpperCase()}"`], 7)

  const [row] = priceRows(special ? [special] : [], plansOf(['"mrc":1', '"mrc":3']))

  expect(row?.against?.map(inWords)).toEqual(['mrc 2 for 3 (−1)'])
})
