import type { Lookup } from '#domain/lookup/read/read-lookup.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { withinList } from '#ui/notice/where-looked.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import type { Found } from './use-lookup.ts'

/** How many a look-up found, or where nothing was found. */
export function foundWords({ numbers, used, list }: Found) {
  const words = [
    numbers.count > 0 && countOf(numbers.count, 'number'),
    used > 0 && `${countOf(used, 'record')} that numbers use`,
  ].filter(Boolean)
  return words.length > 0 ? `Found ${words.join(' and ')}.` : `Nothing ${withinList(list)}.`
}

/** What is to be said of a uuid before the API is asked for it. */
export function beforeAsking(list: TnList | undefined, failed: boolean) {
  const known = list
    ? `Not ${withinList(list)}.`
    : `The list of numbers ${failed ? 'could not be loaded' : 'is on its way'}.`
  return `${known} ↵ asks the API.`
}

/** What of that which was pasted was not looked up; empty where nothing was left out. `cut`: so many characters were pasted; `unreached`: so many SIP connections could not be asked. */
export function leftOut(lookup: Lookup, cut: number | null, unreached: number) {
  const words = [
    cut !== null && `Only the start of its ${formatCount(cut)} characters was looked at.`,
    lookup.kind === 'uuid' &&
      lookup.others.length > 0 &&
      `${countOf(lookup.others.length, 'other UUID')} in it not looked up.`,
    lookup.kind === 'host' &&
      unreached > 0 &&
      `Of ${countOf(unreached, 'SIP connection')} the list does not say where ${unreached === 1 ? 'it is' : 'they are'} reached.`,
  ]
  return words.filter(Boolean).join(' ')
}

/** What could not be done about the list. */
export function failureOf(list: TnList | undefined) {
  if (!list) return 'The numbers could not be loaded; a UUID can be looked up all the same.'
  return list.complete
    ? 'The numbers could not be refreshed; these are the last ones loaded.'
    : 'Only a part of the numbers arrived.'
}
