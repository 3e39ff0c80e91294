import { expect, test } from 'vitest'
import { NumberCosting } from '#domain/prices/number-cost.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { tnProfile } from './support/records.ts'

const NOW = Date.UTC(2026, 10, 25)
const uuid = (digit: number) => `${digit}0000000-0000-4000-8000-00000000000a`
const profiles = (records: object[]) => records.map(tnProfile) as TnProfile[]
const plans = (records: object[]) =>
  profiles(records).flatMap((it): PricePlan[] => (it.kind === 'plan' ? [it.plan] : []))

/** What a number costs: one with an order, a plan, and an account. */
function costOf(number: object, special: object[] = [], list: object[] = []) {
  const [it] = profiles([{ uuid: uuid(1), account: { uuid: uuid(9) }, ...number }])
  if (it?.kind !== 'lease') throw new Error('no lease')
  const { monthly, oneoff } = new NumberCosting(profiles(special), plans(list), NOW).costOf(
    it.lease,
  )
  return [monthly, oneoff].map((it) => {
    if (it.is === 'known') return `${it.amount} ${it.from}`
    if (it.is === 'unsure') return `unsure ${it.doubt}`
    return it.is === 'unreadable' ? `unreadable ${it.unread.path}` : it.is
  })
}

const ORDER = { tnorder: { price: { mrc: '2.50', nrc: 1 } } }
const onPlan = (plan: object) => ({ tn: { tn: 12029822917, profile: plan } })
const PLAN = { uuid: uuid(5), name: 'US local', mrc: 3, nrc: 0.3 }

test.each<[string, object, object[], object[], string[]]>([
  [
    'nothing',
    { tn: { tn: 12029822917, profile: null }, tnorder: null },
    [],
    [],
    ['not said', 'not said'],
  ],
  ['nothing that was included', { tn: {} }, [], [], ['not included', 'not included']],
  ['its order', ORDER, [], [], ['2.50 order', '1 order']],
  ['its price plan', onPlan(PLAN), [], [], ['3 price plan', '0.3 price plan']],
  [
    'its order before its price plan',
    { ...ORDER, ...onPlan(PLAN) },
    [],
    [],
    ['2.50 order', '1 order'],
  ],
  [
    'its plan where the order leaves something out',
    { ...onPlan(PLAN), tnorder: { price: { mrc: 4 } } },
    [],
    [],
    ['4 order', '0.3 price plan'],
  ],
  [
    'the list plan of its plan’s uuid',
    onPlan({ uuid: uuid(5).toUpperCase(), name: 'x' }),
    [],
    [PLAN],
    ['3 price plan', '0.3 price plan'],
  ],
  [
    'the list plan of its plan’s name',
    onPlan({ name: 'US local' }),
    [],
    [PLAN],
    ['3 price plan', '0.3 price plan'],
  ],
  [
    'a special price for its lease',
    { ...ORDER, ...onPlan(PLAN) },
    [{ uuid: uuid(1), tn: {}, tnorder: { price: { mrc: 1 } } }],
    [],
    ['1 special price', '1 order'],
  ],
  [
    'a special price for its price plan',
    { ...ORDER, ...onPlan(PLAN) },
    [{ ...PLAN, mrc: 0.5, account: { uuid: uuid(9) } }],
    [],
    ['0.5 special price', '0.3 special price'],
  ],
  [
    'a special price of no account in particular',
    onPlan(PLAN),
    [{ ...PLAN, uuid: uuid(7), mrc: 0.5, account: {} }],
    [],
    ['0.5 special price', '0.3 special price'],
  ],
  [
    'no special price of another account',
    onPlan(PLAN),
    [{ ...PLAN, mrc: 0.5, account: { uuid: uuid(8) } }],
    [],
    ['3 price plan', '0.3 price plan'],
  ],
  [
    'no special price that ended',
    onPlan(PLAN),
    [{ ...PLAN, mrc: 0.5, expired_on: '2026-11-24' }],
    [],
    ['3 price plan', '0.3 price plan'],
  ],
  [
    'nobody where the end of its special price cannot be read, but for what is the same either way',
    onPlan(PLAN),
    [{ ...PLAN, mrc: 0.5, account: { uuid: uuid(9) }, expired_on: 'end of March' }],
    [],
    ['unsure end', '0.3 price plan'],
  ],
  [
    'its order where a special price whose end cannot be read says nothing of it',
    { ...ORDER, ...onPlan(PLAN) },
    [{ uuid: uuid(5), name: 'US local', nrc: '1.0', expired_on: 20261231 }],
    [],
    ['2.50 order', '1 order'],
  ],
  [
    'nobody where a special price cannot be read whose end cannot be read',
    onPlan(PLAN),
    [{ ...PLAN, mrc: 'half', account: { uuid: uuid(9) }, expired_on: 'soon' }],
    [],
    ['unreadable mrc', '0.3 price plan'],
  ],
  [
    'its plan where only another account has a special price whose end cannot be read',
    onPlan(PLAN),
    [{ ...PLAN, mrc: 0.5, account: { uuid: uuid(8) }, expired_on: 'soon' }],
    [],
    ['3 price plan', '0.3 price plan'],
  ],
  [
    'nobody where a special price does not say readably whose it is',
    onPlan(PLAN),
    [{ ...PLAN, mrc: 0.5, account: ['Acmetel'] }],
    [],
    ['unsure account', '0.3 price plan'],
  ],
  [
    'nobody where some account has a special price, and its own is not known',
    { ...onPlan(PLAN), account: {} },
    [{ ...PLAN, mrc: 0.5, account: { uuid: uuid(8) } }],
    [],
    ['unsure account', '0.3 price plan'],
  ],
  [
    'nobody where a special price does not say readably which plan it is for',
    onPlan(PLAN),
    [{ uuid: uuid(7), name: ['US local'], mrc: 0.5, account: { uuid: uuid(9) } }],
    [],
    ['unsure plan', '0.3 price plan'],
  ],
  [
    'nobody where two special prices for its plan do not agree',
    onPlan(PLAN),
    [0.5, 0.6].map((mrc) => ({ ...PLAN, mrc, account: { uuid: uuid(9) } })),
    [],
    ['unsure several', '0.3 special price'],
  ],
  ['zero', { tnorder: { price: { mrc: 0, nrc: '0.00' } } }, [], [], ['0 order', '0.00 order']],
  [
    'nobody where its order says something that cannot be read, whatever its plan says',
    { ...onPlan(PLAN), tnorder: { price: { mrc: 'much', nrc: 1 } } },
    [],
    [],
    ['unreadable tnorder.price.mrc', '1 order'],
  ],
  [
    'nobody where its special price cannot be read',
    { ...ORDER, ...onPlan(PLAN) },
    [{ uuid: uuid(1), tn: {}, tnorder: { price: { mrc: [1] } } }],
    [],
    ['unreadable tnorder.price.mrc', '1 order'],
  ],
])('a number costs what is said by %s', (_what, number, special, list, costs) => {
  expect(costOf(number, special, list)).toEqual(costs)
})

test('of two list plans of one name nobody knows which one a number is on, unless they agree', () => {
  const other = { ...PLAN, uuid: uuid(6) }

  expect(costOf(onPlan({ name: 'US local' }), [], [PLAN, { ...other, mrc: 4 }])).toEqual([
    'not included',
    'not included',
  ])
  expect(costOf(onPlan({ name: 'US local' }), [], [PLAN, other])).toEqual([
    '3 price plan',
    '0.3 price plan',
  ])
})
