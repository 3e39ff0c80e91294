import { expect, test } from 'vitest'
import {
  endSeverityOf,
  oddities,
  PRICE_RULES,
  type PriceFindingId,
  priceFindingsOf,
} from '#domain/prices/price-findings.ts'
import { priceRows } from '#domain/prices/price-row.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { tnProfile } from './support/records.ts'

const NOW = Date.UTC(2026, 10, 25)
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString()
const record = (it: object) => tnProfile({ uuid: 'a', name: 'US local', ...it })

function rowOf(special: object, list: object | null = { mrc: 1 }) {
  const profile = record({ is_active: true, mrc: 1, ...special })
  const plan = list && record({ uuid: 'b', is_active: true, ...list })
  const plans = plan?.kind === 'plan' ? [plan.plan as PricePlan] : []
  const [row] = priceRows(profile ? [profile] : [], plans)
  if (!row) throw new Error('no row')
  return row
}

test.each<[string, object, PriceFindingId[]]>([
  ['nothing of the kind', {}, []],
  ['an end a day ago', { expired_on: inDays(-1) }, ['P3']],
  ['an end right now', { expired_on: inDays(0) }, ['P1']],
  ['an end in thirty days', { expired_on: inDays(30) }, ['P1']],
  ['an end in more than thirty days', { expired_on: inDays(30.01) }, []],
  ['no end', { expired_on: null }, []],
  ['a dearer month', { mrc: 1.0001 }, ['P2']],
  ['a cheaper month', { mrc: 0.9 }, []],
  ['an inactive plan', { is_active: false }, ['P4']],
  ['a month for nothing', { mrc: 0 }, ['P4']],
  ['a set-up for nothing', { nrc: 0, sms_nrc: '0.00' }, []],
  ['a negative cost', { sms_per_send_cost: '-0.01' }, ['P4']],
  ['all of it', { mrc: 2, nrc: -1, expired_on: inDays(-3) }, ['P3', 'P2', 'P4']],
])('a special price with %s', (_what, special, failed) => {
  expect(priceFindingsOf(rowOf(special), NOW)).toEqual(failed)
})

test('what could not be read, or compared, is neither right nor wrong', () => {
  const unread = rowOf({ expired_on: 'soon', mrc: 'cheap' })

  expect(PRICE_RULES.P1.test(unread, NOW)).toBe('unknown')
  expect(PRICE_RULES.P3.test(unread, NOW)).toBe('unknown')
  expect(PRICE_RULES.P2.test(unread)).toBe('unknown')
  expect(PRICE_RULES.P4.test(unread)).toBe('unknown')
  expect(PRICE_RULES.P2.test(rowOf({}, null))).toBe('unknown')
})

test('the end of a lease that renews is not the end of its price', () => {
  const lease = { tn: { tn: 12029822917 }, tnorder: { price: { mrc: 1 } }, expired_on: inDays(3) }

  expect(priceFindingsOf(rowOf({ ...lease, autorenew: true }), NOW)).toEqual([])
  expect(priceFindingsOf(rowOf({ ...lease, autorenew: false }), NOW)).toEqual(['P1'])
  expect(PRICE_RULES.P1.test(rowOf({ ...lease, autorenew: null }), NOW)).toBe('unknown')
})

test('a special price on a list plan that is inactive is odd', () => {
  expect(oddities(rowOf({}, { mrc: 1, is_active: false }))).toEqual(['The list plan is inactive'])
})

test.each([
  [-1, 'high'],
  [30, 'medium'],
  [31, null],
] as const)('an end in %d days is %s', (days, severity) => {
  expect(endSeverityOf(rowOf({ expired_on: inDays(days) }), NOW)).toBe(severity)
})
