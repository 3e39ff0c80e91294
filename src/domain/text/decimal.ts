import { ExactNumber } from './exact-number.ts'

/** A decimal as the API sent it, exact at any length: digits, with a minus and a point where they were sent. */
export type Decimal = string

const PLAIN = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/

/**
 * The decimal that a JSON value says; null where it says none. Text is one only in plain digits; a JSON number with
 * an exponent is written out.
 */
export function readDecimal(value: unknown): Decimal | null {
  if (typeof value === 'string') return PLAIN.test(value.trim()) ? value.trim() : null
  if (typeof value === 'number') return Number.isFinite(value) ? writtenOut(String(value)) : null
  return value instanceof ExactNumber ? writtenOut(value.literal) : null
}

/** Nobody writes a number with more zeros than that; one with an exponent of millions would fill the memory. */
const MOST_ZEROS = 60

function writtenOut(literal: string) {
  const [, minus = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(literal) ?? []
  if (exponent === undefined) return literal
  const shift = Number(exponent)
  if (Math.abs(shift) > MOST_ZEROS) return null
  const digits = '0'.repeat(Math.max(0, 1 - whole.length - shift)) + whole + fraction
  const point = Math.max(1, whole.length + shift)
  const padded = digits.padEnd(point, '0')
  const [before, behind] = [padded.slice(0, point), padded.slice(point)]
  return `${minus}${before.replace(/^0+(?=\d)/, '')}${behind && `.${behind}`}`
}

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
