import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { LookupTally } from '#domain/lookup/lookup-tally.ts'
import { markDigits } from '#domain/lookup/read/number-match.ts'
import { readLookup } from '#domain/lookup/read/read-lookup.ts'
import { RelationDirectory } from '#domain/lookup/used-by.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { copied, csvText, displayed, e164, searchDigits } from '#domain/text/telephone-number.ts'
import { formatInternational } from '#ui/value/international.ts'
import { acmetel } from './support/acmetel.ts'
import { tnRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 24)
const world = acmetel('lookup', { numbers: 1_000, now: NOW })
const WORLD = Array.from({ length: 1_000 }, (_, i) => tnRow(world.rowAt(i), i, NOW) as TnRow)

const rows = (...records: object[]) => records.map((it, i) => tnRow(it, i, NOW) as TnRow)

function lookUp(pasted: string, among: readonly TnRow[]) {
  const tally = new LookupTally(readLookup(pasted))
  for (const [place, row] of among.entries()) tally.add(row, place)
  return tally.result()
}

const found = (pasted: string, among: readonly TnRow[]) =>
  lookUp(pasted, among).numbers.map(({ place, how }) => `${place} ${how}`)

/** Every way in which the program shows, copies or writes a number, and those that people dial and write it in. */
function spellings(tn: string) {
  const shown = displayed(tn, formatInternational)
  const ours = [shown, displayed(tn, null), csvText(tn), copied(tn), searchDigits(tn)]
  const e = e164(tn)
  if (!e) return ours
  const parsed = parsePhoneNumberFromString(e)
  const digits = e.slice(1)
  return [
    ...ours,
    e,
    `00${digits}`,
    `011${digits}`,
    `011 ${shown.slice(1)}`,
    `tel:${e}`,
    `sip:${e}@trunk.example`,
    `"${shown}"`,
    `<b>${shown}</b>`,
    `Call from ${shown} dropped at 10:33`,
    ...(parsed?.isValid() ? [parsed.formatNational(), parsed.getURI()] : []),
  ]
}

test('any display of any number in the list finds it, as the same number', () => {
  const numbered = WORLD.filter((row) => numberOf(row) !== null)
  fc.assert(
    fc.property(fc.constantFrom(...numbered), fc.nat(), (row, pick) => {
      const all = spellings(numberOf(row) as string)
      const pasted = all[pick % all.length] as string

      const { numbers } = lookUp(pasted, WORLD)

      const hit = numbers.find(({ place }) => place === row.position)
      expect(`${pasted}: ${hit?.how}`).toBe(`${pasted}: exact`)
    }),
    { numRuns: 300 },
  )
})

test('any last four digits, first six digits and part between wildcards of a number find it', () => {
  const numbered = WORLD.filter((row) => numberOf(row) !== null)
  fc.assert(
    fc.property(fc.constantFrom(...numbered), fc.integer({ min: 4, max: 7 }), (row, length) => {
      const digits = searchDigits(numberOf(row) as string)
      const one = [row]

      const last = lookUp(digits.slice(-length), one).numbers[0]?.how
      const hows = [
        `*${digits.slice(-length)}`,
        `${digits.slice(0, length)}*`,
        `${digits.slice(0, 3)}%${digits.slice(-3)}`,
        `+${digits.slice(0, length)}`,
      ].map((pasted) => lookUp(pasted, one).numbers[0]?.how)

      // Digits that end a number may begin it too, behind what is dialled before.
      expect(['begins', 'ends']).toContain(last)
      expect(hows).toEqual(['ends', 'begins', 'begins', 'begins'])
    }),
    { numRuns: 200 },
  )
})

test('any uuid finds its number, whole, without dashes, shortened, and by its start', () => {
  const named = WORLD.filter(({ uuid }) => uuid !== null)
  fc.assert(
    fc.property(fc.constantFrom(...named), (row) => {
      const uuid = row.uuid as string
      const short = `${uuid.slice(0, 8)}…${uuid.slice(-4)}`

      const hits = [
        uuid,
        uuid.toUpperCase(),
        uuid.replaceAll('-', ''),
        short,
        uuid.slice(0, 13),
      ].map(
        (pasted) => lookUp(pasted, WORLD).numbers.find(({ place }) => place === row.position)?.how,
      )

      expect(hits).toEqual(['uuid', 'uuid', 'uuid', 'uuid-part', 'uuid-part'])
    }),
    { numRuns: 100 },
  )
})

