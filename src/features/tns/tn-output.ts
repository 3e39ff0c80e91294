import type { TnRow } from '#domain/numbers/tn-row.ts'
import { numberOf } from '#domain/record/lease-row.ts'
import { dialled } from '#domain/text/e164.ts'
import type { Copy } from '#ui/data-table/selection-bar.tsx'

/** Brings what a file says of the numbers. */
export const tnFile = async () => (await import('#domain/csv/tn-csv.ts')).tnCsv

/** What can be copied of ticked numbers. */
export const tnCopies: readonly Copy<TnRow>[] = [
  { label: 'Copy numbers', of: (row) => dialled(numberOf(row)) },
  { label: 'Copy UUIDs', of: ({ uuid }) => uuid },
]
