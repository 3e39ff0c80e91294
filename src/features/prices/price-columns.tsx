import type { PriceRow } from '#domain/prices/price-row.ts'
import { COST_GROUPS, costWord } from '#domain/record/price-plan.ts'
import { nameOf } from '#domain/record/related.ts'
import { formatDecimal } from '#domain/text/decimal.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { endDate } from '#ui/value/end-date.tsx'
import { Dash, None, NotIncluded } from '#ui/value/fields.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import classes from './price-columns.module.css'

/** A price that ends within 30 days is a finding. Source: design page, P1. */
const SOON = ['7d', '30d'] as const

/** The columns that plans, special prices and costs of leases share. */
export const priceColumns: readonly Column<PriceRow>[] = [
  {
    id: 'name',
    header: 'Name',
    size: 210,
    rowHeader: true,
    card: 'title',
    value: (row) => row.name ?? row.lease?.tn ?? null,
    cell: (row) => <Name row={row} />,
  },
  {
    id: 'account',
    header: 'Account',
    size: 150,
    value: ({ account }) => nameOf(account),
    cell: ({ account }) => (account === null ? <None /> : <Account name={nameOf(account)} />),
  },
  {
    id: 'country',
    header: 'Country',
    size: 120,
    value: ({ country }) => country,
    cell: ({ country }) => (country === null ? <Dash /> : <span title={country}>{country}</span>),
  },
  {
    id: 'ends',
    header: 'Ends on',
    size: 190,
    card: 'title-end',
    value: ({ ends }) => ends,
    cell: ({ ends }) => endDate(ends, SOON),
  },
  ...COST_GROUPS.map(
    ({ group, keys }): Column<PriceRow> => ({
      id: group.toLowerCase(),
      header: group,
      size: keys.length > 2 ? 318 : 190,
      ...(group === 'Number' && { card: 'line' as const }),
      value: ({ costs }) => costs?.[keys[1]] ?? costs?.[keys[0]] ?? null,
      cell: ({ costs, source }) => (
        <CostList title={source} costs={keys.map((key) => [costWord(key), costs?.[key] ?? null])} />
      ),
    }),
  ),
]

function Account({ name }: { name: string | null }) {
  return name === null ? <NotIncluded /> : <span title={name}>{name}</span>
}

function Name({ row: { name, uuid, lease } }: { row: PriceRow }) {
  const formatTn = useTnFormat()
  if (!lease) return <strong title={name ?? undefined}>{name ?? 'Unnamed'}</strong>
  const shown = lease.tn === null ? 'No number' : formatTn(lease.tn)
  if (uuid === null) return <strong className="tabular">{shown}</strong>
  return (
    // A plain link, which the list opens (useRowLinks).
    <a href={`/tns/${uuid}`} className={classes.link}>
      {shown}
    </a>
  )
}

function CostList({ title, costs }: { title: string; costs: [string, number | null][] }) {
  const known = costs.filter(([, value]) => value !== null)
  if (known.length === 0) return <Dash />
  return (
    <span
      className={classes.costs}
      title={`${title}: ${known.map((cost) => cost.join(' ')).join(', ')}`}
    >
      {known.map(([word, value]) => (
        <span key={word} className={classes.cost}>
          <span className={classes.word}>{word}</span> {formatDecimal(value as number)}
        </span>
      ))}
    </span>
  )
}
