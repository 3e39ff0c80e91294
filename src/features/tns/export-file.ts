import type { TnColumn } from '#domain/row-query.ts'
import type { TnRow } from '#domain/tn-row.ts'

/** How long rows are written without a pause, in milliseconds: half a frame, so that the page stays alive. */
const SLICE = 8
/** As many rows are written before the clock is looked at. */
const FEW = 64

/** The rows of the file, read one at a time. */
export type ExportRows = { count: number; at: (index: number) => TnRow }

type Options = {
  /** Milliseconds UTC: names the file. */
  now: number
  signal?: AbortSignal
  /** Told the share that is written, 0 to 1, after each slice. */
  onProgress?: (share: number) => void
}

/**
 * The CSV file of some rows with these columns, or with every column, written in slices between which the page
 * goes on. Rejects with the signal's reason when aborted. The code that writes CSV is loaded with the first file.
 */
export async function csvFile(
  rows: ExportRows,
  columns: readonly TnColumn[] | 'every',
  { now, signal, onProgress }: Options,
) {
  const { csvColumns, csvFileName, csvHead, csvRows, everyCsvColumn } = await import(
    '#domain/csv.ts'
  )
  const shown = columns === 'every' ? everyCsvColumn() : csvColumns(columns)
  const slices = [new Blob([csvHead(shown)])]
  for (let from = 0; from < rows.count; ) {
    signal?.throwIfAborted()
    const { text, next } = slice(rows, from, (few) => csvRows(shown, few))
    // A blob of its own: bytes leave the heap at once, and joining blobs at the end costs nothing.
    slices.push(new Blob([text]))
    from = next
    onProgress?.(from / rows.count)
    await pause()
  }
  signal?.throwIfAborted()
  return new File(slices, csvFileName(now), { type: 'text/csv;charset=utf-8' })
}

function slice(rows: ExportRows, from: number, write: (few: TnRow[]) => string) {
  const until = performance.now() + SLICE
  let text = ''
  let next = from
  do {
    const few = Array.from({ length: Math.min(FEW, rows.count - next) }, (_, i) =>
      rows.at(next + i),
    )
    text += write(few)
    next += few.length
  } while (next < rows.count && performance.now() < until)
  return { text, next }
}

/** Lets the page do what has come up in the meantime. Not a timer: those wait a second in a hidden tab. */
function pause() {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield()
  return new Promise<void>((resume) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resume()
    }
    port2.postMessage(null)
  })
}
