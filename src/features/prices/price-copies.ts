import type { PriceRow } from '#domain/prices/price-row.ts'
import { copied } from '#domain/text/telephone-number.ts'
import type { Copy } from '#ui/list-screen/bars/selection-bar.tsx'
import { disguise } from '#ui/value/use-disguise.ts'

const numbers: Copy<PriceRow> = {
  label: 'Copy numbers',
  of: ({ lease }) => (lease?.tn == null ? null : disguise().number(copied(lease.tn))),
}
const names: Copy<PriceRow> = { label: 'Copy names', of: ({ name }) => name }
const uuids: Copy<PriceRow> = { label: 'Copy UUIDs', of: ({ uuid }) => uuid }

/** What can be copied of prices: numbers where leases came, names where plans did. */
export const priceCopies = (rows: readonly PriceRow[]) => [
  ...(rows.some(({ lease }) => lease !== null) ? [numbers] : []),
  ...(rows.some(({ lease }) => lease === null) ? [names] : []),
  uuids,
]
