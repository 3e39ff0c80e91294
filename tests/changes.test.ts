import { expect, test } from 'vitest'
import { changesSince } from '#domain/numbers/changes.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { storeOf, tnRow } from './support/rows.ts'

const NOW = Date.UTC(2026, 10, 23)
const pause = async () => {}
const lease = (uuid: string | null, more: object = {}) => ({ uuid, autorenew: true, ...more })
const rowsOf = (records: object[]) => records.map((it, place) => tnRow(it, place, NOW) as TnRow)
const listOf = (records: object[]) => storeOf(rowsOf(records))

test('tells by uuid which rows are new, changed and gone, wherever they stand', async () => {
  const before = listOf([lease('a'), lease('b'), lease('c')])
  const after = listOf([lease('d'), lease('b', { autorenew: false }), lease('a')])

  const { rows, gone } = await changesSince(before, after, pause)

  expect([...rows]).toEqual([
    [0, 'new'],
    [1, 'changed'],
  ])
  expect(gone).toBe(1)
})

test('a uuid in other letters is the same row, and one without uuid is none', async () => {
  const before = listOf([lease('AB'), lease(null)])
  const after = listOf([lease(null), lease('ab'), lease(null)])

  const { rows, gone } = await changesSince(before, after, pause)

  expect(rows.size).toBe(0)
  expect(gone).toBe(0)
})

test('what this dashboard adds to a row is no change of the API', async () => {
  const [row] = rowsOf([lease('a')]) as [TnRow]

  const { rows } = await changesSince(
    storeOf([row]),
    storeOf([{ ...row, position: 7, findings: ['I3'] }]),
    pause,
  )

  expect(rows.size).toBe(0)
})

test('gives way between slices of a long list', async () => {
  const rows = listOf(Array.from({ length: 4500 }, (_, i) => lease(`row ${i}`)))
  let pauses = 0

  await changesSince(rows, rows, async () => pauses++)

  expect(pauses).toBe(2)
})
