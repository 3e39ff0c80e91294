/** A decimal as the API sent it, exact at any length: digits, with a minus and a point where they were sent. */
export type Decimal = string

/** -1, 0 or 1: below zero, zero, above. */
export const signOf = (value: Decimal) =>
  !/[1-9]/.test(value) ? 0 : value.startsWith('-') ? -1 : 1

/** Below zero where a is less than b, above where it is more; 0 where they are the same number: 0.1 and 0.10. */
export function compareDecimals(a: Decimal, b: Decimal) {
  const places = Math.max(placesOf(a), placesOf(b))
  const [left, right] = [scaled(a, places), scaled(b, places)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** How many digits stand behind the point. */
export const placesOf = (value: Decimal) => value.split('.')[1]?.length ?? 0

/** The decimal as an integer of its last place. */
function scaled(value: Decimal, places: number) {
  const [whole = '', fraction = ''] = value.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}
