import Big from 'big.js'
import { type Decimal, signOf } from './decimal.ts'

// As many digits as it takes and never an exponent: floats add no money.
const written = (value: Big): Decimal => value.toFixed().replace(/^-(?=0*\.?0*$)/, '')

/** a plus b, exactly, without zeros at its end. */
export const add = (a: Decimal, b: Decimal) => written(new Big(a).plus(b))

/** a minus b, exactly, without zeros at its end: 0.003 - 0.001 is 0.002. */
export const subtract = (a: Decimal, b: Decimal) => written(new Big(a).minus(b))

/** a times b, exactly, without zeros at its end. */
export const times = (a: Decimal, b: Decimal) => written(new Big(a).times(b))

/**
 * How many percent `value` is above `base`, below zero where it is less: to a tenth, halves away from zero. null
 * where the base is zero or less, since nothing is a share of that.
 */
export function percentAbove(value: Decimal, base: Decimal): Decimal | null {
  if (signOf(base) <= 0) return null
  // big.js rounds as its constructor says.
  const Tenths = Big()
  Tenths.DP = 1
  Tenths.RM = Big.roundHalfUp
  return written(new Tenths(value).minus(base).times(100).div(base))
}

/** What adding up some amounts came to, and how many of them were known. */
export type Total = { total: Decimal; known: number; all: number }

/** The exact sum of amounts that are there so many times each, in steps of `few` amounts. */
export function* adding(
  counts: Iterable<readonly [Decimal, number]>,
  few = Number.POSITIVE_INFINITY,
): Generator<void, Decimal> {
  let total = new Big(0)
  let added = 0
  for (const [amount, count] of counts) {
    total = total.plus(new Big(amount).times(count))
    if (++added % few === 0) yield
  }
  return written(total)
}

/** Adds up amounts, of which some may not be known; amounts that repeat cost next to nothing. */
export class Sum {
  readonly #counts = new Map<Decimal, number>()
  #all = 0
  #known = 0

  /** Adds an amount; null is one that is not known. */
  add(amount: Decimal | null) {
    this.#all++
    if (amount === null) return
    this.#known++
    this.#counts.set(amount, (this.#counts.get(amount) ?? 0) + 1)
  }

  /** The exact sum of the known amounts, zero where there is none. */
  result(): Total {
    const total = adding(this.#counts).next().value as Decimal
    return { total, known: this.#known, all: this.#all }
  }
}
