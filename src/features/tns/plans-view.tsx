import { useMemo } from 'react'
import type { PricePlan } from '#domain/price-plan.ts'
import { planRow } from '#domain/price-row.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/row-source.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { useSortedRows } from '#ui/data-table/use-sorted-rows.ts'
import { countOf } from '#ui/format.ts'
import { priceColumns } from '#ui/price-columns.tsx'

const layout = tableLayout('plans')

/** The price plans that came where leases were expected. */
export function PlansView({ plans }: { plans: readonly PricePlan[] }) {
  const rows = useMemo(() => plans.map(planRow), [plans])
  const { sorted, sort, onSort } = useSortedRows(priceColumns, rows)
  const source = useMemo(() => rowsFrom(sorted, ({ position }) => position), [sorted])
  return (
    <>
      <div role="status">{countOf(plans.length, 'price plan')}</div>
      <DataTable
        label="Price plans"
        columns={priceColumns}
        layout={layout}
        rows={source}
        sort={sort}
        onSort={onSort}
      />
    </>
  )
}
