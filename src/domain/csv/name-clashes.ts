import { known } from '#domain/record/schema/related.ts'
import { fold } from '#domain/text/fold.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import type { CsvTable } from './csv.ts'

/** Finds the columns in which two records of a file go by one name, so that only their uuids tell them apart. */
export class NameClashes<Row> {
  /** The ids of those columns. */
  readonly found = new Set<string>()
  readonly #table: CsvTable<Row>
  readonly #shown: readonly string[]
  /** By column: what each name stands for, as it was sent and folded. */
  readonly #ids = new Map<string, Map<string, string>>()

  /** `shown` are the columns to look at. */
  constructor(table: CsvTable<Row>, shown: readonly string[]) {
    this.#table = table
    this.#shown = shown.filter((id) => table.columns[id]?.named)
  }

  add(row: Row) {
    for (const column of this.#shown) {
      if (this.found.has(column)) continue
      const record = known(this.#table.columns[column]?.named?.of(row) ?? null)
      if (record?.name && this.#clashes(column, record.name, foldUuid(record.uuid ?? '')))
        this.found.add(column)
    }
  }

  #clashes(column: string, name: string, id: string) {
    const ids = this.#ids.get(column) ?? new Map<string, string>()
    this.#ids.set(column, ids)
    if (ids.get(name) === id) return false
    const folded = `\n${fold(name)}`
    const other = ids.get(folded)
    ids.set(name, id)
    ids.set(folded, id)
    return other !== undefined && other !== id
  }
}
