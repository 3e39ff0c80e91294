import { dialled } from '#domain/e164.ts'
import { numberOf, type TnRow } from '#domain/tn-row.ts'
import type { Copy } from '#ui/data-table/selection-bar.tsx'

/** Brings what a file says of the numbers. */
export const tnFile = async () => (await import('#domain/tn-csv.ts')).tnCsv

/** What can be copied of ticked numbers. */
export const tnCopies: readonly Copy<TnRow>[] = [
  { label: 'Copy numbers', of: (row) => dialled(numberOf(row)) },
  { label: 'Copy UUIDs', of: ({ uuid }) => uuid },
]
