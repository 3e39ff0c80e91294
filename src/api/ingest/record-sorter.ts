import type { TnRow } from '#domain/numbers/tn-row.ts'
import { tnRowReader } from '#domain/numbers/tn-row-reader.ts'
import { kindOf, PricePlan } from '#domain/record/price-plan.ts'
import { readRecord } from '#domain/record/shapes.ts'

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
    if (record === null) this.skipped++
    else if (kindOf(record) === 'plan') this.#addPlan(record)
    else this.#addRow(record, position)
  }

  #addRow(record: object, position: number) {
    const row = this.#readRow(record, position, this.#now)
    if (row) this.rows.push(row)
    else this.skipped++
  }

  #addPlan(record: object) {
    const plan = readRecord(PricePlan, record)
    if (plan) this.plans.push(plan)
    else this.skipped++
  }
}

/** The object that a text holds, null where it holds anything else. */
function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
