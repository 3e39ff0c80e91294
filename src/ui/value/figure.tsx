import { padding, signed } from '#domain/prices/figures.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import classes from './figure.module.css'

/** The currency that whoever runs this page says its amounts are in; the API names none. */
const currencySign = () =>
  document.querySelector<HTMLMetaElement>('meta[name="opentact-currency"]')?.content.trim() ?? ''

/** An amount inside a sentence, with the currency where one is set. */
export const money = (amount: Decimal) =>
  `${currencySign()}${amount.startsWith('-') ? amount.replace('-', '−') : amount}`

type FigureProps = {
  amount: Decimal
  /** How many decimals it is shown with, so that figures of a column stand under each other. */
  places?: number
  /** It is the difference of two amounts: its sign is said. */
  difference?: boolean
}

/** An amount exactly as it was sent, with the currency where one is set. A plain function: a table draws many. */
export function figure({ amount, places = 0, difference = false }: FigureProps) {
  return (
    <span
      className={classes.figure}
      data-sign={difference ? undefined : currencySign() || undefined}
      data-zeros={padding(amount, places) || undefined}
      translate="no"
    >
      {difference ? signed(amount) : amount}
    </span>
  )
}
