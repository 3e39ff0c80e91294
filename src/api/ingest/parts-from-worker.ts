import { ApiError } from '#api/request/api-error.ts'
import { takeEarlyWorker } from './early-worker.ts'
import type { ListPart, ListRequest } from './list-part.ts'
import {
  BEAT,
  errorOf,
  type Heartbeat,
  type PageMessage,
  type WorkerMessage,
} from './worker-message.ts'

/** Milliseconds that a frame is waited for. */
const FRAME_WAIT = 200

/** Heartbeats in a row that may be missing. Counted, not timed, so that a computer that slept finds nobody dead. */
const MISSED = 4

/** There is no worker, or no longer: the page has to read the list itself. */
export class NoWorker extends Error {
  override name = 'NoWorker'
}

/** A list being read in a worker from now on; what it says waits until it is taken. */
export type Reading = {
  take: () => Promise<WorkerMessage>
  say: (message: PageMessage) => void
  stop: (error: unknown) => void
}

/** Starts to read a list in a worker. Where it does not start, the first take() throws NoWorker. */
export function startReading(request: ListRequest): Reading {
  const messages: WorkerMessage[] = []
  let worker: Worker | undefined
  let wake = () => {}
  let end: { error: unknown } | undefined
  let missed = 0
  const watch = setInterval(() => {
    if (++missed > MISSED) stop(new NoWorker('silent'))
  }, BEAT)
  const say = (message: PageMessage) => worker?.postMessage(message)
  const stop = (error: unknown) => {
    end ??= { error }
    clearInterval(watch)
    worker?.terminate()
    wake()
  }
  try {
    worker =
      takeEarlyWorker() ??
      new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module', name: 'Numbers' })
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage | Heartbeat>) => {
      missed = 0
      if ('alive' in data) return
      messages.push(data)
      wake()
    }
    worker.onerror = (event) => {
      event.preventDefault()
      stop(new NoWorker(event.message))
    }
    say({ request })
  } catch (error) {
    stop(new NoWorker(String(error)))
  }

  async function take() {
    while (!messages[0] && !end) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    if (end) throw end.error
    return messages.shift() as WorkerMessage
  }
  return { take, say, stop }
}

/** The parts that a worker reads, which ends with the generator. Throws ApiError, the signal's reason, or NoWorker before the first part. */
export async function* partsFrom(reading: Reading, signal?: AbortSignal): AsyncGenerator<ListPart> {
  const onAbort = () => reading.stop(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  let parts = 0
  try {
    signal?.throwIfAborted()
    for (;;) {
      const message = await reading.take()
      if ('failure' in message) throw errorOf(message.failure)
      parts++
      yield message.part
      if (message.part.complete) return
      if (parts > 1) continue
      await painted()
      reading.say({ shown: true })
    }
  } catch (error) {
    // A worker that dies on the way cannot be replaced: the rows would come twice.
    throw error instanceof NoWorker && parts > 0 ? new ApiError('cut-off') : error
  } finally {
    signal?.removeEventListener('abort', onAbort)
    reading.stop(null)
  }
}

/** Resolves when what was just handed over has been drawn; soon, too, in a tab that nobody looks at. */
const painted = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, FRAME_WAIT)
    setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
