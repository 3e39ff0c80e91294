import { Packer } from './parcel.ts'
import { type ListRequest, readList } from './read-list.ts'
import { failureOf, type WorkerMessage } from './worker-message.ts'

const post = (message: WorkerMessage) => self.postMessage(message)

/** Reads one list away from the page. Records are dropped here: only rows and price plans are posted. */
self.onmessage = async ({ data }: MessageEvent<ListRequest>) => {
  const packer = new Packer()
  try {
    for await (const { rows, ...part } of readList(data)) post({ part, parcel: packer.pack(rows) })
  } catch (error) {
    post({ failure: failureOf(error) })
  }
}
