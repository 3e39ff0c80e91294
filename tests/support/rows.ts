import { RowIndex } from '#domain/numbers/row-index.ts'
import { leaseRowReader } from '#domain/record/schema/lease-row.ts'
import { RowStore } from '#domain/rows/row-store.ts'
import { RowWriter } from '#domain/rows/row-writer.ts'
import type { ReadRow, TnRow } from '#domain/rows/tn-row.ts'
import { toRow } from '#domain/rows/tn-row-reader.ts'

/** One lease record, read on its own through the schema; null where it is not an object. `now` is milliseconds UTC. */
export const readRow = (record: unknown, position: number, now: number) =>
  toRow(leaseRowReader()(record), position, now)

/** The same as a row of a list. */
export function tnRow(record: unknown, position: number, now: number): TnRow | null {
  const row = readRow(record, position, now)
  return row && { ...row, key: row.uuid?.toLowerCase() ?? `@${position}` }
}

/** A store of these rows. */
export function storeOf(rows: readonly ReadRow[]) {
  const store = new RowStore()
  addRows(store, rows)
  return store
}

/** An index of these rows. */
export function indexOf(rows: readonly ReadRow[]) {
  const index = new RowIndex()
  addRows(index.rows, rows)
  return index
}

/** Adds rows to a store as another part of its list does. */
export function addRows(store: RowStore, rows: readonly ReadRow[]) {
  const writer = writers.get(store) ?? new RowWriter()
  writers.set(store, writer)
  for (const { key: _, change: _change, ...row } of rows as readonly TnRow[]) writer.add(row)
  store.add(writer.take())
}
const writers = new WeakMap<RowStore, RowWriter>()
