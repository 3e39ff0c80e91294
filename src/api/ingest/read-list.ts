import { timeOf } from '#api/request/clock.ts'
import { send } from '#api/request/transport.ts'
import { withoutSecrets } from '#api/request/without-secrets.ts'
import { RecordSplitter } from './bytes/split.ts'
import type { ListPart, ListRequest } from './list-part.ts'
import { RecordSorter } from './record-sorter.ts'

/** Rows in the first part, which is drawn in a short frame while nothing else is done. */
const OPENING = 8
/** Rows in a later part. */
const ROWS = 4000
/** Milliseconds after which a part is sent even if it is small. */
const SENT_AFTER = 250
/** The second part is sent once it fills the screen, but not so soon that a short list is drawn once more than need be. */
const SCREENFUL = 24
const SECOND_AFTER = 50
/** Bytes read at a time: a browser hands over half a megabyte at once, and the first rows need not wait for it. */
const PIECE = 1 << 16
const FIRST_PIECE = 1 << 13

/** Asks for the list and reads it while it comes. The first part is small. Throws ApiError, after a part with all that came. */
export async function* readList(
  { url, headers, now }: ListRequest,
  signal?: AbortSignal,
): AsyncGenerator<ListPart> {
  const { response, chunks } = await send(url, headers, signal).catch(async (error: unknown) => {
    throw await withoutSecrets(error, headers)
  })
  const sorter = new RecordSorter(now)
  const splitter = new RecordSplitter(sorter.take)
  const totalBytes = lengthOf(response.headers)
  let more: string | null = null
  let bytes = 0
  let sent = 0
  let sentAt = 0

  /** Waits for the code that a record needs, and takes it. */
  async function untilTaken() {
    await sorter.ready()
    splitter.resume()
  }
  function isDue() {
    const { rows } = sorter.rows
    if (sent === 0) return rows >= OPENING
    const waited = performance.now() - sentAt
    if (sent === 1 && rows >= SCREENFUL && waited > SECOND_AFTER) return true
    return rows >= ROWS || waited > SENT_AFTER
  }
  const part = (last: Partial<ListPart> = {}): ListPart => {
    const rows = sorter.rows.take()
    const first = sent++ === 0 && { apiTime: timeOf(response.headers) }
    const { skipped, records } = sorter
    const { total } = splitter
    const plans = sorter.plans.splice(0)
    const sofar = { rows, plans, skipped, records, total, more, bytes, totalBytes }
    return { ...sofar, ...first, doubles: [], complete: false, ...last }
  }
  let failure: { error: unknown } | undefined
  try {
    for await (const chunk of chunks()) {
      for (let from = 0; from < chunk.length; ) {
        const piece = chunk.subarray(from, from + (sent === 0 ? FIRST_PIECE : PIECE))
        from += piece.length
        bytes += piece.length
        splitter.push(piece)
        if (sorter.waits) await untilTaken()
        if (!isDue()) continue
        yield part()
        // From when it is read on: whoever takes the parts may have rested.
        sentAt = performance.now()
      }
    }
    splitter.resume()
    if (sorter.waits) await untilTaken()
    more = splitter.end()
  } catch (error) {
    failure = { error: await withoutSecrets(error, headers) }
  }
  signal?.throwIfAborted()
  if (!failure) yield part({ doubles: sorter.tally.doubles(), complete: true })
  else if (sorter.records > 0) yield part({ doubles: sorter.tally.doubles() })
  if (failure) throw failure.error
}

/** Content-Length, where it counts the bytes that come out of the stream. */
function lengthOf(headers: Headers) {
  const length = Number(headers.get('content-length'))
  return length > 0 && !headers.get('content-encoding') ? length : null
}
