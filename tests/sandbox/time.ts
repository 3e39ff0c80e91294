import type { Random } from './random.ts'

export const DAY = 86_400_000
const EPOCH = Date.UTC(2023, 1, 1)

/** ISO 8601 in UTC with milliseconds, as the API writes it. */
export const iso = (ms: number) => new Date(ms).toISOString()

/** When something was created and last changed; never depends on the wall clock. */
export function stamps(r: Random) {
  const created = EPOCH + Math.floor(r.next() * 600 * DAY)
  return {
    created_on: iso(created),
    modified_on: iso(created + Math.floor(r.next() * 200 * DAY)),
  }
}
