import { type ReactNode, useMemo } from 'react'
import { PRICE_FACETS } from '#domain/prices/price-facets.ts'
import { priceRows, priceText } from '#domain/prices/price-row.ts'
import type { PricePlan } from '#domain/record/price-plan.ts'
import type { TnProfile } from '#domain/record/tn-profile.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { PriceList } from './price-list.tsx'
import { specialPriceColumns } from './special-price-columns.tsx'

const layout = tableLayout('special-prices')
const browsing = { facets: PRICE_FACETS, textOf: priceText }
const csv = async () => (await import('#domain/csv/price-csv.ts')).specialPriceCsv

type PriceTableProps = {
  profiles: readonly TnProfile[]
  /** The list plans to compare with, as far as they are known. */
  plans: readonly PricePlan[]
  /** When the prices were asked for, milliseconds UTC. */
  now: number
  pending?: boolean
  /** How old the prices are. */
  aside?: ReactNode
  /** What is to be said about the prices. */
  notices?: ReactNode
}

/** The special prices, plans and leases together, each with the costs that stand in it. */
export function PriceTable(props: PriceTableProps) {
  const { profiles, plans, now, pending = false, aside, notices } = props
  const rows = useMemo(() => priceRows(profiles, plans), [profiles, plans])
  const columns = useMemo(() => specialPriceColumns(rows), [rows])
  return (
    <PriceList
      label="Special prices"
      noun="special price"
      rows={rows}
      columns={columns}
      browsing={browsing}
      layout={layout}
      csv={csv}
      now={now}
      pending={pending}
      aside={aside}
      notices={notices}
    />
  )
}
