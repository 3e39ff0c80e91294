import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighboursOf } from '#domain/numbers/neighbours.ts'
import { parseTnQuery } from '#domain/numbers/tn-query.ts'
import { viewWords } from '#domain/numbers/views/view-words.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { indexOf, storeOf, tnRow } from './support/rows.ts'

const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [A, B, C] = [1, 2, 3].map(uuidOf) as [string, string, string]
const rowsOf = (...uuids: (string | null)[]) =>
  uuids.map((uuid, i) => tnRow({ uuid, tn: { tn: 12029822917 + i } }, i, 0) as TnRow)
const order = (...places: number[]) => new Uint32Array(places)
const looked = (uuid: string, row: string | null = uuid, at: number | null = null) => ({
  uuid,
  row,
  at,
})

test('a number stands between those before and after it in the order', () => {
  const beside = neighboursOf(storeOf(rowsOf(A, B, C)), order(2, 0, 1), looked(A))

  expect(beside).toEqual({
    key: A,
    at: 1,
    count: 3,
    previous: { at: 0, key: C, uuid: C },
    next: { at: 2, key: B, uuid: B },
  })
})

test('rows that no uuid opens are passed over, and there is nothing beyond the ends', () => {
  const store = storeOf(rowsOf(A, null, 'nonsense', B))

  const first = neighboursOf(store, order(0, 1, 2, 3), looked(A))
  const last = neighboursOf(store, order(0, 1, 2, 3), looked(B))

  expect(first).toMatchObject({ at: 0, previous: null, next: { at: 3, uuid: B } })
  expect(last).toMatchObject({ at: 3, previous: { at: 0, uuid: A }, next: null })
})

test('rows of one uuid are gone through one by one', () => {
  const store = storeOf(rowsOf(A, B, B, C))

  const first = neighboursOf(store, order(0, 1, 2, 3), looked(B))
  const second = neighboursOf(store, order(0, 1, 2, 3), looked(B, first.next?.key, 2))

  expect(first).toMatchObject({ at: 1, next: { at: 2, key: '@2', uuid: B } })
  expect(second).toMatchObject({ at: 2, previous: { at: 1 }, next: { uuid: C } })
})

test('a number that has left the order has those beside it which stood there', () => {
  const store = storeOf(rowsOf(A, B, C))

  expect(neighboursOf(store, order(0, 2), looked(B, B, 1))).toMatchObject({
    ...{ key: B, at: null, count: 2, previous: { uuid: A }, next: { uuid: C } },
  })
  expect(neighboursOf(store, order(0, 2), looked(uuidOf(9), null, 7))).toMatchObject({
    ...{ key: null, at: null, previous: { uuid: C }, next: null },
  })
  expect(neighboursOf(store, order(0, 2), looked(B))).toMatchObject({ previous: null, next: null })
})

test('a key that another number has by now is not believed', () => {
  const store = storeOf(rowsOf(A, B, B))

  expect(neighboursOf(store, order(0, 1, 2), looked(A, '@2'))).toMatchObject({ key: A, at: 0 })
})

test('from the first number Next leads through every one, and Previous back', () => {
  const uuids = fc.array(fc.option(fc.integer({ min: 0, max: 9 }).map(uuidOf)), { minLength: 1 })
  fc.assert(
    fc.property(uuids, (all) => {
      const store = storeOf(rowsOf(...all))
      const places = order(...all.map((_, i) => all.length - 1 - i))
      const openable = [...places].filter((place) => all[place] !== null)
      const walk = (side: 'next' | 'previous', from: number | undefined) => {
        const seen: number[] = []
        let at = from === undefined ? null : { uuid: all[from] as string, row: store.keyAt(from) }
        while (at && seen.length <= all.length) {
          const beside = neighboursOf(store, places, { ...at, at: null })
          seen.push(places[beside.at ?? -1] ?? -1)
          const step = beside[side]
          at = step && { uuid: step.uuid, row: step.key }
        }
        return seen
      }

      expect(walk('next', openable[0])).toEqual(openable)
      expect(walk('previous', openable.at(-1))).toEqual(openable.toReversed())
    }),
  )
})

test.each([
  ['', null],
  ['sort=-expires', null],
  ['finding=V1', 'No voice route'],
  ['finding=V1&sort=-number', 'No voice route'],
  ['expiry=30d&expiry=7d&sort=number', 'Expiring in 30 days'],
  ['finding=M1&finding=M2', 'No messaging profile or No messaging callback'],
  ['q=202-98', '“202-98”'],
  ['q=202&autorenew=no&finding=V1', '“202”, No voice route, Auto-renew: Off'],
  ['sip=a1', 'SIP connection: Warehouse DECT'],
  ['sip=gone', 'SIP connection: gone'],
  ['state=failed', 'Mine'],
])('the view %s is called %s', (search, words) => {
  const row = { uuid: A, sip_connection: { uuid: 'a1', name: 'Warehouse DECT' } }
  const index = indexOf([tnRow(row, 0, 0) as TnRow])
  const query = parseTnQuery(new URLSearchParams(search))

  const saved = [{ name: 'Mine', search: 'state=failed&sort=number' }]
  const open = { on: false, text: (text: string) => text }

  expect(viewWords(query, index.query(query, 0).facets, saved, open)).toBe(words)
})

test('words for a view have nothing of the search while that is hidden', () => {
  const query = parseTnQuery(new URLSearchParams('q=202-98&autorenew=no'))
  const shown = { on: true, text: (text: string) => `(${text})` }

  const words = viewWords(query, indexOf([]).query(query, 0).facets, [], shown)

  expect(words).toBe('“•••”, Auto-renew: (Off)')
})
