import { buffersOf } from '#domain/rows/row-parcel.ts'
import type { ListRequest } from './list-part.ts'
import { readList } from './read-list.ts'
import {
  BEAT,
  failureOf,
  type Heartbeat,
  type PageMessage,
  type WorkerMessage,
} from './worker-message.ts'

const post = (message: WorkerMessage | Heartbeat, buffers: ArrayBuffer[] = []) =>
  self.postMessage(message, buffers)

let go: () => void
const shown = new Promise<void>((resolve) => {
  go = resolve
})

setInterval(() => post({ alive: true }), BEAT)

self.onmessage = ({ data }: MessageEvent<PageMessage>) => {
  if ('shown' in data) go()
  else void read(data.request)
}

/**
 * Reads one list away from the page. Records are dropped here: only rows and price plans are posted. After the
 * first part it rests until the page has drawn it: on two cores, reading on would take the page twice as long.
 */
async function read(request: ListRequest) {
  let parts = 0
  try {
    for await (const part of readList(request)) {
      post({ part }, buffersOf(part.rows))
      if (++parts === 1) await shown
    }
  } catch (error) {
    post({ failure: failureOf(error) })
  }
}
