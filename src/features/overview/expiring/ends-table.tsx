import { RENEWALS, type Renewal, type Tallied } from '#domain/overview/renewal.ts'
import type { Total } from '#domain/text/arithmetic.ts'
import { Link } from '#ui/page/link.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { money } from '#ui/value/figure.tsx'
import { formatCount } from '#ui/value/format.ts'
import classes from './ends-table.module.css'
import { RENEWAL_WORDS, RenewalBar } from './renewal-bar.tsx'

/** Some numbers that end at a time, and the list that shows exactly them: all, and by auto-renew where one can. */
export type EndsRow = Tallied & {
  key: string | number
  name: string
  search: string
  searchBy?: Record<Renewal, string>
}

type Props = {
  caption: string
  /** What the rows are by: "Ends". */
  first: string
  rows: readonly EndsRow[]
}

/** Numbers by when they end, split by auto-renew; with what they cost a month where that is known of any. */
export function EndsTable({ caption, first, rows }: Props) {
  const priced = rows.some(({ monthly }) => monthly.known > 0)
  const most = Math.max(1, ...rows.map(({ numbers }) => numbers))
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" data-numeric>
              Numbers
            </th>
            <td className={classes.bar} />
            {RENEWALS.map((it) => (
              <th key={it} scope="col" data-numeric>
                <span className="visually-hidden">Auto-renew </span>
                {RENEWAL_WORDS[it]}
              </th>
            ))}
            {priced && (
              <th scope="col" data-numeric className={classes.cost}>
                Monthly
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td data-numeric>
                <Count of={row.numbers} search={row.search} what={row.name} />
              </td>
              <td className={classes.bar}>
                <RenewalBar of={row} most={most} />
              </td>
              {RENEWALS.map((it) => (
                <td key={it} data-numeric>
                  <Count
                    of={row.byRenewal[it]}
                    search={row.searchBy?.[it]}
                    what={`${row.name}, auto-renew ${RENEWAL_WORDS[it].toLowerCase()}`}
                  />
                </td>
              ))}
              {priced && (
                <td data-numeric className={classes.cost}>
                  {/* On a phone it stands in a line of its own, away from its header. */}
                  <span aria-hidden className={classes.label}>
                    Monthly{' '}
                  </span>
                  <Monthly total={row.monthly} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A count that leads to its numbers; none is quiet. */
function Count({ of, search, what }: { of: number; search: string | undefined; what: string }) {
  if (of === 0) return <span className={classes.quiet}>0</span>
  if (search === undefined) return formatCount(of)
  return (
    <Link to={`/tns?${search}`} className={classes.link}>
      {formatCount(of)} <span className="visually-hidden">{what}</span>
    </Link>
  )
}

/** What numbers cost a month, as far as that is known. */
function Monthly({ total: { total, known, all } }: { total: Total }) {
  if (known === 0) return <Dash />
  return (
    <div className={classes.monthly}>
      <span translate="no">{money(total)}</span>{' '}
      {known < all && (
        <span className={classes.known}>
          {`${formatCount(known)} of ${formatCount(all)} known`}
        </span>
      )}
    </div>
  )
}
