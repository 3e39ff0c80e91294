import { useMemo } from 'react'
import { PRICE_FACETS } from '#domain/prices/price-facets.ts'
import { planRow, priceText } from '#domain/prices/price-row.ts'
import { TN_WORDS } from '#domain/query/row-query-url.ts'
import type { PricePlan } from '#domain/record/price-plan.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { ShortList } from '#ui/list-screen/list-screen.tsx'
import { priceColumns } from './price-columns.tsx'
import { priceCopies } from './price-copies.ts'

const layout = tableLayout('plans')
const { state: _state, list: _list, ...facets } = PRICE_FACETS
const browsing = {
  facets,
  textOf: priceText,
  also: TN_WORDS.also,
}
const csv = async () => (await import('#domain/csv/price-csv.ts')).planCsv

/** The price plans that came where leases were expected. `now` is when they were asked for, milliseconds UTC. */
export function PlansView({ plans, now }: { plans: readonly PricePlan[]; now: number }) {
  const rows = useMemo(() => plans.map(planRow), [plans])
  return (
    <ShortList
      label="Price plans"
      noun="price plan"
      rows={rows}
      columns={priceColumns}
      browsing={browsing}
      layout={layout}
      copies={priceCopies(rows)}
      csv={csv}
      now={now}
    />
  )
}
