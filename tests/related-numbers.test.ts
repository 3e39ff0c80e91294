import { expect, test } from 'vitest'
import { RelatedTally } from '#domain/lookup/related-numbers.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { tnRow } from './support/rows.ts'

const SIP = { uuid: '11111111-1111-4111-8111-111111111111', name: 'Edge' }
const PROFILE = { uuid: '22222222-2222-4222-8222-222222222222', name: 'Inbox' }

const uuidOf = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`
const listOf = (...records: object[]) =>
  records.map((it, i) => tnRow({ uuid: uuidOf(i), ...it }, i, 0) as TnRow)

function relatedTo(place: number, rows: readonly TnRow[]) {
  const tally = new RelatedTally(rows[place] as TnRow, uuidOf(place))
  for (const [at, row] of rows.entries()) tally.add(row, at)
  return tally.result()
}

test('neighbours are those of the same hundred, in their order, and no others', () => {
  const rows = listOf(
    { tn: { tn: 12025550150 } },
    { tn: { tn: 12025550199 } },
    { tn: { tn: 12025550100 } },
    { tn: { tn: 12025550200 } },
    { tn: { tn: 12025550099 } },
    { tn: { tn: '+442025550150' } },
    { tn: { tn: '12025550' } },
    { tn: {} },
  )

  expect(relatedTo(0, rows)).toEqual([{ by: 'block', count: 2, places: [2, 1], odd: [] }])
})

test('numbers of no known country have no neighbours', () => {
  const rows = listOf({ tn: { tn: '0207946001' } }, { tn: { tn: '0207946002' } })

  expect(relatedTo(0, rows)).toEqual([])
})

test('numbers on the same order, connection and profile are counted, by uuid in any case', () => {
  const rows = listOf(
    { sip_connection: SIP, messaging_profile: PROFILE, tnorder: { uuid: 'o' } },
    { sip_connection: { ...SIP, uuid: SIP.uuid.toUpperCase() }, tnorder: { uuid: 'o' } },
    { sip_connection: SIP.uuid, messaging_profile: PROFILE },
    { sip_connection: {}, messaging_profile: null },
  )

  const groups = relatedTo(0, rows).map(({ by, count, places }) => ({ by, count, places }))

  expect(groups).toEqual([
    { by: 'tnorder', count: 1, places: [1] },
    { by: 'sip_connection', count: 2, places: [1, 2] },
    { by: 'messaging_profile', count: 1, places: [2] },
  ])
})

test('the odd one out is told in a sentence', () => {
  const others = Array.from({ length: 47 }, () => ({
    sip_connection: SIP,
    messaging_profile: PROFILE,
  }))
  const rows = listOf({ sip_connection: SIP, messaging_profile: null }, ...others)

  const [group] = relatedTo(0, rows)

  expect(group?.odd).toEqual([
    {
      trait: 'messaging_profile',
      have: 47,
      known: 48,
      has: false,
      words: '47 of 48 have a messaging profile, this one does not',
    },
  ])
})

test('what the API did not include never makes an odd one', () => {
  const known = Array.from({ length: 9 }, () => ({
    sip_connection: SIP,
    messaging_profile: PROFILE,
  }))
  const dark = Array.from({ length: 40 }, () => ({ sip_connection: SIP, messaging_profile: {} }))

  const odd = [{}, null, undefined].map((messaging_profile) =>
    relatedTo(0, listOf({ sip_connection: SIP, messaging_profile }, ...known, ...dark))[0]?.odd.map(
      ({ words }) => words,
    ),
  )

  expect(odd).toEqual([[], ['9 of 10 have a messaging profile, this one does not'], []])
})

test('few numbers, and a mixed group, have no odd one', () => {
  const some = (count: number, messaging_profile: unknown) =>
    Array.from({ length: count }, () => ({ sip_connection: SIP, messaging_profile }))
  const odd = [some(3, PROFILE), [...some(8, PROFILE), ...some(2, null)]].map(
    (others) =>
      relatedTo(0, listOf({ sip_connection: SIP, messaging_profile: null }, ...others))[0]?.odd,
  )

  expect(odd).toEqual([[], []])
})
