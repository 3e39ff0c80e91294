import { ExactNumber } from '#domain/text/exact-number.ts'
import type { Field } from './secret-fields.ts'
import type { Secrecy } from './secret-names.ts'

/** Whether a value holds others. */
export const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof ExactNumber)

/** About how many characters there are to look through at a field. */
export const sizeOf = ({ key, value }: Field) =>
  key.length + (typeof value === 'string' ? value.length : 0) + 8

/** Whether a value is a secret, where its name says so. Yes and no are none, nor is what is empty, nor a small count. */
export function isHidden(value: unknown, secrecy: Secrecy | null) {
  if (secrecy === null || value === null || value === undefined || value === '') return false
  if (typeof value === 'boolean') return false
  if (isNumber(value)) return secrecy !== 'likely' || Math.abs(Number(value)) >= 1000
  if (typeof value !== 'object') return true
  for (const _key in value) return true
  return false
}

/** Whether a value is a number, however it is kept. */
export const isNumber = (value: unknown) =>
  typeof value === 'number' || value instanceof ExactNumber
