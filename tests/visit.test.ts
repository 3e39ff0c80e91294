import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Digester } from '#domain/overview/digest.ts'
import { changesBetween, formatVisit, parseVisit, VisitDigest } from '#domain/overview/visit.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { tnRow } from './support/rows.ts'

const AT = Date.UTC(2026, 10, 25)
const SCOPE = { account: 'acmetel', api: 'https://api.example/rest' }

const record = fc.record({
  tn: fc.record({ tn: fc.integer({ min: 2e9, max: 2e9 + 9 }), registered: fc.boolean() }),
  autorenew: fc.constantFrom(true, false, null),
  expired_on: fc.constantFrom(null, '2027-01-01', '2027-01-02'),
  sip_connection: fc.constantFrom({}, null, { uuid: 'a', name: 'A' }, { uuid: 'a', name: 'B' }),
})
/** Records by the number in their uuid. */
const records = fc.dictionary(fc.integer({ min: 100, max: 120 }).map(String), record)
type Records = Record<string, object>

function visitOf(all: Records, place = 0) {
  const digest = new VisitDigest()
  for (const [id, record] of Object.entries(all)) {
    digest.add(
      tnRow({ uuid: `${id}00000-0000-4000-8000-00000000000A`, ...record }, place++, AT) as TnRow,
    )
  }
  return digest.result(AT)
}

test('between two visits as many are new, gone and changed as there are', () => {
  fc.assert(
    fc.property(records, records, (before, after) => {
      const changes = changesBetween(visitOf(before), visitOf(after, 7))

      const kept = Object.keys(after).filter((id) => id in before)
      const differs = (id: string) => JSON.stringify(before[id]) !== JSON.stringify(after[id])
      expect(changes).toEqual({
        added: Object.keys(after).length - kept.length,
        gone: Object.keys(before).length - kept.length,
        changed: kept.filter(differs).length,
      })
    }),
  )
})

test('what is stored of a visit reads as it was, and says nothing that the API said', () => {
  fc.assert(
    fc.property(records, (all) => {
      const visit = visitOf(all)
      const text = formatVisit(visit, SCOPE)

      expect(parseVisit(text, SCOPE)).toEqual(visit)
      expect(text).not.toMatch(/20000000|4000-8000|acmetel|example/)
    }),
  )
})

test('a visit to another account or API, or in another form, is none', () => {
  const text = formatVisit(visitOf({ 1: {}, 2: {} }), SCOPE)

  expect(parseVisit(text, SCOPE)?.digests.size).toBe(2)
  expect(parseVisit(text, { ...SCOPE, account: 'other' })).toBeNull()
  expect(parseVisit(text, { ...SCOPE, api: '/rest' })).toBeNull()
  for (const other of [
    '',
    'x',
    text.slice(0, -1),
    `${text} x`,
    text.replace('visit-2', 'visit-0'),
  ]) {
    expect(parseVisit(other, SCOPE)).toBeNull()
  }
})

test('a record without a uuid counts for nothing, and of repeated ones only the first', () => {
  const digest = new VisitDigest()
  const uuid = '10000000-0000-4000-8000-00000000000a'
  const all = [{ autorenew: true }, { uuid, autorenew: true }, { uuid, autorenew: false }]
  for (const it of all) digest.add(tnRow(it, 0, AT) as TnRow)

  const first = new VisitDigest()
  first.add(tnRow({ uuid: uuid.toUpperCase(), autorenew: true }, 9, AT) as TnRow)

  expect(changesBetween(first.result(AT), digest.result(AT))).toEqual({
    added: 0,
    gone: 0,
    changed: 0,
  })
})

test('values that are alike have the same digest, others another', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  const plain = (it: unknown) => JSON.stringify(it, (_key, inner) => sorted(inner))
  const sorted = (it: unknown) =>
    it && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it
  fc.assert(
    fc.property(value, value, (a, b) => {
      const digest = new Digester()

      expect(digest.of([a]) === digest.of([b])).toBe(plain(a) === plain(b))
      expect(new Digester().of([structuredClone(a)])).toBe(digest.of([a]))
    }),
    { numRuns: 500 },
  )
})