const numbers = rows(
  { uuid: '28fec7cd-d761-45ba-b36c-d2956ee4d604', tn: { tn: 12029822917 } },
  { uuid: '439e1a75-0000-4aaa-8bbb-0123456789ab', tn: { tn: 12029822918 } },
  { uuid: 'a', tn: { tn: '+442029822917' } },
  { uuid: 'b', tn: { tn: '+442079460018' } },
  { uuid: 'c', tn: { tn: 'TN-2917' } },
  { uuid: 'd', tn: { tn: 611 } },
  { uuid: 'e', tn: {} },
  { uuid: 'f', tn: { tn: 18002029822 } },
)

test.each([
  ['+1 202 982 2917', ['0 exact']],
  ['12029822917', ['0 exact']],
  ['2029822917', ['0 exact', '2 exact']],
  ['+44 20 2982 2917', ['2 exact']],
  ['+44 (0)20 7946 0018', ['3 exact']],
  ['020 7946 0018', ['3 exact']],
  ['011 44 20 7946 0018', ['3 exact']],
  ['+44 20', ['2 begins', '3 begins']],
  ['(202) 982', ['0 begins', '1 begins', '2 begins']],
  ['202982', ['0 begins', '1 begins', '2 begins', '7 contains']],
  ['9822917', ['0 ends', '2 ends']],
  ['2917', ['0 ends', '2 ends', '4 sent']],
  ['0018', ['7 begins', '3 ends']],
  ['202*17', ['0 begins', '2 begins']],
  ['+1202*', ['0 begins', '1 begins']],
  ['020*18', ['3 begins']],
  ['*982*', ['0 contains', '1 contains', '2 contains', '7 contains']],
  ['611', ['5 exact']],
  ['TN-2917', ['4 sent']],
  ['28fec7cd*', ['0 uuid-part']],
  ['+1 202 982 2999', []],
  ['+1 202 982 291', ['0 begins', '1 begins']],
])('%s finds %j', (pasted, hits) => {
  expect(found(pasted, numbers)).toEqual(hits)
})

test('one number that it can only be is told, for Enter to open; two are not', () => {
  const only = [
    '+1 202 982 2917',
    '2029822917',
    '2917',
    '28fec7cd-d761-45ba-b36c-d2956ee4d604',
  ].map((pasted) => lookUp(pasted, numbers).only)

  expect(only).toEqual([0, null, null, 0])
})

test.each([
  ['+1 202-982-2917', '12029822917', '+1 202 982', '202-982'],
  ['+1 202-982-2917', '12029822917', '2917', '2917'],
  ['+44 20 7946 0018', '442079460018', '(020) 7946', '20 7946'],
])('in %s the part that matched can be marked', (shown, sent, typed, marked) => {
  const [hit] = lookUp(typed, rows({ uuid: 'x', tn: { tn: `+${sent}` } })).numbers
  const mark = markDigits(shown, hit?.digits ?? { from: 0, to: 0 })

  expect(shown.slice(mark?.from, mark?.to)).toBe(typed.startsWith('+') ? '1 202-982' : marked)
})

const SIP = '11111111-1111-4111-8111-111111111111'
const users = rows(
  { uuid: 'a', tn: { tn: 12029822917 }, sip_connection: { uuid: SIP, name: 'Warehouse DECT' } },
  {
    uuid: 'b',
    tn: { tn: 12029822918 },
    sip_connection: { uuid: SIP.toUpperCase(), name: 'Warehouse DECT' },
  },
  {
    uuid: 'c',
    tn: { tn: 12029822919 },
    sip_connection: SIP,
    account: { uuid: 'k', name: 'Warehouse Ltd' },
  },
  {
    uuid: 'd',
    tnorder: { uuid: '22222222-2222-4222-8222-222222222222' },
    sip_control_app: { name: 'none' },
  },
  { uuid: 'e', sip_connection: {}, account: null, messaging_profile: 7 },
)

