import { useContext } from 'react'
import { commonPlaces } from '#domain/prices/figures.ts'
import { comparisonOf } from '#domain/prices/list-price.ts'
import { PRICE_RULES, priceFindingsOf } from '#domain/prices/price-findings.ts'
import {
  OTHER_COSTS,
  otherCosts,
  type PriceRow,
  standingIn,
  standingOf,
  unreadCost,
} from '#domain/prices/price-row.ts'
import { COST_GROUPS, type CostKey, costWord } from '#domain/record/schema/cost-keys.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { AsSent, asSent } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { figure } from '#ui/value/figure.tsx'
import { countOf } from '#ui/value/format.ts'
import { Badge, OrderState, toneOf } from '#ui/value/lease/badges.tsx'
import type { Mark } from '#ui/value/mark.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { OPEN_PRICE_ID, OpenPrice } from './open-price.ts'
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
    ...ofNumber('Monthly', 'mrc', rows),
    ...ofNumber('One-off', 'nrc', rows),
    other,
    findings,
    { ...country, size: 130 },
    state,
    ...COST_GROUPS.slice(1).flatMap(({ group, keys }) =>
      keys.map((key): Column<PriceRow> => {
        const word = costWord(key)
        return { ...special(`${group} ${word}`, key, rows), header: `${group} ${word}`, size: 130 }
      }),
    ),
  ]
  return columns.map((it) =>
    HIDDEN_AT_FIRST.includes(it.id) ? { ...it, hiddenAtFirst: true } : it,
  )
}

const ofNumber = (name: string, key: 'mrc' | 'nrc', rows: readonly PriceRow[]) => [
  key === 'mrc' ? onCard(special(name, key, rows)) : special(name, key, rows),
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

function special(name: string, key: CostKey, rows: readonly PriceRow[]): Column<PriceRow> {
  const places = commonPlaces(rows.map(({ costs }) => costs?.[key] ?? null))
  return {
    id: key,
    header: `${name} special`,
    size: key === 'mrc' ? 114 : 110,
    numeric: true,
    decimals: true,
    value: ({ costs }) => costs?.[key] ?? null,
    cell: (row) => {
      const unread = unreadCost(row, key)
      if (unread) return <AsSent {...unread} />
      const amount = row.costs?.[key] ?? null
      if (amount === null) return <Dash />
      return figure({ amount, places })
    },
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
      if (unread) return <AsSent {...unread} />
      const amount = list?.costs[key] ?? null
      return amount === null ? <NotKnown /> : figure({ amount, places })
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

type DifferenceProps = {
  difference: Decimal
  percent: Decimal | null
  places?: number
  /** It stands in a column, where percentages keep their place. */
  column?: boolean
}

/** A difference from the list price, and how much of that it is; dearer is marked. */
export function Difference(props: DifferenceProps) {
  const { difference, percent, places = 0, column = false } = props
  const standing = standingIn({ difference })
  if (standing === 'same') return <span className={classes.quiet}>same</span>
  const amount = figure({ amount: difference, places, difference: true })
  return (
    <>
      {standing === 'dearer' ? <Badge tone="amber">{amount}</Badge> : amount}
      {(column || percent !== null) && ' '}
      {(column || percent !== null) && (
        <span
          className={column ? classes.percent : classes.quiet}
          title="Of the list price, rounded to a tenth of a percent, halves away from zero"
        >
          {percent !== null && percentWords(percent)}
        </span>
      )}
    </>
  )
}

/** Rounded to a tenth: what is less than half of that is told from nothing. */
const percentWords = (percent: Decimal) =>
  percent === '0'
    ? '< 0.1 %'
    : `${percent.startsWith('-') ? percent.replace('-', '−') : `+${percent}`} %`

const NotKnown = () => (
  <span className={classes.quiet} translate="yes">
    not known
  </span>
)

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
