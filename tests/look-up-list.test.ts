import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookUpList } from '#domain/lookup/look-up-list.ts'
import { LookupTally } from '#domain/lookup/lookup-tally.ts'
import { readLookup } from '#domain/lookup/read/read-lookup.ts'
import { directoryOf, RelationDirectory } from '#domain/lookup/used-by.ts'
import { nameOf, numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { ended } from '#domain/text/steps.ts'
import { acmetel } from './support/acmetel.ts'
import { storeOf, tnRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 24)
const world = acmetel('lookup', { numbers: 1_000, now: NOW })
const ROWS = Array.from({ length: 1_000 }, (_, i) => tnRow(world.rowAt(i), i, NOW) as TnRow)
const store = storeOf(ROWS)

const rowByRow = (pasted: string) => {
  const tally = new LookupTally(readLookup(pasted), 5000)
  for (const [place, row] of ROWS.entries()) tally.add(row, place)
  return tally.result()
}
const byColumns = (pasted: string) => ended(lookUpList(store, readLookup(pasted), 5000))

test.each([
  '',
  '202',
  '2917',
  '(202) 982',
  '+1 202 982 2917',
  '+44 20',
  '020 7946 0018',
  '*2917',
  '202*',
  '202*17',
  '*98*22*',
  '+1202*7',
  '28fec*',
  '*d6',
  'a1*9',
  'dead',
  'acmetel',
  'kamailio edge',
  '203.0.113.9',
  '611',
  'TN-2917',
  'none',
  '1',
  '🔥',
])('%s finds by columns what it finds row by row', (pasted) => {
  expect(byColumns(pasted)).toEqual(rowByRow(pasted))
})

test('any part of any number, name and uuid finds by columns what it finds row by row', () => {
  const texts = ROWS.flatMap((row) => [row.uuid, numberOf(row), nameOf(row.sip_connection)])
  const known = texts.filter((text) => text !== null)
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.nat({ max: 12 }),
      fc.integer({ min: 1, max: 16 }),
      fc.constantFrom('', '*', '%'),
      fc.constantFrom('', '*', '%', '…'),
      (text, from, length, before, behind) => {
        const part = text.slice(from, from + length)
        const pasted = [before + part + behind, part + behind + text.slice(-3)]

        expect(pasted.map(byColumns)).toEqual(pasted.map(rowByRow))
      },
    ),
    { numRuns: 300 },
  )
})

test('a directory by columns is the one that is made row by row', () => {
  const expected = new RelationDirectory()
  for (const [place, row] of ROWS.entries()) expected.add(row, place)
  const directory = ended(directoryOf(store))
  const names = ROWS.flatMap((row) => [
    nameOf(row.sip_connection),
    nameOf(row.sip_control_app),
    nameOf(row.messaging_profile),
    nameOf(row.account),
    row.tnorder && row.tnorder !== 'unknown' ? row.tnorder.uuid : null,
  ])
  const asked = [...new Set(names.filter((name) => name !== null)), 'a*', 'edge', 'acmetel']

  const answers = asked.map((it) => directory.usedBy(readLookup(it), 5000))

  expect(answers).toEqual(asked.map((it) => expected.usedBy(readLookup(it), 5000)))
})
