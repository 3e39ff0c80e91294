import { commonPlaces } from '#domain/prices/figures.ts'
import { comparisonOf } from '#domain/prices/list-price.ts'
import { type PriceRow, standingIn, unreadCost } from '#domain/prices/price-row.ts'
import type { CostKey } from '#domain/record/schema/cost-keys.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { Badge } from '#ui/value/lease/badges.tsx'
import { costCell } from './cost-cell.tsx'
import { Difference } from './difference.tsx'
import classes from './price-columns.module.css'

/** What a number costs: special, by the list, and the difference. */
export const columnsOfNumber = (name: string, key: 'mrc' | 'nrc', rows: readonly PriceRow[]) => [
  key === 'mrc' ? onCard(specialColumn(name, key, rows)) : specialColumn(name, key, rows),
  listed(name, key, rows),
  difference(name, key, rows),
]

/** The same column, which says on a card, where it stands alone, what it is and what stands beside it. */
const onCard = (column: Column<PriceRow>): Column<PriceRow> => ({
  ...column,
  card: 'line',
  cell: (row, mark) => {
    const it = comparisonOf(row, 'mrc')
    const isDearer = it !== null && standingIn(it) === 'dearer'
    return (
      <>
        <span className={classes.onCard}>
          {isDearer ? <Badge tone="amber">Monthly</Badge> : 'Monthly'}{' '}
        </span>
        {column.cell(row, mark)}
        <span className={classes.onCard}>{`, list ${row.list?.costs.mrc ?? 'not known'}`}</span>
      </>
    )
  },
})

/** A cost as it is special. */
export function specialColumn(
  name: string,
  key: CostKey,
  rows: readonly PriceRow[],
): Column<PriceRow> {
  const places = commonPlaces(rows.map(({ costs }) => costs?.[key] ?? null))
  return {
    id: key,
    header: `${name} special`,
    size: key === 'mrc' ? 114 : 110,
    numeric: true,
    decimals: true,
    value: ({ costs }) => costs?.[key] ?? null,
    cell: (row) => costCell({ amount: row.costs?.[key], unread: unreadCost(row, key), places }),
  }
}

function listed(name: string, key: CostKey, rows: readonly PriceRow[]): Column<PriceRow> {
  const places = commonPlaces(rows.map(({ list }) => list?.costs[key] ?? null))
  return {
    id: `${key}-list`,
    header: `${name} list`,
    size: key === 'mrc' ? 91 : 85,
    numeric: true,
    decimals: true,
    value: ({ list }) => list?.costs[key] ?? null,
    cell: ({ list }) => {
      const unread = list && unreadAt(list.unreadable, `${list.costsAt}${key}`)
      return costCell({ amount: list?.costs[key], unread, places, none: <NotKnown /> })
    },
  }
}

function difference(name: string, key: CostKey, rows: readonly PriceRow[]): Column<PriceRow> {
  const differenceOf = (row: PriceRow) => comparisonOf(row, key)?.difference ?? null
  const places = commonPlaces(rows.map(differenceOf))
  return {
    id: `${key}-difference`,
    header: `${name} difference`,
    size: key === 'mrc' ? 140 : 134,
    numeric: true,
    decimals: true,
    value: differenceOf,
    cell: (row) => {
      const it = comparisonOf(row, key)
      if (!it) return <NotKnown />
      const { difference, percent } = it
      return <Difference difference={difference} percent={percent} places={places} column />
    },
  }
}

const NotKnown = () => (
  <span className={classes.quiet} translate="yes">
    not known
  </span>
)
