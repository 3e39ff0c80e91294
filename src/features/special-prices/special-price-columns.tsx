import { formatDecimal } from '#domain/decimal.ts'
import type { PricePlan } from '#domain/price-plan.ts'
import { againstList, type Comparison, type PriceRow } from '#domain/price-row.ts'
import { Badge, OrderState } from '#ui/badges.tsx'
import type { Column } from '#ui/data-table/columns.ts'
import { Dash } from '#ui/fields.tsx'
import { priceColumns } from '#ui/price-columns.tsx'

const order: Column<PriceRow> = {
  id: 'state',
  header: 'Order state',
  size: 115,
  value: ({ lease }) => lease?.state ?? null,
  cell: ({ lease }) => (lease?.state ? <OrderState state={lease.state} /> : <Dash />),
}

/** The shared price columns, with the order where leases came and the list price where plans came. */
export function specialPriceColumns(rows: readonly PriceRow[], plans: readonly PricePlan[]) {
  const [name, account, country, ends, ...costs] = priceColumns
  const comparison: Column<PriceRow> = {
    id: 'list',
    header: 'Against list',
    size: 230,
    card: 'line-end',
    value: (row) => againstList(row, plans)?.[0]?.difference ?? null,
    cell: (row) => <AgainstList comparisons={againstList(row, plans)} />,
  }
  return [
    name,
    account,
    rows.some(({ country }) => country !== null) && country,
    rows.some(({ lease }) => lease !== null) && order,
    ends,
    rows.some(({ lease }) => lease === null) && comparison,
    ...costs,
  ].filter((column): column is Column<PriceRow> => Boolean(column))
}

function AgainstList({ comparisons }: { comparisons: Comparison[] | null }) {
  if (comparisons === null) return <Dash />
  const [dearest] = comparisons
  if (!dearest) return <span>Same as list</span>
  const all = comparisons.map(inWords).join('\n')
  if (dearest.difference > 0) {
    return (
      <Badge tone="amber" hint={all}>
        Dearer: {inWords(dearest)}
      </Badge>
    )
  }
  const most = comparisons.at(-1) as Comparison
  return <span title={all}>{inWords(most)}</span>
}

const inWords = ({ key, special, list, difference }: Comparison) =>
  `${key} ${formatDecimal(special)} for ${formatDecimal(list)} (${difference > 0 ? '+' : '−'}${formatDecimal(Math.abs(difference))})`
