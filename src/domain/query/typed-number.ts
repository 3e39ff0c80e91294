import { dialledOut, TRUNK_PREFIXES, withoutTrunk } from '#domain/text/dialling.ts'
import type { Clue } from './search-text.ts'

/** True for folded text that is digits in any punctuation a telephone number is written with. */
export const isNumber = (typed: string) =>
  /\d/.test(typed) && /^[\d()[\]+./,'·•ー~ -]*$/.test(typed)

/** True for what starts a number by saying its country: "+1", "(+44)". */
export const saysCountry = (typed: string) => /^[^\d+]*\+/.test(typed)

/**
 * The ways in which a typed number, whole or in part, can stand in the digits of a stored one: as it is, from the
 * country code, as dialled within the country or out of another. Fewer than three digits are not looked for within.
 */
export function numberClues(typed: string): Clue[] {
  const digits = digitsOf(typed)
  if (saysCountry(typed)) return international(digits)
  if (digits.length < 3) return digits ? [{ in: 'whole-number', text: digits }] : []
  const clues: Clue[] = [{ in: 'number', text: digits }]
  const untrunked = digitsOf(typed.replace(/[([] ?0 ?[)\]]/, ''))
  if (untrunked !== digits && untrunked.length >= 3) clues.push({ in: 'number', text: untrunked })
  for (const trunk of TRUNK_PREFIXES) {
    if (digits.startsWith(trunk))
      clues.push({ in: 'national', text: digits.slice(trunk.length), trunk })
  }
  return [...clues, ...dialledOut(digits).flatMap(international)]
}

/** The digits of a typed number, without what stands between them. */
export const digitsOf = (typed: string) => typed.replace(/\D/g, '')

const international = (digits: string): Clue[] =>
  digits === ''
    ? []
    : [digits, ...withoutTrunk(digits)].map((text) => ({ in: 'number-start', text }))
