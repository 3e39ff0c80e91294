import type { RowStore } from '#domain/rows/row-store.ts'
import { sameUuid, toUuid } from '#domain/text/uuid.ts'

/** A row that can be gone to: its place in the order, its key, and the uuid it opens by. */
export type Step = { at: number; key: string; uuid: string }

/** Where a number stands in an order, and what stands beside it. */
export type Neighbours = {
  /** What its row is known by; null where the list has none. */
  key: string | null
  /** Its place in the order, from 0; null where it is no longer in it. */
  at: number | null
  count: number
  previous: Step | null
  next: Step | null
}

type Looked = {
  uuid: string
  /** What its row is known by, and where it last stood, as far as that is known. */
  row: string | null
  at: number | null
}

/**
 * The neighbours of a number in an order of rows (places in `rows`), found by its key; where it is no longer in the
 * order, those of the place where it last stood. Rows that no uuid opens are passed over.
 */
export function neighboursOf(rows: RowStore, order: Uint32Array, looked: Looked): Neighbours {
  const place = placeIn(rows, looked)
  const found = place === undefined ? -1 : order.indexOf(place)
  const at = found === -1 ? null : found
  const last = looked.at === null ? null : Math.min(Math.max(looked.at, 0), order.length)
  return {
    key: place === undefined ? null : rows.keyAt(place),
    at,
    count: order.length,
    previous: step(rows, order, (at ?? last ?? 0) - 1, -1),
    next: at === null && last === null ? null : step(rows, order, at === null ? last : at + 1, 1),
  }
}

/** Rows of one uuid each have a key of their own; a key that is a place may be another number's by now. */
function placeIn(rows: RowStore, { uuid, row }: Looked) {
  const place = row === null ? undefined : rows.placeOf(row)
  const isIt = place !== undefined && sameUuid(rows.at(place).uuid ?? '', uuid)
  return isIt ? place : rows.placeOf(uuid.toLowerCase())
}

function step(rows: RowStore, order: Uint32Array, from: number | null, by: 1 | -1): Step | null {
  for (let at = from ?? -1; at >= 0 && at < order.length; at += by) {
    const place = order[at] as number
    const uuid = toUuid(rows.at(place).uuid ?? '')
    if (uuid !== null) return { at, key: rows.keyAt(place), uuid }
  }
  return null
}