test.each([
  [
    'Warehouse DECT',
    ['sip_connection name 3 {"facet":"sip","value":"11111111-1111-4111-8111-111111111111"}'],
  ],
  [
    'warehouse',
    [
      'sip_connection name 3 {"facet":"sip","value":"11111111-1111-4111-8111-111111111111"}',
      'account name 1 {"facet":"account","value":"k"}',
    ],
  ],
  [
    'Ware*',
    [
      'sip_connection name 3 {"facet":"sip","value":"11111111-1111-4111-8111-111111111111"}',
      'account name 1 {"facet":"account","value":"k"}',
    ],
  ],
  [SIP, ['sip_connection uuid 3 {"facet":"sip","value":"11111111-1111-4111-8111-111111111111"}']],
  [
    `{${SIP.replaceAll('-', '')}}`,
    ['sip_connection uuid 3 {"facet":"sip","value":"11111111-1111-4111-8111-111111111111"}'],
  ],
  [
    '22222222-2222-4222-8222-222222222222',
    ['tnorder uuid 1 {"q":"22222222-2222-4222-8222-222222222222"}'],
  ],
  [
    '11111111…1111',
    ['sip_connection uuid 3 {"facet":"sip","value":"11111111-1111-4111-8111-111111111111"}'],
  ],
  ['none', ['sip_control_app name 1 {"facet":"app","value":"~none"}']],
  ['Warehouse West', []],
  ['🔥', []],
])('%s is used by %j', (pasted, used) => {
  const directory = new RelationDirectory()
  for (const [place, row] of users.entries()) directory.add(row, place)

  const { usedBy } = directory.usedBy(readLookup(pasted))

  expect(
    usedBy.map((it) => `${it.relation} ${it.how} ${it.numbers} ${JSON.stringify(it.list)}`),
  ).toEqual(used)
})

const reached = rows(
  {
    uuid: 'a',
    sip_connection: {
      uuid: SIP,
      name: 'Warehouse DECT',
      ip: '203.0.113.9',
      port: 5060,
      subdomain: 'warehouse-dect-4f1a',
    },
  },
  {
    uuid: 'b',
    sip_connection: { uuid: 'v6', name: 'Six', ip: '2001:DB8:0:0:0:0:0:9', port: '5060' },
  },
  {
    uuid: 'c',
    sip_connection: {
      uuid: 'host',
      name: 'Named',
      hostname: 'edge.Voice.example',
      ip: '203.0.113.90',
    },
  },
  { uuid: 'd', sip_connection: { uuid: 'none', name: 'Silent 203' } },
)

test.each([
  ['203.0.113.9', ['Warehouse DECT ip 203.0.113.9']],
  ['203.0.113.9:5060', ['Warehouse DECT ip 203.0.113.9']],
  ['203.0.113.9/32', ['Warehouse DECT ip 203.0.113.9']],
  ['sip:203.0.113.9:5061;transport=udp', ['Warehouse DECT ip 203.0.113.9']],
  ['<sip:bob@203.0.113.9>', ['Warehouse DECT ip 203.0.113.9']],
  ['203.0.113.', ['Warehouse DECT ip 203.0.113.9', 'Named ip 203.0.113.90']],
  ['203.0.113.*', ['Warehouse DECT ip 203.0.113.9', 'Named ip 203.0.113.90']],
  ['203.0.113.91', []],
  ['203.0.1', ['Warehouse DECT ip 203.0.113.9', 'Named ip 203.0.113.90']],
  ['2001:db8::9', ['Six ip 2001:DB8:0:0:0:0:0:9']],
  ['[2001:db8::9]:5060', ['Six ip 2001:DB8:0:0:0:0:0:9']],
  ['2001:0db8:0000:0000:0000:0000:0000:0009', ['Six ip 2001:DB8:0:0:0:0:0:9']],
  ['2001:db8::90', []],
  ['edge.voice.example', ['Named hostname edge.Voice.example']],
  ['EDGE.voice.example.:5080', ['Named hostname edge.Voice.example']],
  ['voice.example', ['Named hostname edge.Voice.example']],
  ['oice.example', []],
  ['warehouse-dect-4f1a.sip.opentact.example', ['Warehouse DECT subdomain warehouse-dect-4f1a']],
  ['warehouse-dect-4f1a', ['Warehouse DECT subdomain warehouse-dect-4f1a']],
  ['dect-4f', ['Warehouse DECT subdomain warehouse-dect-4f1a']],
  ['warehouse', ['Warehouse DECT name']],
  ['12029822917', []],
])('%s finds the connection that is reached there: %j', (pasted, found) => {
  const directory = new RelationDirectory()
  for (const [place, row] of reached.entries()) directory.add(row, place)

  const { usedBy } = directory.usedBy(readLookup(pasted))

  expect(
    usedBy.map(({ name, how, reach }) => [name, how, reach?.text].filter(Boolean).join(' ')),
  ).toEqual(found)
  expect(directory.unreached).toBe(1)
})

test('as many hits are kept as were asked for, and all are counted', () => {
  const tally = new LookupTally(readLookup('202'), 5)
  for (const [place, row] of WORLD.entries()) tally.add(row, place)

  const { numbers, count, looked } = tally.result()

  expect(looked).toBe(WORLD.length)
  expect(numbers.length).toBeLessThanOrEqual(5)
  expect(count).toBeGreaterThan(numbers.length)
})
