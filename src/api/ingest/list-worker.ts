import { Packer } from './parcel.ts'
import { type ListRequest, OPENING, readList } from './read-list.ts'
import {
  BEAT,
  failureOf,
  type Heartbeat,
  type PageMessage,
  type WorkerMessage,
} from './worker-message.ts'

/** Milliseconds an opening part is waited for to show: a tab in the background never says so. */
const PATIENCE = 300

const post = (message: WorkerMessage | Heartbeat) => self.postMessage(message)

let go = () => {}

setInterval(() => post({ alive: true }), BEAT)

self.onmessage = ({ data }: MessageEvent<PageMessage>) => {
  if ('shown' in data) go()
  else void read(data.request)
}

/**
 * Reads one list away from the page. Records are dropped here: only rows and price plans are posted. After each
 * opening part it rests until the page has drawn it: on two cores, reading on would take the page twice as long.
 */
async function read(request: ListRequest) {
  const packer = new Packer()
  let parts = 0
  try {
    for await (const { rows, ...part } of readList(request)) {
      post({ part, parcel: packer.pack(rows) })
      if (parts++ < OPENING.length) await drawn()
    }
  } catch (error) {
    post({ failure: failureOf(error) })
  }
}

const drawn = () =>
  new Promise<void>((resolve) => {
    go = resolve
    setTimeout(resolve, PATIENCE)
  })
