import type { TnCostColumn } from '#domain/numbers/tn-query.ts'
import { commonPlaces } from '#domain/prices/figures.ts'
import type { CostSource, FoundCost, NumberCosting } from '#domain/prices/number-cost.ts'
import type { RowCosts } from '#domain/prices/row-costs.ts'
import { DOUBTS } from '#domain/prices/special-plans.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { AsSent } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { figure } from '#ui/value/figure.tsx'
import { notIncluded } from '#ui/value/lease/lease-cells.tsx'
import classes from './more-columns.module.css'

/** What numbers cost, as far as they were looked at: who says it, and the columns of all that was said. */
export type Costs = {
  costing: NumberCosting
  columns: RowCosts
  read: number
  /** The special prices are among what says it. */
  special: boolean
}

/** The names of the columns. */
export const COST_HEADERS: Readonly<Record<TnCostColumn, string>> = {
  monthly: 'Monthly',
  oneoff: 'One-off',
}

const FROM: Record<CostSource, { word: string; hint: string }> = {
  'special price': { word: 'special', hint: 'By the special price of the account' },
  order: { word: 'order', hint: 'By what the order says' },
  'price plan': { word: 'plan', hint: 'By the price plan of the number' },
}

const dash = <Dash />
const waiting = <span className="visually-hidden">Not known yet</span>

/** The columns of what numbers cost; `costs` is null while nobody knows. */
export const numberCostColumns = (costs: Costs | null): Column<TnRow>[] =>
  (['monthly', 'oneoff'] as const).map((id) => {
    const places = costs ? commonPlaces(costs.columns.amounts(id)) : 0
    return {
      id,
      header: COST_HEADERS[id],
      size: 126,
      numeric: true,
      hiddenAtFirst: true,
      cell: (row) => (costs ? costCell(costs.costing.costOf(row)[id], places) : waiting),
    }
  })

function costCell(cost: FoundCost, places: number) {
  if (cost.is === 'unreadable') return <AsSent {...cost.unread} />
  if (cost.is === 'unsure') {
    return (
      <span title={DOUBTS[cost.doubt]} translate="yes">
        {dash} <span className="visually-hidden">{DOUBTS[cost.doubt]}</span>
      </span>
    )
  }
  if (cost.is !== 'known') return cost.is === 'not included' ? notIncluded : dash
  const { word, hint } = FROM[cost.from]
  return (
    <>
      {figure({ amount: cost.amount, places })}{' '}
      <span className={classes.from} title={hint} translate="yes">
        {word}
      </span>
    </>
  )
}
