import { formatDecimal, subtract } from './decimal.ts'
import { COST_KEYS, type CostKey, type PricePlan } from './price-plan.ts'
import type { PriceRow } from './price-row.ts'

/** One cost beside the list price; `difference` is special minus list, so above zero is dearer. */
export type Comparison = { key: CostKey; special: number; list: number; difference: number }

/** The costs of a special price that differ from the list plan of the same name, dearest first; null where no list plan is known. */
export function againstList(row: PriceRow, plans: readonly PricePlan[]): Comparison[] | null {
  const list = row.name === null ? undefined : plans.find(({ name }) => name === row.name)
  if (!list || !row.costs) return null
  return COST_KEYS.flatMap((key) => {
    const special = row.costs?.[key] ?? null
    const listed = list[key]
    if (special === null || listed === null || special === listed) return []
    return [{ key, special, list: listed, difference: subtract(special, listed) }]
  }).sort((a, b) => b.difference - a.difference)
}

/** One difference in words: "mrc 0.5 for 0.4 (+0.1)". */
export const inWords = ({ key, special, list, difference }: Comparison) =>
  `${key} ${formatDecimal(special)} for ${formatDecimal(list)} (${difference > 0 ? '+' : '−'}${formatDecimal(Math.abs(difference))})`

/** A special price beside its list price. One dearer cost makes it dearer. */
export const VERDICTS = { dearer: 'Dearer', same: 'Same as list', cheaper: 'Cheaper' } as const

/** Which of them a row is; null where no list price is known. */
export function verdictOf({ against }: PriceRow): keyof typeof VERDICTS | null {
  if (against === null) return null
  const [dearest] = against
  if (!dearest) return 'same'
  return dearest.difference > 0 ? 'dearer' : 'cheaper'
}
