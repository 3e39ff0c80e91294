import { standingIn } from '#domain/prices/price-row.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { figure } from '#ui/value/figure.tsx'
import { Badge } from '#ui/value/lease/badges.tsx'
import classes from './price-columns.module.css'

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
