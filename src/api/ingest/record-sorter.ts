import { LeaseTally } from '#domain/findings/double-leases.ts'
import { kindOf } from '#domain/record/kind.ts'
import { leaseRowReader } from '#domain/record/schema/lease-row.ts'
import { PricePlan } from '#domain/record/schema/price-plan.ts'
import { readRecord } from '#domain/record/schema/shapes.ts'
import { RowWriter } from '#domain/rows/row-writer.ts'
import { toRow } from '#domain/rows/tn-row-reader.ts'
import { parseExact } from '#domain/text/exact-number.ts'
import { ODD, skipValue } from './json-bytes.ts'
import { RecordReader } from './record-reader.ts'

/** Reads records into rows, price plans and a count of the unreadable. */
export class RecordSorter {
  readonly rows = new RowWriter()
  readonly tally = new LeaseTally()
  plans: PricePlan[] = []
  skipped = 0
  records = 0
  readonly #now: number
  readonly #readLease = leaseRowReader()
  readonly #plain: RecordReader
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /** `now` is milliseconds UTC. */
  constructor(now: number) {
    this.#now = now
    this.#plain = new RecordReader(this.rows, now, (row) => this.tally.add(row, now))
  }

  /** Reads the record, or whatever stands where one should, at a place. Answers the place after it, MORE where the bytes end before that. */
  take = (bytes: Uint8Array, at: number, end: number) => {
    let after = this.#plain.take(bytes, at, end, this.records)
    if (after === ODD) {
      after = skipValue(bytes, at, end)
      if (after > at) this.#add(parsed(this.#decoder.decode(bytes.subarray(at, after))))
    }
    if (after > at) this.records++
    return after
  }

  #add(record: unknown) {
    const kind = kindOf(record)
    if (kind === null) this.skipped++
    else if (kind === 'plan') this.#addPlan(record)
    else this.#addRow(record)
  }

  #addRow(record: unknown) {
    const row = toRow(this.#readLease(record), this.records, this.#now)
    if (!row) this.skipped++
    else {
      this.tally.add(row, this.#now)
      this.rows.add(row)
    }
  }

  #addPlan(record: unknown) {
    const plan = readRecord(PricePlan, record)
    if (plan) this.plans.push(plan)
    else this.skipped++
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
