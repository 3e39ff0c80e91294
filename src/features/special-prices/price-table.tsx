import { useMemo } from 'react'
import type { PricePlan } from '#domain/price-plan.ts'
import { priceRow } from '#domain/price-row.ts'
import type { TnProfile } from '#domain/tn-profile.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/row-source.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { useSortedRows } from '#ui/data-table/use-sorted-rows.ts'
import { countOf } from '#ui/format.ts'
import { specialPriceColumns } from './special-price-columns.tsx'

const layout = tableLayout('special-prices')

type PriceTableProps = {
  profiles: readonly TnProfile[]
  /** The list plans to compare with, as far as they are known. */
  plans: readonly PricePlan[]
  pending?: boolean
}

/** The special prices, plans and leases together, each with the costs that stand in it. */
export function PriceTable({ profiles, plans, pending = false }: PriceTableProps) {
  const rows = useMemo(() => profiles.map(priceRow), [profiles])
  const columns = useMemo(() => specialPriceColumns(rows, plans), [rows, plans])
  const { sorted, sort, onSort } = useSortedRows(columns, rows)
  const source = useMemo(() => rowsFrom(sorted, ({ position }) => position), [sorted])

  return (
    <>
      <div role="status">{!pending && countOf(profiles.length, 'special price')}</div>
      <DataTable
        label="Special prices"
        columns={columns}
        layout={layout}
        rows={source}
        sort={sort}
        onSort={onSort}
        pending={pending}
      />
    </>
  )
}
