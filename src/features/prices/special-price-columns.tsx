import type { PriceRow } from '#domain/prices/price-row.ts'
import { AGAINST_LIST, againstListOf, type Comparison, inWords } from '#domain/prices/price-row.ts'
import { known } from '#domain/record/related.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { asSent } from '#ui/value/as-sent.tsx'
import { Badge, OrderState } from '#ui/value/badges.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { priceColumns } from './price-columns.tsx'

const stateOf = ({ lease }: PriceRow) => lease && (known(lease.tnorder)?.state ?? null)

const order: Column<PriceRow> = {
  id: 'state',
  header: 'Order state',
  size: 115,
  value: stateOf,
  cell: (row, mark) => {
    const state = stateOf(row)
    if (state) return <OrderState state={state} mark={mark} />
    return asSent(row.unreadable, 'tnorder.state') ?? <Dash />
  },
}

const comparison: Column<PriceRow> = {
  id: 'list',
  header: 'Against list',
  decimals: true,
  size: 230,
  words: true,
  card: 'line',
  value: (row) => (againstListOf(row) === null ? null : (row.against?.[0]?.difference ?? '0')),
  cell: (row) => <AgainstList row={row} />,
}

/**
 * The shared price columns, with the order where leases came and the list price where plans came. On a phone there
 * is room for one of the costs and their comparison.
 */
export function specialPriceColumns(rows: readonly PriceRow[]) {
  const [name, account, country, ends, number, ...costs] = priceColumns
  const compared = rows.some(({ against }) => against !== null)
  return [
    name,
    account,
    rows.some(({ country }) => country !== null) && country,
    rows.some(({ lease }) => lease !== null) && order,
    ends,
    rows.some(({ lease }) => lease === null) && (compared ? comparison : withoutCard(comparison)),
    number && (compared ? withoutCard(number) : number),
    ...costs,
  ].filter((column): column is Column<PriceRow> => Boolean(column))
}

const withoutCard = ({ card: _card, ...column }: Column<PriceRow>): Column<PriceRow> => column

function AgainstList({ row }: { row: PriceRow }) {
  const word = againstListOf(row)
  const against = row.against ?? []
  const all = against.map(inWords).join('\n')
  if (word === null) return row.against ? <span title={all}>Not known</span> : <Dash />
  if (word === 'same') return <span>{AGAINST_LIST.same}</span>
  if (word === 'cheaper') return <span title={all}>{inWords(against.at(-1) as Comparison)}</span>
  return (
    <Badge tone="amber" hint={all}>
      {`${AGAINST_LIST.dearer}: ${inWords(against[0] as Comparison)}`}
    </Badge>
  )
}
