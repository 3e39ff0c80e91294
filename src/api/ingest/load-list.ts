import { lostCode } from '#api/request/api-error.ts'
import { apiClock } from '#api/request/clock.ts'
import { RowIndex } from '#domain/numbers/row-index.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { listRequest, takeHeadStart } from './head-start.ts'
import type { ListPart, ListRequest } from './list-part.ts'
import { NoWorker, partsFrom, type Reading, startReading } from './parts-from-worker.ts'

/** Milliseconds between two snapshots: more would only keep the screen busy. */
const PAUSE = 500

/**
 * The whole list of numbers as it arrives: each value is a new TnList that holds more than the last, the
 * first one soon, the final one `complete`. Throws ApiError; what arrived before has been yielded by then.
 */
export async function* loadTnList({
  signal,
}: {
  signal?: AbortSignal | undefined
} = {}): AsyncGenerator<TnList> {
  const ahead = takeHeadStart()
  const request = ahead?.request ?? listRequest()
  let list = emptyList(request.now)
  let shownAt = 0
  let parts = 0
  let failure: { error: unknown } | undefined
  try {
    for await (const part of partsOf(request, ahead?.reading, signal)) {
      if (part.apiTime !== undefined) apiClock.hear(part.apiTime)
      list = withPart(list, part)
      // The first shows at once, and so does the second, which fills the screen.
      const opening = parts++ < 2
      if (!opening && !part.complete && performance.now() - shownAt < PAUSE) continue
      shownAt = performance.now()
      yield list
    }
  } catch (error) {
    failure = { error }
  }
  signal?.throwIfAborted()
  if (failure && list.records > 0) yield list
  if (failure) throw failure.error
}

/** Reads in a worker, or in the page where there is none or it does not start. */
async function* partsOf(request: ListRequest, ahead?: Reading, signal?: AbortSignal) {
  if ('Worker' in globalThis) {
    try {
      return yield* partsFrom(ahead ?? startReading(request), signal)
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error
    }
  }
  const { readList } = await import('./read-list.ts').catch(lostCode)
  yield* readList(request, signal)
}

/** The list with a part more. Its index grows in place. */
function withPart(
  list: TnList,
  { rows, plans, doubles, apiTime: _, ...progress }: ListPart,
): TnList {
  const { index } = list
  index.rows.add(rows)
  if (doubles.length > 0) index.rows.addDoubles(doubles)
  if (progress.complete) index.rows.fit()
  return { ...list, ...progress, plans: plans.length > 0 ? [...list.plans, ...plans] : list.plans }
}

const emptyList = (askedAt: number): TnList => ({
  index: new RowIndex(),
  plans: [],
  skipped: 0,
  records: 0,
  total: null,
  more: null,
  bytes: 0,
  totalBytes: null,
  complete: false,
  askedAt,
})
