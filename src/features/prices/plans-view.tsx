import { type ReactNode, useMemo } from 'react'
import { TN_WORDS } from '#domain/numbers/tn-query.ts'
import { PRICE_FACETS } from '#domain/prices/price-facets.ts'
import { type PriceRow, planRows, priceText } from '#domain/prices/price-row.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import type { Mark } from '#ui/value/mark.tsx'
import classes from './columns/price-columns.module.css'
import { costColumns, PriceName, priceColumns } from './columns/price-columns.tsx'
import { PriceList } from './price-list.tsx'

const layout = tableLayout('plans')
const { state: _state, list: _list, finding: _finding, ...facets } = PRICE_FACETS
const browsing = {
  facets,
  textOf: priceText,
  also: TN_WORDS.also,
}
const csv = async () => (await import('#domain/csv/price-csv.ts')).planCsv

const columns: readonly Column<PriceRow>[] = [...priceColumns, ...costColumns].map((column) =>
  column.rowHeader
    ? { ...column, cell: (row, mark) => <PlanName row={row} mark={mark} /> }
    : column,
)

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
      columns={columns}
      browsing={browsing}
      layout={layout}
      csv={csv}
      now={now}
      aside={aside}
      notices={notices}
    />
  )
}

/** A plan's name, which leads to all that is known of it. */
function PlanName(props: { row: PriceRow; mark: Mark }) {
  const { row } = props
  const name = <PriceName {...props} />
  if (row.uuid === null) return name
  return (
    // A plain link, which the list opens (useRowLinks).
    <a href={`/tns/${row.uuid}`} className={classes.link}>
      {name}
    </a>
  )
}
