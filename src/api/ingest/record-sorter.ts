import type { TnRow } from '#domain/numbers/tn-row.ts'
import { tnRowReader } from '#domain/numbers/tn-row-reader.ts'
import { kindOf } from '#domain/record/kind.ts'
import { PricePlan } from '#domain/record/price-plan.ts'
import { readRecord } from '#domain/record/shapes.ts'
import { parseExact } from '#domain/text/exact-number.ts'

/** Reads records as JSON text into rows, price plans and a count of the unreadable. */
export class RecordSorter {
  rows: TnRow[] = []
  plans: PricePlan[] = []
  skipped = 0
  records = 0
  readonly #now: number
  readonly #readRow = tnRowReader()

  /** `now` is milliseconds UTC. */
  constructor(now: number) {
    this.#now = now
  }

  add(text: string) {
    const position = this.records++
    const record = parsed(text)
    const kind = kindOf(record)
    if (kind === null) this.skipped++
    else if (kind === 'plan') this.#addPlan(record)
    else this.#addRow(record, position)
  }

  #addRow(record: unknown, position: number) {
    const row = this.#readRow(record, position, this.#now)
    if (row) this.rows.push(row)
    else this.skipped++
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
