import type { AnswerNotes } from '#domain/record/answer.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import type { RowParcel } from '#domain/rows/row-parcel.ts'

export type ListRequest = {
  url: string
  headers: Record<string, string>
  /** When it is asked, milliseconds UTC: what findings count from. */
  now: number
}

/** What came since the last part, and how far the whole is. */
export type ListPart = AnswerNotes & {
  rows: RowParcel
  plans: PricePlan[]
  bytes: number
  totalBytes: number | null
  /** Places among all rows whose number is leased twice: known at the end. */
  doubles: number[]
  /** What the API's clock said as the answer came, milliseconds UTC; null where it is not told. In the first part only. */
  apiTime?: number | null
  /** True for the last part of a whole list. */
  complete: boolean
}
