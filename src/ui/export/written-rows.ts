import { inSlices } from '#api/slices/in-slices.ts'
import type { CopyForm } from '#domain/csv/copy-forms.ts'
import type { CsvTable } from '#domain/csv/csv.ts'
import { csvDelimiter } from '#ui/export/delimiter/csv-delimiter.ts'
import { disguise } from '#ui/value/use-disguise.ts'

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
 * The CSV file of some rows of a table, hidden as the screen is and with the delimiter of this device, written in
 * slices between which the page goes on. Rejects with the signal's reason when aborted. The code that writes CSV is loaded with the first file.
 */
export async function csvFile<Row>(rows: ExportRows<Row>, options: Options<Row>) {
  const { table, now, signal, onProgress } = options
  const { csvFileName, csvFileType, csvHead, csvRows } = await import('#domain/csv/csv.ts')
  const columns = await columnsFor(rows, options)
  const delimiter = csvDelimiter.get()
  const texts = [csvHead(columns, delimiter)]
  await inSlices(
    eachFew(rows, (some) => texts.push(csvRows(columns, some, delimiter))),
    { signal, onPause: (done) => onProgress?.(done / rows.count) },
  )
  onProgress?.(1)
  const name = csvFileName(table.name, now, delimiter)
  return new File(texts, name, { type: csvFileType(delimiter) })
}

/**
 * Some rows of a table as a text to paste, written in slices in the same way. A plain list is of what the table is
 * about: its first column, wherever that stands on screen.
 */
export async function copyText<Row>(
  rows: ExportRows<Row>,
  form: CopyForm,
  { onProgress, ...options }: Omit<Options<Row>, 'now'>,
) {
  const { table, signal } = options
  const { CopyWriter } = await import('#domain/csv/copy-as.ts')
  const shown = form === 'list' ? Object.keys(table.columns).slice(0, 1) : options.shown
  const writer = new CopyWriter(form, await columnsFor(rows, { ...options, shown }))
  await inSlices(
    eachFew(rows, (some) => writer.add(some)),
    { signal, onPause: (done) => onProgress?.(done / rows.count) },
  )
  return writer.text()
}

/** The columns that rows are written with, hidden as the screen is: beside a name that two records have stands the uuid. */
async function columnsFor<Row>(
  rows: ExportRows<Row>,
  { table, shown, signal }: Pick<Options<Row>, 'table' | 'shown' | 'signal'>,
) {
  const [{ csvColumns, hiddenColumns }, { NameClashes }] = await Promise.all([
    import('#domain/csv/csv.ts'),
    import('#domain/csv/name-clashes.ts'),
  ])
  const clashes = new NameClashes(table, shown ?? [])
  if (shown) {
    const add = (some: readonly Row[]) => {
      for (const row of some) clashes.add(row)
    }
    await inSlices(eachFew(rows, add), { signal })
  }
  return hiddenColumns(csvColumns(table, shown, clashes.found), disguise())
}

/** Hands over a few rows at a time; its steps are how many it has handed over so far. */
function* eachFew<Row>(
  { count, at }: ExportRows<Row>,
  use: (some: readonly Row[]) => void,
): Generator<number, void> {
  for (let done = 0; done < count; ) {
    const from = done
    const length = Math.min(FEW, count - done)
    use(Array.from({ length }, (_, i) => at(from + i)))
    done += length
    yield done
  }
}
