import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '#domain/findings/diagnosis.ts'
import { LeaseTally, leasedTwice, mayBeLeasedTwice } from '#domain/findings/double-leases.ts'
import { FINDING_IDS, type FindingId, gradeOf, SEVERITIES } from '#domain/findings/grades.ts'
import { RULES } from '#domain/findings/rules.ts'
import { uncheckedBy } from '#domain/findings/unchecked.ts'
import { verdictsOf } from '#domain/findings/verdicts.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import { tnRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 24)
const inDays = (days: number) => new Date(NOW + days * DAY).toISOString()

const healthy = {
  uuid: '11111111-1111-4111-8111-111111111111',
  tn: { tn: 12025550123, registered: true, deleted_on: null },
  account: { uuid: 'a', name: 'Acme', balance: 10 },
  tnorder: { uuid: 'o', state: 'success', autorenew: true, account: { uuid: 'a' } },
  expired_on: inDays(100),
  autorenew: true,
  messaging_profile: { uuid: 'm', name: 'Inbox', callback_url: 'https://x.example/in' },
  sip_connection: { uuid: 's', name: 'Edge', is_active: true },
  sip_control_app: { uuid: 'c', name: 'IVR', is_active: true },
}

type Change = Record<string, unknown>

/** For each rule: a change to a healthy number that fails it, and one that leaves it unknown. */
const CASES: [FindingId, Change, Change | null][] = [
  [
    'V1',
    { sip_connection: null, sip_control_app: null },
    { sip_connection: {}, sip_control_app: null },
  ],
  ['V3', { sip_connection: { uuid: 's', is_active: false } }, { sip_connection: {} }],
  ['V4', { sip_control_app: { uuid: 'c', is_active: false } }, { sip_control_app: 'c' }],
  ['E2', { expired_on: inDays(-1), autorenew: false }, { expired_on: 'soon' }],
  ['E1', { expired_on: inDays(12), autorenew: false }, { expired_on: inDays(12), autorenew: null }],
  ['I2', { tn: { tn: 12025550123, registered: true, deleted_on: inDays(-3) } }, { tn: {} }],
  ['I4', { messaging_profile: { uuid: 'm', name: 'x', account: { uuid: 'b' } } }, { account: {} }],
  ['M1', { messaging_profile: null }, { messaging_profile: {} }],
  ['M2', { messaging_profile: { uuid: 'm', name: 'Inbox' } }, { messaging_profile: 'm' }],
  [
    'E4',
    { expired_on: inDays(12), account: { uuid: 'a', balance: 0 } },
    { expired_on: inDays(12), account: {} },
  ],
  ['I1', { tn: { tn: 12025550123, registered: false } }, { tn: { tn: 12025550123 } }],
  [
    'M3',
    { messaging_profile: { uuid: 'm', name: 'Inbox', callback_url: 'http://x.example' } },
    { messaging_profile: {} },
  ],
  ['O1', { tnorder: { uuid: 'o', state: 'processing' } }, { tnorder: {} }],
  ['E3', { tnorder: { uuid: 'o', state: 'success', autorenew: false } }, { tnorder: {} }],
  ['D1', { expired_on: 'soon' }, null],
]

const verdict = (id: FindingId, change: Change) => {
  const row = tnRow({ ...healthy, ...change }, 0, NOW)
  return row && RULES[id].test(row, NOW)
}

test.each(CASES)(
  '%s passes a healthy number, fails a bad one, and says when it cannot know',
  (id, bad, dark) => {
    const verdicts = [verdict(id, {}), verdict(id, bad), dark && verdict(id, dark)]

    expect(verdicts).toEqual(['pass', 'fail', dark && 'unknown'])
  },
)

test('every rule has its case, save the one that needs the whole list', () => {
  const covered = CASES.map(([id]) => id)

  expect(FINDING_IDS.filter((id) => !covered.includes(id))).toEqual(['I3'])
})

