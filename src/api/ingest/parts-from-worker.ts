import { Unpacker } from './parcel.ts'
import type { ListPart, ListRequest } from './read-list.ts'
import { errorOf, type WorkerMessage } from './worker-message.ts'

/** The worker could not be started: the page has to read the list itself. */
export class NoWorker extends Error {
  override name = 'NoWorker'
}

/** readList() in a worker, which ends with the generator. Throws ApiError, the signal's reason, or NoWorker before the first part. */
export async function* partsFromWorker(
  request: ListRequest,
  signal?: AbortSignal,
): AsyncGenerator<ListPart> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), {
    type: 'module',
    name: 'Numbers',
  })
  const messages: WorkerMessage[] = []
  let wake = () => {}
  let broken: { error: unknown } | undefined
  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
    messages.push(data)
    wake()
  }
  const stop = (error: unknown) => {
    broken ??= { error }
    wake()
  }
  const onAbort = () => stop(signal?.reason)
  worker.onerror = (event) => {
    event.preventDefault()
    stop(new NoWorker(event.message))
  }
  signal?.addEventListener('abort', onAbort)
  const unpacker = new Unpacker()
  try {
    worker.postMessage(request)
    for (;;) {
      if (broken) throw broken.error
      const message = messages.shift()
      if (!message) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      } else if ('failure' in message) throw errorOf(message.failure)
      else {
        yield { ...message.part, rows: unpacker.unpack(message.parcel) }
        if (message.part.complete) return
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    worker.terminate()
  }
}
