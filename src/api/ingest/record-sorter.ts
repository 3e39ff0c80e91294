import { lostCode } from '#api/request/api-error.ts'
import { LeaseTally } from '#domain/findings/double-leases.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { RowWriter } from '#domain/rows/row-writer.ts'
import { MORE, ODD, skipValue } from './bytes/json-bytes.ts'
import type { OddRecords } from './odd-records.ts'
import { RecordReader } from './record-reader.ts'

/** Reads records into rows, price plans and a count of the unreadable. */
export class RecordSorter {
  readonly rows = new RowWriter()
  readonly tally = new LeaseTally()
  plans: PricePlan[] = []
  skipped = 0
  records = 0
  /** A record is not plain and the code for such is not here: nothing more is taken before ready(). */
  waits = false
  readonly #now: number
  readonly #plain: RecordReader
  #odd: OddRecords | null = null

  /** `now` is milliseconds UTC. */
  constructor(now: number) {
    this.#now = now
    this.#plain = new RecordReader(this.rows, now, (row) => this.tally.add(row, now))
  }

  /**
   * Reads the record, or whatever stands where one should, at a place. Answers the place after it, MORE where the bytes
   * end before that or it `waits`.
   */
  take = (bytes: Uint8Array, at: number, end: number) => {
    let after = this.#plain.take(bytes, at, end, this.records)
    if (after === ODD) {
      after = skipValue(bytes, at, end)
      if (after > at) {
        if (!this.#odd) {
          this.waits = true
          return MORE
        }
        this.#keep(this.#odd.read(bytes.subarray(at, after), this.records))
      }
    }
    if (after > at) this.records++
    return after
  }

  /** Fetches the code for records that are not plain. Throws ApiError where it cannot be had. */
  async ready() {
    const { OddRecords } = await import('./odd-records.ts').catch(lostCode)
    this.#odd = new OddRecords(this.rows, this.tally, this.#now)
    this.#plain.readEveryText(this.#odd.readText)
    this.waits = false
  }

  #keep(read: ReturnType<OddRecords['read']>) {
    if (read === null) this.skipped++
    else if (read !== 'row') this.plans.push(read)
  }
}