/** A field that is sent but cannot be read, and the rules that look at it. */
const UNREADABLE: [what: string, rules: FindingId[], change: Change][] = [
  ['expired_on', ['E1', 'E2', 'E4'], { expired_on: 'soon' }],
  ['autorenew', ['E1', 'E3', 'E4'], { expired_on: inDays(12), autorenew: 'perhaps' }],
  ['tn', ['I1', 'I2'], { tn: 7 }],
  ['tn.registered', ['I1'], { tn: { tn: 12025550123, registered: 'perhaps' } }],
  ['tn.deleted_on', ['I2'], { tn: { tn: 12025550123, registered: true, deleted_on: 'gone' } }],
  ['sip_connection', ['V1', 'V3'], { sip_connection: 7, sip_control_app: null }],
  ['is_active', ['V3'], { sip_connection: { uuid: 's', is_active: 'perhaps' } }],
  ['control app', ['V1', 'V4'], { sip_connection: null, sip_control_app: true }],
  ['messaging_profile', ['M1', 'M2', 'M3'], { messaging_profile: 7 }],
  [
    'callback_url',
    ['M2', 'M3'],
    { messaging_profile: { uuid: 'm', name: 'Inbox', callback_url: { url: 'http://x.example' } } },
  ],
  [
    'balance',
    ['E4'],
    { expired_on: inDays(12), account: { uuid: 'a', name: 'Acme', balance: 'much' } },
  ],
  ['account.uuid', ['I4'], { account: { uuid: {}, name: 'Acme', balance: 5 } }],
  [
    'owner',
    ['I4'],
    {
      tnorder: { uuid: 'o', state: 'success', autorenew: true, account: { uuid: {} } },
      sip_connection: { uuid: 's', is_active: true, account: { uuid: 'a' } },
    },
  ],
  ['state', ['O1'], { tnorder: { uuid: 'o', state: {}, autorenew: true } }],
  ['tnorder.autorenew', ['E3'], { tnorder: { uuid: 'o', state: 'success', autorenew: 'x' } }],
]

test.each(UNREADABLE)('no rule passes or fails on an unreadable %s', (_what, rules, change) => {
  const row = tnRow({ ...healthy, ...change }, 0, NOW) as TnRow

  const { failed, passed, unknown } = verdictsOf(row, {
    listed: row,
    whole: true,
    rival: false,
    now: NOW,
  })

  expect(unknown).toEqual(expect.arrayContaining(rules))
  expect(failed).toContain('D1')
  expect([...failed, ...passed].filter((id) => rules.includes(id))).toEqual([])
})

test('whether a number is leased twice is unknown where its number or its lease cannot be read', () => {
  const changes: Change[] = [
    { tn: { tn: 'none' } },
    { tn: {} },
    { tn: { tn: 12025550123, deleted_on: 'gone' } },
    { expired_on: 'soon', autorenew: false },
    { expired_on: inDays(-1), autorenew: 'perhaps' },
  ]

  const unknown = changes.map((change) => {
    const row = tnRow({ ...healthy, ...change }, 0, NOW) as TnRow
    return verdictsOf(row, { listed: row, whole: true, rival: false, now: NOW }).unknown.includes(
      'I3',
    )
  })
  const tally = new LeaseTally()
  for (const change of [healthy, ...changes]) {
    tally.add(tnRow({ ...healthy, ...change }, 0, NOW) as TnRow, NOW)
  }

  expect(unknown).toEqual([true, true, true, true, true])
  expect(tally.doubles()).toEqual([])
})

test('a lease of the same number that may be current makes it unknown whether the number is leased twice', () => {
  const row = (change: Change) => tnRow({ ...healthy, ...change }, 0, NOW) as TnRow
  const number = { tn: 12025550123, registered: true }
  const doubtful: Change[] = [
    { tn: { ...number, deleted_on: 'gone' } },
    { expired_on: 'soon', autorenew: false },
    { expired_on: inDays(-1), autorenew: 'perhaps' },
  ]
  const certain: Change[] = [
    { tn: { ...number, deleted_on: inDays(-3) } },
    { expired_on: inDays(-1), autorenew: false },
    { expired_on: 'soon', tn: { tn: 12025550199 } },
    { tnorder: 'none' },
  ]
  const over = { expired_on: inDays(-1), autorenew: false }
  const told = (changes: Change[], of: Change = {}) =>
    changes.map((change) => mayBeLeasedTwice(row(of), [row(change)], NOW))

  expect(told(doubtful)).toEqual([true, true, true])
  expect(told(certain)).toEqual([false, false, false, false])
  expect(told(doubtful, over)).toEqual([false, false, false])
})

test('what makes a lease current is told where it cannot be read', () => {
  const row = tnRow({ ...healthy, expired_on: 'soon', autorenew: false }, 0, NOW) as TnRow
  const told = diagnose(row, { listed: row, whole: true, rival: false, now: NOW })

  expect(told.find(({ id }) => id === 'I3')?.reason).toBe('It cannot be read: expired_on.')
})

test('a healthy number has no findings and a bad one lists them worst first', () => {
  const good = tnRow(healthy, 0, NOW)
  const bad = tnRow(
    { ...healthy, sip_connection: null, sip_control_app: null, messaging_profile: null },
    0,
    NOW,
  )

  expect(good?.findings).toEqual([])
  expect(bad?.findings).toEqual(['V1', 'M1'])
})

