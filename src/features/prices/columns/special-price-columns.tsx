import { useContext } from 'react'
import { PRICE_RULES, priceFindingsOf } from '#domain/prices/price-findings.ts'
import { OTHER_COSTS, otherCosts, type PriceRow, standingOf } from '#domain/prices/price-row.ts'
import { COST_GROUPS, costWord } from '#domain/record/schema/cost-keys.ts'
import { known } from '#domain/record/schema/related.ts'
import { OPEN_PRICE_ID, OpenPrice } from '#features/prices/open-price.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { asSent } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { countOf } from '#ui/value/format.ts'
import { Badge, OrderState, toneOf } from '#ui/value/lease/badges.tsx'
import type { Mark } from '#ui/value/mark.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { columnsOfNumber, specialColumn } from './against-list-columns.tsx'
import classes from './price-columns.module.css'
import { PriceName, priceColumns } from './price-columns.tsx'

const [name, account, country, ends] = priceColumns as [
  Column<PriceRow>,
  Column<PriceRow>,
  Column<PriceRow>,
  Column<PriceRow>,
]

/** Columns that do not show until a person chooses them: the costs per use, and what few prices have. */
const HIDDEN_AT_FIRST = ['findings', 'country', 'state', ...OTHER_COSTS]

/** The columns of special prices: what the number itself costs, now and by the list, and what else. */
export function specialPriceColumns(rows: readonly PriceRow[]): Column<PriceRow>[] {
  const columns: Column<PriceRow>[] = [
    { ...name, size: 196, cell: (row, mark) => <OpenableName row={row} mark={mark} /> },
    { ...account, size: 106 },
    ends,
    ...columnsOfNumber('Monthly', 'mrc', rows),
    ...columnsOfNumber('One-off', 'nrc', rows),
    other,
    findings,
    { ...country, size: 130 },
    state,
    ...COST_GROUPS.slice(1).flatMap(({ group, keys }) =>
      keys.map((key): Column<PriceRow> => {
        const word = costWord(key)
        return {
          ...specialColumn(`${group} ${word}`, key, rows),
          header: `${group} ${word}`,
          size: 130,
        }
      }),
    ),
  ]
  return columns.map((it) =>
    HIDDEN_AT_FIRST.includes(it.id) ? { ...it, hiddenAtFirst: true } : it,
  )
}

const other: Column<PriceRow> = {
  id: 'other',
  header: 'Other costs',
  size: 208,
  words: true,
  value: (row) => (row.list ? standingOf(row, OTHER_COSTS).dearer : null),
  cell: (row) => {
    const words = otherCosts(row)
    if (words === '') return <Dash />
    const { dearer, unknown } = standingOf(row, OTHER_COSTS)
    if (!row.list) return <span className={classes.quiet}>{countOf(unknown, 'other cost')}</span>
    return (
      <span className={classes.summary}>
        {dearer > 0 ? <Badge tone="amber">{words}</Badge> : words}
      </span>
    )
  },
}

const findings: Column<PriceRow> = {
  id: 'findings',
  header: 'Findings',
  size: 200,
  words: true,
  value: (row) => priceFindingsOf(row, Date.now()).join() || null,
  cell: (row) => {
    const failed = priceFindingsOf(row, Date.now())
    if (failed.length === 0) return <span className="visually-hidden">None</span>
    return failed.map((id) => (
      <span key={id} className={classes.cost}>
        <Badge tone={toneOf(PRICE_RULES[id].severity)}>{PRICE_RULES[id].title}</Badge>
      </span>
    ))
  },
}

const stateOf = ({ lease }: PriceRow) => lease && (known(lease.tnorder)?.state ?? null)

const state: Column<PriceRow> = {
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

/** The name of a row, behind what opens its costs. */
function OpenableName({ row, mark }: { row: PriceRow; mark: Mark }) {
  const { key, open } = useContext(OpenPrice)
  const { text, number } = useDisguise()
  const isOpen = key === row.key
  const tn = row.lease?.tn ?? null
  const named = row.name !== null ? text(row.name) : tn !== null ? number(tn) : 'this row'
  return (
    <>
      <button
        type="button"
        className={classes.open}
        aria-label={`Costs of ${named}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? OPEN_PRICE_ID : undefined}
        onClick={() => open(isOpen ? null : row.key)}
      />
      <PriceName row={row} mark={mark} />
    </>
  )
}
