import type { Severity } from '#domain/findings/grades.ts'
import { known, type Related } from '#domain/record/schema/related.ts'
import { type Unread, unreadAt } from '#domain/record/unreadable.ts'
import { collate } from '#domain/text/collate.ts'
import { sentenceCase } from '#domain/text/sentence-case.ts'
import { dataOf, dataValue, type FacetValue, NONE, UNKNOWN, UNREADABLE } from './row-query.ts'

/** What a facet reads from a row: its value as the URL has it (see dataValue), and what the record calls it where it has a name. */
export type FacetReading = { value: string; label?: string | null }

/** Something that rows can be narrowed by. */
export type Facet<Row> = {
  /** What it is called on screen. */
  name: string
  /** Its only values in their order; null where the rows have them. */
  values: readonly string[] | null
  /** Of values that the rows have: whether a word can be one. Any word can where it is left out. */
  accepts?: (value: string) => boolean
  /** `now` is milliseconds UTC. */
  read: (row: Row, now: number) => FacetReading
  /** A value in words, where no record names it. */
  words: (value: string) => string
  /** How grave a value is, where it is a finding. */
  severityOf?: (value: string) => Severity | null
  /** A row can have several values: they are read as one, joined by commas. */
  several?: true
}

/** The facets of a list, each under its URL parameter, in their order on screen. */
export type Facets<Row, Name extends string> = Readonly<Record<Name, Facet<Row>>>

/** The values of a facet as a person looks for them: in the facet's own order, else most frequent first; what says nothing, last. */
export const inPlace = (values: FacetValue[], { values: order }: Pick<Facet<never>, 'values'>) =>
  values.sort(
    (a, b) =>
      LAST.indexOf(a.value) - LAST.indexOf(b.value) ||
      (order
        ? order.indexOf(a.value) - order.indexOf(b.value)
        : b.count - a.count || collate(a.label, b.label)),
  )

const LAST = [UNREADABLE, NONE, UNKNOWN]

/** The URL parameters of some facets, in their order. */
export const facetNames = <Name extends string>(facets: Readonly<Record<Name, unknown>>) =>
  Object.keys(facets) as Name[]

/** The values behind one that was read. */
export const valuesIn = ({ several }: Pick<Facet<never>, 'several'>, read: string) =>
  several ? read.split(',') : [read]

/** The reading of what stands at a path of the record, unless that could not be read. */
export const readAt = ({ unreadable }: Unread, path: string, reading: FacetReading) =>
  unreadAt(unreadable, path) ? { value: UNREADABLE } : reading

/** A relation as a facet: the record it leads to, none, or unknown. */
export function readRelation(
  relation: Related<{ uuid: string | null; name: string | null }>,
): FacetReading {
  if (relation === null) return { value: NONE }
  const record = known(relation)
  const id = record?.uuid || record?.name
  return { value: id ? dataValue(id) : UNKNOWN, label: record?.name || null }
}

/** The state of an order as a facet. */
export function readState(order: Related<{ state: string | null }>): FacetReading {
  if (order === null) return { value: NONE }
  return readText(known(order)?.state ?? null)
}

/** A text of the data as a facet. */
export const readText = (text: string | null): FacetReading => ({
  value: text === null ? UNKNOWN : dataValue(text),
})

/** A flag as a facet, and the values it can have. */
export const readFlag = (flag: boolean | null): FacetReading => ({
  value: flag === null ? UNKNOWN : flag ? 'yes' : 'no',
})
export const FLAG_VALUES = ['yes', 'no', UNREADABLE, UNKNOWN]

/** The value of a flag in words. */
export const flagWords = (value: string) =>
  value === 'yes' ? 'Yes' : value === 'no' ? 'No' : plainWords(value)

/** The value of a switch in words. */
export const switchWords = (value: string) =>
  value === 'yes' ? 'On' : value === 'no' ? 'Off' : plainWords(value)

/** The state of an order in words: as the API words it, in sentence case. */
export const stateWords = (value: string) => sentenceCase(dataOf(value) ?? '') || plainWords(value)

/** A value in words, where neither the record nor the facet has any. */
export function plainWords(value: string) {
  if (value === NONE) return 'None'
  if (value === UNREADABLE) return 'Unreadable'
  return value === UNKNOWN ? 'Not included by the API' : dataOf(value) || '(empty)'
}
