import type { CsvTable } from '#domain/csv/csv.ts'
import type { RowSource } from '#ui/data-table/rows/row-source.ts'

/** What is copied or goes into a file, and what the table says of it. */
export type Taken<Row> = {
  /** What a row is: "number". */
  noun: string
  /** In their order. */
  rows: RowSource<Row>
  /** How many rows there are in all. */
  all: number
  /** The ids of the visible columns in screen order. */
  columns: readonly string[]
  /** Brings what is said for each of them. */
  csv: () => Promise<CsvTable<Row>>
  /** The rows are those a person ticked. */
  selection?: boolean
}
