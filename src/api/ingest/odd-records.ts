import type { LeaseTally } from '#domain/findings/double-leases.ts'
import { kindOf } from '#domain/record/kind.ts'
import { leaseRowReader } from '#domain/record/schema/lease-row.ts'
import { PricePlan } from '#domain/record/schema/price-plan.ts'
import { readRecord, readText } from '#domain/record/schema/shapes.ts'
import type { RowWriter } from '#domain/rows/row-writer.ts'
import { toRow } from '#domain/rows/tn-row-reader.ts'
import { parseExact } from '#domain/text/exact-number.ts'

/** Reads records that are not plain through the schema, whatever they are. Its code comes when a list first has such a one. */
export class OddRecords {
  /** What is kept of any text. */
  readonly readText = readText
  readonly #rows: RowWriter
  readonly #tally: LeaseTally
  readonly #now: number
  readonly #readLease = leaseRowReader()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /** Rows are written to `rows` and counted in `tally`; `now` is milliseconds UTC. */
  constructor(rows: RowWriter, tally: LeaseTally, now: number) {
    this.#rows = rows
    this.#tally = tally
    this.#now = now
  }

  /** Writes what the bytes say as a row, or answers with a price plan; null where it is unreadable. */
  read(bytes: Uint8Array, position: number): PricePlan | 'row' | null {
    const record = parsed(this.#decoder.decode(bytes))
    const kind = kindOf(record)
    if (kind === 'plan') return readRecord(PricePlan, record)
    const row = kind && toRow(this.#readLease(record), position, this.#now)
    if (!row) return null
    this.#tally.add(row, this.#now)
    this.#rows.add(row)
    return 'row'
  }
}

/** The value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return parseExact(text)
  } catch {
    return undefined
  }
}
