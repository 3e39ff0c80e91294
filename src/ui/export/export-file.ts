import type { CsvTable } from '#domain/csv/csv.ts'
import { pause } from '#ui/pause.ts'
import { disguise } from '#ui/value/use-disguise.ts'

/** How long rows are written without a pause, in milliseconds: half a frame, so that the page stays alive. */
const SLICE = 8
/** As many rows are written before the clock is looked at. */
const FEW = 32

/** The rows of the file, read one at a time. */
export type ExportRows<Row> = { count: number; at: (index: number) => Row }

type Options<Row> = {
  table: CsvTable<Row>
  /** The table's columns that go into the file, in their order; null is everything that a row knows. */
  shown: readonly string[] | null
  /** Milliseconds UTC: names the file. */
  now: number
  signal?: AbortSignal
  /** Told the share that is written, 0 to 1, after each slice. */
  onProgress?: (share: number) => void
}

/**
 * The CSV file of some rows of a table, hidden as the screen is, written in slices between which the page goes on. Rejects with the
 * signal's reason when aborted. The code that writes CSV is loaded with the first file.
 */
export async function csvFile<Row>(
  rows: ExportRows<Row>,
  { table, shown, now, signal, onProgress }: Options<Row>,
) {
  const [{ csvColumns, csvFileName, csvHead, csvRows, hiddenColumns }, { NameClashes }] =
    await Promise.all([import('#domain/csv/csv.ts'), import('#domain/csv/name-clashes.ts')])
  const each = async (use: (from: number, to: number) => void, tell?: (share: number) => void) => {
    for (let done = 0; done < rows.count; ) {
      signal?.throwIfAborted()
      done = slice(done, rows.count, use)
      tell?.(done / rows.count)
      await pause()
    }
  }
  const clashes = new NameClashes(table, shown ?? [])
  if (shown) {
    await each((from, to) => {
      for (let at = from; at < to; at++) clashes.add(rows.at(at))
    })
  }
  const columns = hiddenColumns(csvColumns(table, shown, clashes.found), disguise())
  const texts = [csvHead(columns)]
  await each((from, to) => {
    const some = Array.from({ length: to - from }, (_, i) => rows.at(from + i))
    texts.push(csvRows(columns, some))
  }, onProgress)
  signal?.throwIfAborted()
  return new File(texts, csvFileName(table.name, now), { type: 'text/csv;charset=utf-8' })
}

/** Takes a few rows at a time until the slice is over; returns how far it came. */
function slice(from: number, end: number, write: (from: number, to: number) => void) {
  const over = performance.now() + SLICE
  let done = from
  do {
    const next = Math.min(done + FEW, end)
    write(done, next)
    done = next
  } while (done < end && performance.now() < over)
  return done
}
