import { apiBase, authorization } from '#api/request/http.ts'
import type { ListRequest } from './list-part.ts'
import { type Reading, startReading } from './parts-from-worker.ts'

/** Milliseconds after which a list that no screen asks for is given up. */
const GIVEN_UP_AFTER = 10_000

let started: { request: ListRequest; reading: Reading } | null = null

/** What a request for the list of the signed-in account says, as of now. */
export const listRequest = (): ListRequest => ({
  url: `${apiBase()}/profile/tn`,
  headers: authorization(),
  now: Date.now(),
})

/** Asks for the list before the screen that shows it is there to ask. Does nothing where there are no workers. */
export function headStart() {
  if (started || !('Worker' in globalThis)) return
  const request = listRequest()
  started = { request, reading: startReading(request) }
  setTimeout(dropHeadStart, GIVEN_UP_AFTER)
}

/** The reading that a head start began, if the session is still the same; to be had once. */
export function takeHeadStart() {
  const { url, headers } = listRequest()
  const same =
    started?.request.url === url &&
    JSON.stringify(started.request.headers) === JSON.stringify(headers)
  if (!same) dropHeadStart()
  const taken = started
  started = null
  return taken
}

function dropHeadStart() {
  started?.reading.stop(null)
  started = null
}
