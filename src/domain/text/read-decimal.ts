import type { Decimal } from './decimal.ts'
import { ExactNumber } from './exact-number.ts'

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
