import type { ReactNode } from 'react'
import { endSeverityOf } from '#domain/prices/price-findings.ts'
import { nameAt, type PriceRow, unreadCost } from '#domain/prices/price-row.ts'
import { COST_GROUPS, type CostKey, costWord } from '#domain/record/schema/cost-keys.ts'
import { known, type Named, nameOf } from '#domain/record/schema/related.ts'
import { sortKey } from '#domain/text/telephone-number.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { AsSent, asSent, sentName } from '#ui/value/as-sent.tsx'
import { Dash, None, NotIncluded } from '#ui/value/fields.tsx'
import { endDate } from '#ui/value/lease/end-date.tsx'
import type { Mark } from '#ui/value/mark.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './price-columns.module.css'

/** The columns that price plans and special prices share. */
export const priceColumns: readonly Column<PriceRow>[] = [
  {
    id: 'name',
    header: 'Name',
    size: 210,
    rowHeader: true,
    card: 'title',
    value: ({ name, lease }) => name ?? (lease?.tn == null ? null : sortKey(lease.tn)),
    cell: (row, mark) => <PriceName row={row} mark={mark} />,
  },
  {
    id: 'account',
    header: 'Account',
    size: 150,
    value: ({ account }) => nameOf(account),
    cell: (row, mark) =>
      row.account === null ? (
        <None />
      ) : (
        (sentName(row, 'account', row.account) ?? <Account account={row.account} mark={mark} />)
      ),
  },
  {
    id: 'country',
    header: 'Country',
    size: 120,
    value: ({ country }) => country,
    cell: ({ country, unreadable }, mark) =>
      asSent(unreadable, 'country.name') ??
      (country === null ? <Dash /> : <span title={country}>{mark(country)}</span>),
  },
  {
    id: 'ends',
    header: 'Ends',
    size: 186,
    card: 'title-end',
    value: ({ ends }) => ends,
    cell: (row) =>
      asSent(row.unreadable, 'expired_on') ?? endDate(row.ends, endSeverityOf(row, Date.now())),
  },
]

/** The costs of price plans, a column for each group of them. */
export const costColumns: readonly Column<PriceRow>[] = COST_GROUPS.map(
  ({ group, keys }): Column<PriceRow> => ({
    id: group.toLowerCase(),
    header: group,
    size: keys.length > 2 ? 318 : 190,
    ...(group === 'Number' && { card: 'line' as const }),
    value: ({ costs }) => costs?.[keys[1]] ?? costs?.[keys[0]] ?? null,
    decimals: true,
    cell: (row) => <CostList row={row} keys={keys} />,
  }),
)

function Account({ account, mark }: { account: Named; mark: Mark }) {
  const { text } = useDisguise()
  const name = nameOf(account)
  if (name === null) return <NotIncluded />
  return <span title={text(titleOf(name, known(account)?.uuid ?? null))}>{mark(name)}</span>
}

/** What tells a record from another of its name. */
const titleOf = (name: string, uuid: string | null) =>
  uuid === null || uuid === name ? name : `${name}\n${uuid}`

/** What a row goes by: the name of a plan, or the number of a lease, which leads to it. */
export function PriceName({ row, mark }: { row: PriceRow; mark: Mark }) {
  const formatTn = useTnFormat()
  const { text } = useDisguise()
  const { name, uuid, lease } = row
  const sent = asSent(row.unreadable, nameAt(row))
  if (!lease) {
    const hint = text(titleOf(name ?? 'Unnamed', uuid))
    return <strong title={hint}>{sent ?? (name === null ? 'Unnamed' : mark(name))}</strong>
  }
  const shown = lease.tn === null ? (sent ?? 'No number') : mark(formatTn(lease.tn), 'number')
  if (uuid === null) return <strong className="tabular">{shown}</strong>
  return (
    // A plain link, which the list opens (useRowLinks).
    <a href={`/tns/${uuid}`} className={classes.link}>
      {shown}
    </a>
  )
}

function CostList({ row, keys }: { row: PriceRow; keys: readonly CostKey[] }) {
  const hide = useDisguise()
  const sent = keys.flatMap((key): { key: CostKey; text: string; shown: ReactNode }[] => {
    const cost = row.costs?.[key] ?? null
    const unread = unreadCost(row, key)
    if (unread) return [{ key, text: hide.text(unread.sent), shown: <AsSent {...unread} /> }]
    return cost === null ? [] : [{ key, text: cost, shown: cost }]
  })
  if (sent.length === 0) return <Dash />
  const all = sent.map(({ key, text }) => `${costWord(key)} ${text}`).join(', ')
  return (
    <span className={classes.costs} title={`${row.source}: ${all}`}>
      {sent.map(({ key, shown }) => (
        <span key={key} className={classes.cost}>
          <span className={classes.word}>{costWord(key)}</span> <span>{shown}</span>
        </span>
      ))}
    </span>
  )
}
