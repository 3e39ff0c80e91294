import type { ReactNode } from 'react'
import { numberOf, type Related } from '#domain/record/schema/related.ts'
import type { Unread } from '#domain/record/unreadable.ts'
import type { TelephoneNumber } from '#domain/text/telephone-number.ts'
import { asSent } from '#ui/value/as-sent.tsx'
import { type Mark, plain } from '#ui/value/mark.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'

/** A record of a number; a row of the list and a lease are ones. */
export type Numbered = Unread & { tn: Related<{ tn: TelephoneNumber | null }> }

/**
 * What a number is called on screen: as people read it, or as it was sent and marked so where it cannot be read; null
 * where the API says no number. Hidden as useDisguise says.
 */
export function useTnName() {
  const formatTn = useTnFormat()
  return (record: Numbered, mark: Mark = plain): ReactNode => {
    const tn = numberOf(record)
    return tn === null ? asSent(record.unreadable, 'tn.tn', mark) : mark(formatTn(tn), 'number')
  }
}