test('findings stand worst first also where a rule fails in its milder form', () => {
  const deleted = { tn: { tn: 12025550123, registered: true, deleted_on: inDays(-3) } }
  const row = tnRow({ ...healthy, ...deleted, expired_on: inDays(-1) }, 0, NOW) as TnRow

  const { failed } = verdictsOf(row, { listed: row, whole: true, rival: false, now: NOW })

  expect(row.findings).toEqual(['I2', 'E2'])
  expect(failed).toEqual(row.findings)
  expect(leasedTwice(row).findings).toEqual(['I2', 'I3', 'E2'])
})

test('in any set of findings none stands before a graver one', () => {
  const changes = fc.tuple(...CASES.map(([, bad]) => fc.option(fc.constant(bad), { nil: {} })))
  fc.assert(
    fc.property(changes, (all) => {
      const row = tnRow(Object.assign({}, healthy, ...all), 0, NOW) as TnRow

      const ranks = row.findings.map((id) => SEVERITIES.indexOf(gradeOf(id, row).severity))

      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      expect(verdictsOf(row, { listed: row, whole: true, rival: false, now: NOW }).failed).toEqual(
        row.findings,
      )
    }),
  )
})

test('whether a number is leased twice is unknown until the list is whole, unless it shows before', () => {
  const row = tnRow(healthy, 0, NOW) as TnRow
  const twice = leasedTwice(row)
  const verdict = (listed: TnRow | null, whole: boolean) => {
    const { failed, passed } = verdictsOf(row, { listed, whole, rival: false, now: NOW })
    return failed.includes('I3') ? 'fail' : passed.includes('I3') ? 'pass' : 'unknown'
  }

  expect(verdict(row, false)).toBe('unknown')
  expect(verdict(null, true)).toBe('unknown')
  expect(verdict(row, true)).toBe('pass')
  expect(verdict(twice, false)).toBe('fail')
})

test('an end date that is past is graver with auto-renew off than on', () => {
  const off = tnRow({ ...healthy, expired_on: inDays(-1), autorenew: false }, 0, NOW)
  const on = tnRow({ ...healthy, expired_on: inDays(-1) }, 0, NOW)

  expect(off && gradeOf('E2', off)).toMatchObject({ severity: 'high', title: 'Lease ended' })
  expect(on && gradeOf('E2', on)).toMatchObject({
    severity: 'medium',
    title: 'Renewal not confirmed',
  })
})

test('an order that failed is called so, as low as one that is not finished', () => {
  const failed = tnRow({ ...healthy, tnorder: { uuid: 'o', state: 'failed' } }, 0, NOW)
  const open = tnRow({ ...healthy, tnorder: { uuid: 'o', state: 'processing' } }, 0, NOW)

  expect(failed && gradeOf('O1', failed)).toMatchObject({ severity: 'low', title: 'Order failed' })
  expect(open && gradeOf('O1', open)).toMatchObject({
    severity: 'low',
    title: 'Order not finished',
  })
})

test.each(UNREADABLE)(
  'what an unreadable %s leaves unchecked is blamed on it',
  (_what, rules, change) => {
    const row = tnRow({ ...healthy, ...change }, 0, NOW) as TnRow
    const { unknown } = verdictsOf(row, { listed: row, whole: true, rival: false, now: NOW })

    const reasons = uncheckedBy(unknown, row, true)

    const topics = reasons.find(({ why }) => why === 'unreadable')?.topics ?? []
    const named = rules.map((id) => RULES[id].topic.toLowerCase())
    expect(topics.map((topic) => topic.toLowerCase())).toEqual(expect.arrayContaining(named))
  },
)

test('every check that could not run is named once, with one line a reason', () => {
  const slim = { uuid: healthy.uuid, tn: {}, account: {}, tnorder: {} }
  const row = tnRow(slim, 0, NOW) as TnRow
  const { unknown } = verdictsOf(row, { listed: null, whole: false, rival: false, now: NOW })

  const reasons = uncheckedBy(unknown, row, false)

  expect(reasons.map(({ why }) => why)).toEqual(['not-included', 'no-value', 'list'])
  expect(reasons.flatMap(({ topics }) => topics)).toHaveLength(unknown.length)
})

test('an account in other letters is the same account', () => {
  const account = '1f0e4a52-0000-4000-8000-00000000000a'
  const tnorder = { uuid: 'o', state: 'success', account: { uuid: account.toUpperCase() } }

  expect(verdict('I4', { account: { uuid: account }, tnorder })).toBe('pass')
})

