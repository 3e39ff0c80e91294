import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endSeverity } from '#domain/findings/end-severity.ts'
import { gradeOf } from '#domain/findings/grades.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import { tnRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 25, 12)
const lease = (days: number | null, autorenew: boolean | null, balance: number | null) =>
  tnRow(
    {
      expired_on: days === null ? null : new Date(NOW + days * DAY).toISOString(),
      autorenew,
      account: { uuid: 'a', balance },
    },
    0,
    NOW,
  ) as TnRow

test.each([
  ['ends in 9 days, auto-renew off', lease(9, false, 5), 'high'],
  ['ended 2 days ago, auto-renew off', lease(-2, false, 5), 'high'],
  ['ended 2 days ago, auto-renew on', lease(-2, true, 5), 'medium'],
  ['renews in 6 days, funded', lease(6, true, 5), null],
  ['renews in 6 days, balance below zero', lease(6, true, -1), 'medium'],
  ['ends in 31 days, auto-renew off', lease(31, false, 5), null],
  ['no end date', lease(null, false, 5), null],
])('the colour of an end date: %s', (_, row, severity) => {
  expect(endSeverity(row, row.findings)).toBe(severity)
})

test('an end date is coloured only where a finding about it fails, and as that finding is', () => {
  const days = fc.option(fc.integer({ min: -400, max: 400 }))
  const flag = fc.constantFrom(true, false, null)
  fc.assert(
    fc.property(days, flag, fc.constantFrom(-1, 0, 5, null), (days, autorenew, balance) => {
      const row = lease(days, autorenew, balance)
      const about = row.findings.filter((id) => ['E1', 'E2', 'E4'].includes(id))

      const severity = endSeverity(row, row.findings)

      expect(severity === null).toBe(about.length === 0)
      if (severity) expect(about.map((id) => gradeOf(id, row).severity)).toContain(severity)
    }),
  )
})
