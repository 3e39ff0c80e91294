import type { TnRow } from './tn-row.ts'

export type Change = 'new' | 'changed'

/** What a refresh brought: by position in the new list, which rows are new or changed; and how many went. */
export type Changes = { rows: ReadonlyMap<number, Change>; gone: number }

/** What this dashboard adds to a row: the API did not change it. */
const DERIVED = ['position', 'findings']

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
    if (row.uuid !== null && !earlier.has(row.uuid)) earlier.set(row.uuid, row)
    if (place % SLICE === SLICE - 1) await pause()
  }
  const rows = new Map<number, Change>()
  let gone = earlier.size
  const seen = new Set<string>()
  for (const [place, row] of after.entries()) {
    if (place % SLICE === SLICE - 1) await pause()
    if (row.uuid === null || seen.has(row.uuid)) continue
    seen.add(row.uuid)
    const was = earlier.get(row.uuid)
    if (!was) rows.set(row.position, 'new')
    else {
      gone--
      if (!same(was, row, DERIVED)) rows.set(row.position, 'changed')
    }
  }
  return { rows, gone }
}

/** Whether two plain values hold the same; `except` names keys of the outermost level. */
function same(a: unknown, b: unknown, except: readonly string[] = []): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  for (const key in left) {
    if (!except.includes(key) && !same(left[key], right[key])) return false
  }
  return Object.keys(left).length === Object.keys(right).length
}
