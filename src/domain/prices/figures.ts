import { type Decimal, placesOf } from '#domain/text/decimal.ts'

/** A column is made as wide as this many decimals need; what has more stands out. */
const MOST_PLACES = 6

/** How many decimals the figures of a column are shown with: as many as the longest has, six at most. */
export const commonPlaces = (column: Iterable<Decimal | null>) => {
  let places = 0
  for (const value of column) if (value !== null) places = Math.max(places, placesOf(value))
  return Math.min(places, MOST_PLACES)
}

/** What stands behind a decimal so that it has so many places: "0" behind 1.48 for three, ".000" behind 1. */
export function padding(value: Decimal, places: number) {
  const missing = places - placesOf(value)
  if (missing <= 0) return ''
  return (value.includes('.') ? '' : '.') + '0'.repeat(missing)
}

/** A difference with its sign: "+0.365", "−0.2", "0". */
export const signed = (difference: Decimal) => {
  if (!/[1-9]/.test(difference)) return difference.replace('-', '')
  return difference.startsWith('-') ? difference.replace('-', '−') : `+${difference}`
}

/** An amount with commas between its thousands: "1,234.50". */
export const grouped = (amount: Decimal) =>
  amount.replace(/\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))
