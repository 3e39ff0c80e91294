import { useQuery } from '@tanstack/react-query'
import { Fragment, useCallback, useEffect, useState } from 'react'
import { startSlices } from '#api/slices/in-slices.ts'
import { specialPrices } from '#api/special-prices.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { TnCostColumn } from '#domain/numbers/tn-query.ts'
import { commonPlaces, grouped, padding } from '#domain/prices/figures.ts'
import { NumberCosting } from '#domain/prices/number-cost.ts'
import { RowCosts } from '#domain/prices/row-costs.ts'
import { holdsAll } from '#domain/record/answer.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Total } from '#domain/text/arithmetic.ts'
import { Button } from '#ui/page/button.tsx'
import { usePass } from '#ui/use-pass.ts'
import { money } from '#ui/value/figure.tsx'
import { formatCount } from '#ui/value/format.ts'
import classes from './cost-bar.module.css'
import { COST_HEADERS, type Costs } from './number-cost-columns.tsx'

export type CostBarProps = {
  list: TnList | undefined
  /** Places of the numbers that the filters leave. */
  order: Uint32Array
  /** The columns that show. */
  shown: readonly TnCostColumn[]
  /** Numbers are still to come. */
  pending: boolean
  /** Told what numbers cost when more of it is known, null once nobody asks any more; stable between renders. */
  onCosts: (costs: Costs | null) => void
}

/** What the numbers of the list cost together, as far as that is known, and the way to the special prices. */
export function CostBar({ list, order, shown, pending, onCosts }: CostBarProps) {
  // Another endpoint: it is asked for where a person wants that.
  const special = useQuery({ ...specialPrices.list(), enabled: false })
  const costs = useCosts(list, special.data?.profiles ?? null)
  const totals = useTotals(costs, order, shown)
  const soFar = pending || (costs?.read ?? 0) < (list?.index.rows.count ?? 0)

  useEffect(() => onCosts(costs), [costs, onCosts])
  useEffect(() => () => onCosts(null), [onCosts])

  return (
    <div className={classes.costs}>
      {totals.map(({ name, total, places }) => (
        <Fragment key={name}>
          <CostSum name={COST_HEADERS[name]} total={total} places={places} soFar={soFar} />{' '}
        </Fragment>
      ))}
      {special.data && costs?.special && (
        <span className={classes.known}>
          {holdsAll(special.data)
            ? 'with special prices'
            : 'with the special prices that were read'}
        </span>
      )}
      {!special.data && (
        <>
          {special.error && <span role="alert">The special prices could not be loaded.</span>}
          <Button
            variant="default"
            size="compact-sm"
            loading={special.isFetching}
            onClick={() => void special.refetch()}
          >
            {special.error ? 'Retry' : 'Load special prices'}
          </Button>
        </>
      )}
    </div>
  )
}

type CostSumProps = { name: string; total: Total; places: number; soFar: boolean }

function CostSum({ name, total: { total, known, all }, places, soFar }: CostSumProps) {
  return (
    <span>
      {name}{' '}
      {known > 0 && (
        <strong translate="no">{money(grouped(total + padding(total, places)))}</strong>
      )}{' '}
      <span className={classes.known}>
        {`– ${formatCount(known)} of ${formatCount(all)} known${soFar ? ' so far' : ''}`}
      </span>
    </span>
  )
}

const none: readonly never[] = []

/** What the numbers of a list cost, looked at in slices as they arrive. */
function useCosts(list: TnList | undefined, special: readonly TnProfile[] | null): Costs | null {
  const askedAt = list?.askedAt ?? 0
  const plans = list?.complete && list.plans.length > 0 ? list.plans : none
  const begin = useCallback(() => {
    const costing = new NumberCosting(special ?? none, plans, askedAt)
    const columns = new RowCosts()
    return {
      add: (row: TnRow) => columns.add(costing.costOf(row)),
      result: (): Costs => ({ costing, columns, read: columns.count, special: special !== null }),
    }
  }, [special, plans, askedAt])
  const found = usePass(list, begin, { early: true })
  // After a refresh the places are those of other rows.
  return found && found.list.index === list?.index ? found.result : null
}

type NamedTotal = { name: TnCostColumn; total: Total; places: number }

/** The sums over the numbers at these places, added up in slices; what was found before stays until then. */
function useTotals(costs: Costs | null, order: Uint32Array, shown: readonly TnCostColumn[]) {
  const [totals, setTotals] = useState<readonly NamedTotal[]>(none)
  useEffect(() => {
    if (!costs) return
    return startSlices(adding(costs, order, shown), setTotals)
  }, [costs, order, shown])
  return costs ? totals.filter(({ name }) => shown.includes(name)) : none
}

function* adding({ columns }: Costs, order: Uint32Array, shown: readonly TnCostColumn[]) {
  const totals: NamedTotal[] = []
  for (const name of shown) {
    const total = yield* columns.total(name, order)
    totals.push({ name, total, places: commonPlaces(columns.amounts(name)) })
  }
  return totals
}
