import type { ReactNode } from 'react'
import type { CsvTable } from '#domain/csv/csv.ts'
import type { PriceRow } from '#domain/prices/price-row.ts'
import type { Column } from '#ui/data-table/columns.ts'
import type { TableLayout } from '#ui/data-table/table-layout.ts'
import { type Listing, ListScreen } from '#ui/list-screen/list-screen.tsx'
import { type Browsing, useRows } from '#ui/list-screen/use-rows.ts'
import type { Stored } from '#ui/stored.ts'
import { priceCopies } from './price-copies.ts'

type PriceListProps<Name extends string> = {
  /** The table's name: "Special prices". */
  label: string
  /** What a row is: "special price". */
  noun: string
  /** Stable between renders, as are the columns. */
  rows: readonly PriceRow[]
  columns: readonly Column<PriceRow>[]
  browsing: Browsing<PriceRow, Name>
  layout: Stored<TableLayout>
  csv: () => Promise<CsvTable<PriceRow>>
  /** When the prices were asked for, milliseconds UTC. */
  now: number
  pending?: boolean
  /** What of the rows is worth a look. */
  signals?: (listing: Listing<PriceRow, Name>) => ReactNode
  /** How old the prices are. */
  aside?: ReactNode
  /** What is to be said about the rows. */
  notices?: ReactNode
}

/** Price plans or special prices, with everything to browse them. */
export function PriceList<Name extends string>(props: PriceListProps<Name>) {
  const { label, noun, rows, columns, layout, csv, pending = false } = props
  const listing = useRows(props)
  return (
    <ListScreen
      label={label}
      noun={noun}
      listing={listing}
      columns={columns}
      layout={layout}
      copies={priceCopies(rows)}
      csv={csv}
      pending={pending}
      signals={props.signals?.(listing)}
      notices={props.notices}
      aside={props.aside}
    />
  )
}
