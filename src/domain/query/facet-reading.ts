import { known, nameOf, type Related } from '#domain/record/related.ts'
import { NONE, UNKNOWN } from './row-query.ts'

/** What a facet reads from a row: its value as the URL has it, and in words where the record has some. */
export type FacetReading = { value: string; label?: string | null }

/** A relation as a facet: the record it leads to, none, or unknown. */
export function readRelation(
  relation: Related<{ uuid: string | null; name: string | null }>,
): FacetReading {
  if (relation === null) return { value: NONE }
  const label = nameOf(relation)
  return { value: known(relation)?.uuid || label || UNKNOWN, label }
}

/** The state of an order as a facet. */
export const readState = (order: Related<{ state: string | null }>): FacetReading => ({
  value: order === null ? NONE : known(order)?.state || UNKNOWN,
})

/** A flag as a facet, and the values it can have. */
export const readFlag = (flag: boolean | null): FacetReading => ({
  value: flag === null ? UNKNOWN : flag ? 'yes' : 'no',
})
export const FLAG_VALUES = ['yes', 'no', UNKNOWN]

/** The value of a flag in words. */
export const flagWords = (value: string) =>
  value === 'yes' ? 'Yes' : value === 'no' ? 'No' : plainWords(value)

/** A value in words, where neither the record nor the facet has any. */
export function plainWords(value: string) {
  if (value === NONE) return 'None'
  return value === UNKNOWN ? 'Not included by the API' : value
}
