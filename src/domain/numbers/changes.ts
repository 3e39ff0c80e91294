import { alike } from '#domain/record/alike.ts'
import type { Change, TnRow } from './tn-row.ts'

/** What a refresh brought: by place among the new rows, which are new or changed; and how many went. */
export type Changes = { rows: ReadonlyMap<number, Change>; gone: number }

/** How many rows are compared before the page gets a turn. */
const SLICE = 2000

/**
 * Compares two states of the list by uuid. Rows without one are left out, and of repeated ones all but the first.
 * `pause` gives way between slices, so that a long list never holds the page.
 */
export async function changesSince(
  before: readonly TnRow[],
  after: readonly TnRow[],
  pause: () => Promise<unknown>,
): Promise<Changes> {
  const earlier = new Map<string, TnRow>()
  for (const [place, row] of before.entries()) {
    const uuid = row.uuid?.toLowerCase()
    if (uuid && !earlier.has(uuid)) earlier.set(uuid, row)
    if (place % SLICE === SLICE - 1) await pause()
  }
  const rows = new Map<number, Change>()
  let gone = earlier.size
  const seen = new Set<string>()
  for (const [place, row] of after.entries()) {
    if (place % SLICE === SLICE - 1) await pause()
    const uuid = row.uuid?.toLowerCase()
    if (!uuid || seen.has(uuid)) continue
    seen.add(uuid)
    const was = earlier.get(uuid)
    if (!was) rows.set(place, 'new')
    else {
      gone--
      if (differs(was, row)) rows.set(place, 'changed')
    }
  }
  return { rows, gone }
}

/** Whether the API said something else. What this dashboard adds to a row does not count. */
const differs = (was: TnRow, row: TnRow) => !alike(sent(was), sent({ ...row, uuid: was.uuid }))

function sent({ position: _position, findings: _findings, change: _change, ...row }: TnRow) {
  return row
}