test('a record that is no object makes no row, and one with nothing but a uuid does', () => {
  const rows = [
    tnRow(null, 0, NOW),
    tnRow('x', 0, NOW),
    tnRow([], 0, NOW),
    tnRow({ uuid: 'u' }, 0, NOW),
  ]

  expect(rows.map((row) => row?.uuid ?? null)).toEqual([null, null, null, 'u'])
})

const judged = (id: FindingId, change: Change) => {
  const row = tnRow({ ...healthy, ...change }, 0, NOW) as TnRow
  return diagnose(row, { listed: row, whole: true, rival: false, now: NOW }).find(
    (it) => it.id === id,
  )
}

test.each(CASES)('%s says what it found where, and why, whatever its verdict', (id, bad, dark) => {
  const all = [judged(id, {}), judged(id, bad), dark && judged(id, dark)].filter(
    (it) => it !== null,
  )

  expect(all.map((it) => it?.verdict)).toEqual(['pass', 'fail', 'unknown'].slice(0, all.length))
  expect(new Set(all.map((it) => it?.reason)).size).toBe(all.length)
  for (const it of all) {
    expect(it?.reason).toMatch(/^[A-Z].+[.]$/)
    expect(it?.check).toMatch(/[.]$/)
    if (id !== 'D1') expect(it?.found.length).toBeGreaterThan(0)
  }
})

test.each([
  [
    'V1',
    { sip_connection: null, sip_control_app: {} },
    [
      { path: 'sip_connection', is: 'none' },
      { path: 'sip_control_app', is: 'not-included' },
    ],
  ],
  ['V3', {}, [{ path: 'sip_connection.is_active', is: 'flag', flag: true }]],
  ['V4', { sip_control_app: null }, [{ path: 'sip_control_app.is_active', is: 'none' }]],
  [
    'E1',
    { expired_on: inDays(12), autorenew: null },
    [
      { path: 'expired_on', is: 'time', time: NOW + 12 * DAY },
      { path: 'autorenew', is: 'no-value' },
    ],
  ],
  ['I2', {}, [{ path: 'tn.deleted_on', is: 'none' }]],
  ['I3', {}, [{ path: 'tn.tn', is: 'text', text: '+12025550123' }]],
  [
    'I4',
    { messaging_profile: { uuid: 'm', account: { uuid: 'b' } } },
    [
      { path: 'account.uuid', is: 'text', text: 'a' },
      { path: 'messaging_profile.account.uuid', is: 'text', text: 'b' },
    ],
  ],
  ['M1', {}, [{ path: 'messaging_profile', is: 'record', name: 'Inbox', uuid: 'm' }]],
  [
    'O1',
    { tnorder: { uuid: 'o', state: 'unknown' } },
    [{ path: 'tnorder.state', is: 'text', text: 'unknown' }],
  ],
  [
    'I1',
    { tn: { tn: 12025550123, registered: 'perhaps' } },
    [{ path: 'tn.registered', is: 'unreadable', sent: 'perhaps' }],
  ],
  ['D1', { expired_on: 'soon' }, [{ path: 'expired_on', is: 'unreadable', sent: 'soon' }]],
] as const)('%s tells the values that it found: %j', (id, change, found) => {
  expect(judged(id, change)?.found).toEqual(found)
})

test('a number that is leased twice, one that is not and one that nobody can tell of have their reasons', () => {
  const row = tnRow(healthy, 0, NOW) as TnRow
  const reasons = [
    { listed: leasedTwice(row), whole: true },
    { listed: row, whole: true },
    { listed: row, whole: false },
    { listed: row, whole: true, rival: true },
  ].map((it) => diagnose(row, { rival: false, ...it, now: NOW }).find(({ id }) => id === 'I3'))

  expect(reasons.map((it) => `${it?.verdict}: ${it?.reason}`)).toEqual([
    'fail: Another current lease of the list holds the same number.',
    'pass: No other current lease of the list holds the same number.',
    'unknown: Only the whole list of numbers can tell, and it is not here.',
    'unknown: What decides whether another lease of the number is current cannot be read.',
  ])
})

test('no value that a rule tells is a secret', () => {
  const record = {
    ...healthy,
    messaging_profile: {
      uuid: 'm',
      name: 'Inbox',
      callback_url: 'http://bob:hunter2secret@x.example/?token=abcdef123456',
    },
    tnorder: { uuid: 'o', state: { password: 'hunter2secret' } },
  }

  const row = tnRow(record, 0, NOW) as TnRow
  const told = JSON.stringify(diagnose(row, { listed: row, whole: true, rival: false, now: NOW }))

  expect(told).toContain('x.example')
  expect(told).not.toMatch(/hunter2|abcdef123456/)
})
