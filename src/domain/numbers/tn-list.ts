import { type AnswerNotes, holdsAll } from '#domain/record/answer.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import type { Changes } from './changes.ts'
import type { RowIndex } from './row-index.ts'

/** The list endpoint's answer, as far as it has arrived. A new object each time more is published. */
export type TnList = AnswerNotes & {
  /** The numbers: their rows and the keys to order and narrow them by. Grows in place. */
  index: RowIndex
  /** Price plans that came where leases were expected. */
  plans: readonly PricePlan[]
  /** Bytes read so far, and in all where the API says so. */
  bytes: number
  totalBytes: number | null
  /** True once the whole answer is here. Whether that is the whole list: see holdsAll. */
  complete: boolean
  /** When it was asked for, milliseconds UTC. */
  askedAt: number
  /** What differs from the list before, where there was one. */
  changes?: Changes
}

/** True once every number of the account is here and read: only then can it be said that something is in no row. */
export const isWhole = (list: TnList) => list.complete && holdsAll(list)
