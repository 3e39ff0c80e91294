import { leasedTwice } from '#domain/findings/double-leases.ts'
import { RowIndex } from '#domain/numbers/row-index.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import { listRequest, takeHeadStart } from './head-start.ts'
import { NoWorker, partsFrom, type Reading, startReading } from './parts-from-worker.ts'
import { type ListPart, type ListRequest, OPENING, readList } from './read-list.ts'

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
  const list = new GrowingList(request.now)
  let shownAt = 0
  let parts = 0
  let failure: { error: unknown } | undefined
  try {
    for await (const part of partsOf(request, ahead?.reading, signal)) {
      list.add(part)
      const opening = parts++ < OPENING.length
      if (!opening && !part.complete && performance.now() - shownAt < PAUSE) continue
      shownAt = performance.now()
      yield list.snapshot()
    }
  } catch (error) {
    failure = { error }
  }
  signal?.throwIfAborted()
  if (failure && list.hasRecords) yield list.snapshot()
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
  yield* readList(request, signal)
}

/** Takes parts in and tells what there is. */
class GrowingList {
  readonly #index = new RowIndex()
  #last: TnList

  constructor(askedAt: number) {
    this.#last = {
      index: this.#index,
      plans: [],
      skipped: 0,
      records: 0,
      bytes: 0,
      totalBytes: null,
      complete: false,
      askedAt,
    }
  }

  get hasRecords() {
    return this.#last.records > 0
  }

  add({ rows, plans, doubles, ...progress }: ListPart) {
    this.#index.add(rows)
    for (const place of doubles) {
      this.#index.replace(place, leasedTwice(this.#index.rows[place] as TnRow))
    }
    const allPlans = plans.length > 0 ? [...this.#last.plans, ...plans] : this.#last.plans
    this.#last = { ...this.#last, ...progress, plans: allPlans }
  }

  snapshot() {
    return this.#last
  }
}
