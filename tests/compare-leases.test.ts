import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLeases } from '#domain/lookup/compare/compare-leases.ts'
import { Lease } from '#domain/record/schema/lease.ts'
import { readRecord } from '#domain/record/schema/shapes.ts'
import { acmetel } from './support/acmetel.ts'

const lease = (record: unknown) => readRecord(Lease, record) as Lease

const BASE = {
  uuid: 'AAAAAAAA-0000-4000-8000-000000000000',
  expired_on: '2027-01-12T00:00:00Z',
  account: { uuid: 'a', name: 'Acme', balance: '1.50' },
  messaging_profile: { uuid: 'm', name: 'Inbox', callback_url: null },
  sip_connection: null,
}

const statesAt = (path: string, ...others: object[]) =>
  compareLeases([BASE, ...others.map((it) => ({ ...BASE, ...it }))].map(lease), 0)
    .find((row) => row.path === path)
    ?.cells.slice(1)
    .map(({ state }) => state)

test.each([
  ['expired_on', { expired_on: '2027-01-12T01:00:00+01:00' }, 'equal'],
  ['expired_on', { expired_on: '2027-01-13T00:00:00Z' }, 'differs'],
  ['expired_on', { expired_on: null }, 'none'],
  ['expired_on', { expired_on: 'soon' }, 'unreadable'],
  ['uuid', { uuid: 'aaaaaaaa-0000-4000-8000-000000000000' }, 'equal'],
  ['account.balance', { account: { uuid: 'a', balance: 1.5 } }, 'equal'],
  ['account.balance', { account: { uuid: 'a', balance: '1.51' } }, 'differs'],
  ['account.name', { account: {} }, 'not-included'],
  ['account.name', { account: null }, 'none'],
  ['account.name', { account: 7 }, 'unreadable'],
  ['messaging_profile.callback_url', {}, 'equal'],
  [
    'messaging_profile.callback_url',
    { messaging_profile: { uuid: 'm', callback_url: 'https://x' } },
    'differs',
  ],
  ['sip_connection.name', { sip_connection: { uuid: 's', name: 'Edge' } }, 'differs'],
  ['sip_connection', { sip_connection: {} }, 'not-included'],
  ['sip_connection', { sip_connection: null }, 'equal'],
  ['sip_control_app.name', { sip_control_app: { uuid: 'c', name: 'IVR' } }, 'uncompared'],
])('%s of %j: %s', (path, change, state) => {
  expect(statesAt(path, change)).toEqual([state])
})

test('what none of them has is one row, what one has a row for each field', () => {
  const rows = compareLeases([BASE, { ...BASE, account: {} }].map(lease), 0)
  const paths = rows.map(({ path }) => path)
  const saidAt = (path: string) =>
    rows.find((row) => row.path === path)?.cells.map(({ is, state }) => `${is} ${state}`)

  expect(paths.filter((path) => path.startsWith('sip_connection'))).toEqual(['sip_connection'])
  expect(paths).toContain('account.balance')
  expect(saidAt('sip_connection')).toEqual(['none equal', 'none equal'])
  expect(saidAt('tnorder')).toEqual(['not-included not-included', 'not-included not-included'])
  expect(saidAt('messaging_profile.callback_url')).toEqual(['no-value equal', 'no-value equal'])
  expect(saidAt('account.name')).toEqual(['value equal', 'not-included not-included'])
})

test('fields are named in words', () => {
  const some = { uuid: 'x', name: 'y' }
  const whole = { tn: { tn: 1, profile: some }, tnorder: { uuid: 'x', request: { sms: true } } }
  const names = new Map(
    compareLeases([lease({ ...BASE, ...whole, sip_connection: some })], 0).map(
      ({ path, name }) => [path, name] as const,
    ),
  )

  expect(names.get('tn.tn')).toBe('Number')
  expect(names.get('tn.profile.sms_mrc')).toBe('Price plan: SMS monthly')
  expect(names.get('tnorder.request.sms')).toBe('Order request: SMS')
  expect(names.get('sip_connection.ip')).toBe('SIP connection: IP')
  expect(names.get('messaging_profile.callback_url2')).toBe(
    'Messaging profile: second callback URL',
  )
})

test('differences stand first, then what could not be compared, then what is equal', () => {
  const rows = compareLeases([BASE, { ...BASE, expired_on: null, account: {} }].map(lease), 1)
  const kinds = rows.map(({ differs, cells }) =>
    differs ? 0 : cells.every(({ state }) => state === 'equal') ? 2 : 1,
  )

  expect(rows[0]).toMatchObject({ path: 'expired_on', name: 'Ends on' })
  expect(kinds).toEqual(kinds.toSorted())
  expect(new Set(kinds).size).toBe(3)
})

test('a lease does not differ from itself, and two differ alike from either side', () => {
  const world = acmetel('compare', { numbers: 240, now: Date.UTC(2026, 10, 24) })
  const leases = Array.from({ length: 240 }, (_, i) => lease(world.rowAt(i)))
  fc.assert(
    fc.property(fc.constantFrom(...leases), fc.constantFrom(...leases), (a, b) => {
      const differing = (...[rows]: [ReturnType<typeof compareLeases>]) =>
        rows.filter(({ differs }) => differs).map(({ path }) => path)

      expect(differing(compareLeases([a, a], 0))).toEqual([])
      expect(differing(compareLeases([a, b], 0))).toEqual(differing(compareLeases([a, b], 1)))
    }),
    { numRuns: 100 },
  )
})

test('every field that screens know is compared, and none is a secret', () => {
  const user = { uuid: 'u', password: 'p', token: 't' }
  const whole = { tn: { tn: 1 }, tnorder: user, sip_connection: user, created_by: user }

  const paths = compareLeases([lease({ ...BASE, ...whole })], 0).map(({ path }) => path)

  expect(paths).toEqual(
    expect.arrayContaining(['tn.tn', 'tnorder.state', 'sip_connection.ip', 'created_by.email']),
  )
  expect(paths.join()).not.toMatch(/password|token|ha1/)
})
