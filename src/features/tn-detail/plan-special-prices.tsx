import { useQuery } from '@tanstack/react-query'
import { specialPrices } from '#api/special-prices.ts'
import { tnProfiles } from '#api/tn-profiles.ts'
import { signed } from '#domain/prices/figures.ts'
import { comparisonOf } from '#domain/prices/list-price.ts'
import { endSeverityOf } from '#domain/prices/price-findings.ts'
import { type PriceRow, specialPricesOn } from '#domain/prices/price-row.ts'
import { holdsAll } from '#domain/record/answer.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { nameOf } from '#domain/record/schema/related.ts'
import card from '#features/tn-detail/cards/related.module.css'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { Button } from '#ui/page/button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Section } from '#ui/page/section.tsx'
import { asSent } from '#ui/value/as-sent.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { figure } from '#ui/value/figure.tsx'
import { endDate } from '#ui/value/lease/end-date.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './plan-special-prices.module.css'

const none: readonly never[] = []

/** The special prices on a plan, and the numbers that have one; asked for only by a press. */
export function PlanSpecialPrices({ plan }: { plan: PricePlan }) {
  const query = useQuery({ ...specialPrices.list(), enabled: false })
  const { data: list } = useQuery({ ...tnProfiles.list(), enabled: false })
  const { data, error, isFetching, refetch } = query
  const rows = data ? specialPricesOn(plan, data.profiles, list?.plans ?? none) : []
  const load = () => void refetch()

  return (
    <Section title="Special prices on it" busy={isFetching}>
      {error && (
        <ErrorNotice
          title="The special prices could not be loaded."
          error={error}
          onRetry={load}
          retrying={isFetching}
        />
      )}
      {!data && !error && (
        <div>
          <Button variant="default" size="compact-sm" loading={isFetching} onClick={load}>
            Load the special prices
          </Button>
        </div>
      )}
      {data && rows.length > 0 && <SpecialPrices rows={rows} />}
      {data && rows.length === 0 && (
        <p className={card.quiet}>
          {holdsAll(data) ? 'None.' : 'None among those that could be read.'}
        </p>
      )}
      <p className={card.quiet}>
        Which numbers are on a plan is known only of those with a special price.
      </p>
    </Section>
  )
}

function SpecialPrices({ rows }: { rows: readonly PriceRow[] }) {
  useTimesInUtc()
  return (
    <table className={classes.prices}>
      <thead>
        <tr>
          <th scope="col">Name or number</th>
          <th scope="col">Account</th>
          <th scope="col">Ends</th>
          <th scope="col">Monthly</th>
          <th scope="col">Against list</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <Name row={row} />
            </th>
            <td>
              {nameOf(row.account) ? <Disguised>{nameOf(row.account) ?? ''}</Disguised> : <Dash />}
            </td>
            <td>
              {asSent(row.unreadable, 'expired_on') ??
                endDate(row.ends, endSeverityOf(row, Date.now()))}
            </td>
            <td>
              {asSent(row.unreadable, `${row.costsAt}mrc`) ??
                (row.costs?.mrc ? figure({ amount: row.costs.mrc }) : <Dash />)}
            </td>
            <td>{against(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A number leads to itself, a special price to the screen of all of them, where it is open. */
function Name({ row }: { row: PriceRow }) {
  const formatTn = useTnFormat()
  const { text } = useDisguise()
  const { lease, uuid, key } = row
  const open = `/special-prices?${new URLSearchParams({ price: key })}`
  if (!lease) return <Link to={open}>{text(row.name ?? 'Unnamed')}</Link>
  const shown =
    lease.tn === null ? (asSent(row.unreadable, 'tn.tn') ?? 'No number') : formatTn(lease.tn)
  return <Link to={uuid === null ? open : `/tns/${uuid}`}>{shown}</Link>
}

function against(row: PriceRow) {
  const it = comparisonOf(row, 'mrc')
  if (!it) return 'not known'
  return signed(it.difference)
}
