import { useMemo } from 'react'
import { MORE_COLUMNS, type MoreColumn } from '#domain/numbers/more-columns.ts'
import type { MoreKeys } from '#domain/numbers/sort/row-order.ts'
import { TN_COST_COLUMNS, TN_MORE_COLUMNS, type TnCostColumn } from '#domain/numbers/tn-query.ts'
import type { Sort } from '#domain/query/row-query.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { late } from '#ui/late.tsx'
import { asSent } from '#ui/value/as-sent.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Dash, yesNo } from '#ui/value/fields.tsx'
import { endDate } from '#ui/value/lease/end-date.tsx'
import { none, notIncluded } from '#ui/value/lease/lease-cells.tsx'
import type { Mark } from '#ui/value/mark.tsx'
import { Uuid } from '#ui/value/uuid.tsx'
import type { CostBarProps } from './cost-bar.tsx'
import classes from './more-columns.module.css'
import { type Costs, numberCostColumns } from './number-cost-columns.tsx'

const dash = <Dash />
const SIZES: Record<MoreColumn['kind'], number> = {
  time: 186,
  flag: 96,
  text: 130,
  uuid: 116,
  person: 130,
}

/** The columns of the numbers that show where a person chooses them. */
export const moreColumns = (costs: Costs | null) => [...own, ...numberCostColumns(costs)]

const own = TN_MORE_COLUMNS.map((id): Column<TnRow> => {
  const column = MORE_COLUMNS[id]
  return {
    id,
    header: column.header,
    size: id === 'plan' ? 176 : SIZES[column.kind],
    hiddenAtFirst: true,
    ...(column.kind === 'flag' && { words: true }),
    cell: cellOf(column),
  }
})

const ownKeys: MoreKeys = Object.fromEntries(
  TN_MORE_COLUMNS.map((id) => [id, MORE_COLUMNS[id].sorts]),
)

/** What the list sorts by in these columns. */
export function moreKeys(costs: Costs | null): MoreKeys {
  if (!costs) return ownKeys
  const by =
    (id: TnCostColumn) =>
    ({ count }: RowStore) => ({ keys: costs.columns.keys(id, count) })
  return { ...ownKeys, monthly: by('monthly'), oneoff: by('oneoff') }
}

/** What stands in a cell of a column. */
function cellOf({ path, kind, of }: MoreColumn) {
  return (row: TnRow, mark: Mark) => {
    const sent = asSent(row.unreadable, path, mark)
    if (sent) return sent
    const said = of(row)
    if (said === 'unknown') return notIncluded
    if (said === null) return none
    const { value } = said
    if (value === null || value === '') return dash
    if (kind === 'time') return endDate(value as number, null)
    if (kind === 'flag') return yesNo(value as boolean)
    // Marked is what a search looks through: of these the uuid of the order alone.
    if (kind === 'uuid') {
      return (
        <span className={classes.quiet}>
          <Uuid uuid={value as string} mark={mark} />
        </span>
      )
    }
    return <Disguised as={kind}>{value as string}</Disguised>
  }
}

const CostBar = late(async () => (await import('./cost-bar.tsx')).CostBar)
const isCost = (id: string): id is TnCostColumn =>
  (TN_COST_COLUMNS as readonly string[]).includes(id)

type CostsOfProps = Omit<CostBarProps, 'shown'> & {
  /** Columns that show though they do not at first. */
  shown: readonly string[]
  sort: readonly Sort[]
}

/** What numbers cost, where a column says it or the list is sorted by it. */
export function CostsOf({ shown, sort, ...props }: CostsOfProps) {
  const costed = useMemo(() => shown.filter(isCost).sort(), [shown])
  if (costed.length === 0 && !sort.some(({ column }) => isCost(column))) return null
  return <CostBar {...props} shown={costed} />
}
