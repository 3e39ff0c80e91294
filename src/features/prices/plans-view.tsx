import { type ReactNode, useMemo } from 'react'
import { TN_WORDS } from '#domain/numbers/tn-query.ts'
import { PRICE_FACETS } from '#domain/prices/price-facets.ts'
import { planRows, priceText } from '#domain/prices/price-row.ts'
import type { PricePlan } from '#domain/record/price-plan.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { priceColumns } from './price-columns.tsx'
import { PriceList } from './price-list.tsx'

const layout = tableLayout('plans')
const { state: _state, list: _list, ...facets } = PRICE_FACETS
const browsing = {
  facets,
  textOf: priceText,
  also: TN_WORDS.also,
}
const csv = async () => (await import('#domain/csv/price-csv.ts')).planCsv

type PlansViewProps = {
  plans: readonly PricePlan[]
  /** When they were asked for, milliseconds UTC. */
  now: number
  /** How old they are. */
  aside: ReactNode
  /** What is to be said about them. */
  notices: ReactNode
}

/** The price plans that came where leases were expected. */
export function PlansView({ plans, now, aside, notices }: PlansViewProps) {
  const rows = useMemo(() => planRows(plans), [plans])
  return (
    <PriceList
      label="Price plans"
      noun="price plan"
      rows={rows}
      columns={priceColumns}
      browsing={browsing}
      layout={layout}
      csv={csv}
      now={now}
      aside={aside}
      notices={notices}
    />
  )
}
