import { expect, test } from 'vitest'
import { contractReport } from '#domain/record/contract.ts'
import { acmetel } from './support/acmetel.ts'

const world = acmetel('contract', { numbers: 10, now: Date.UTC(2026, 10, 24), awkward: false })
const whole = world.rowAt(0)

test('a field that the contract has and the answer left out is named by its path', () => {
  const { uuid: _uuid, autorenew: _autorenew, ...rest } = whole
  const order = { ...(whole.tnorder as object), state: undefined }
  const { state: _state, ...stateless } = order

  const before = contractReport('lease', whole).missing
  const { missing } = contractReport('lease', { ...rest, tnorder: stateless })

  expect(missing.filter((path) => !before.includes(path))).toEqual([
    'uuid',
    'autorenew',
    'tnorder.state',
  ])
})

test('a relation that is none, not included or a bare uuid is here itself, and nothing in it is missed', () => {
  const missing = [null, {}, '11111111-1111-4111-8111-111111111111', []].map((sip_connection) =>
    contractReport('lease', { ...whole, sip_connection }).missing.filter((path) =>
      path.startsWith('sip_connection'),
    ),
  )
  const { sip_connection: _sip, ...without } = whole

  expect(missing).toEqual([[], [], [], []])
  expect(contractReport('lease', without).missing).toContain('sip_connection')
})

test('a field that nobody names is told by its path, however deep, and what is known of newer answers is not', () => {
  const { unknown } = contractReport('lease', {
    ...whole,
    subscriptions: [],
    sip_connection: { uuid: 's', hostname: 'x.example', sip_domains: [], colour: 'red' },
    tnorder: [{ uuid: 'o', request: { anything: 1 }, errors: [], mood: null }],
    account: { uuid: 'a', time_zone: { name: 'UTC', anything: 1 } },
  })

  expect(unknown.toSorted()).toEqual(['sip_connection.colour', 'subscriptions', 'tnorder.mood'])
})

test('a price plan has its own contract', () => {
  const { missing, unknown } = contractReport('plan', {
    uuid: 'p',
    name: 'US local',
    nrc: 1,
    tns: [],
  })

  expect(unknown).toEqual(['tns'])
  expect(missing).toContain('mrc')
  expect(missing).not.toContain('nrc')
})

test.each([null, undefined, 'text', 7, [], {}])('%j has no fields to report', (raw) => {
  expect(contractReport('lease', raw)).toEqual({ missing: [], unknown: [] })
})
