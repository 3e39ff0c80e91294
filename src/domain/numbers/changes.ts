import { alike } from '#domain/record/alike.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { Change, TnRow } from '#domain/rows/tn-row.ts'

/** What a refresh brought: by place among the new rows, which are new or changed; and how many went. */
export type Changes = { rows: ReadonlyMap<number, Change>; gone: number }

/** How many rows are compared before the page gets a turn. */
const SLICE = 2000

/**
 * Compares two states of the list by uuid. Rows without one are left out, and of repeated ones all but the first.
 * `pause` gives way between slices, so that a long list never holds the page.
 */
export async function changesSince(
  before: RowStore,
  after: RowStore,
  pause: () => Promise<unknown>,
): Promise<Changes> {
  const rows = new Map<number, Change>()
  let stayed = 0
  for (let place = 0; place < after.count; place++) {
    if (place % SLICE === SLICE - 1) await pause()
    const key = after.uuidKeyAt(place)
    if (key === null) continue
    const earlier = before.placeOf(key)
    if (earlier === undefined) rows.set(place, 'new')
    else {
      stayed++
      if (differs(before.at(earlier), after.at(place))) rows.set(place, 'changed')
    }
  }
  return { rows, gone: before.uuids - stayed }
}

/** Whether the API said something else. What this dashboard adds to a row does not count. */
const differs = (was: TnRow, row: TnRow) => !alike(sent(was), sent({ ...row, uuid: was.uuid }))

function sent({
  key: _,
  position: _position,
  findings: _findings,
  change: _change,
  ...row
}: TnRow) {
  return row
}
