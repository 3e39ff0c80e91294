import type { NumberHit } from '#domain/lookup/lookup-tally.ts'
import type { Lookup } from '#domain/lookup/read/read-lookup.ts'
import type { UsedBy } from '#domain/lookup/used-by.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { formatTnQuery } from '#domain/numbers/tn-query.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { searchDigits } from '#domain/text/telephone-number.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import { type Recent, recentLookups } from './recent.ts'
import type { Asked } from './use-ask.ts'
import type { Found } from './use-lookup.ts'

/** One thing that can be chosen, and where it leads. `sure`: no more of the list can make it the wrong one. */
export type Option = { key: string; to: string; sure: boolean } & (
  | { kind: 'number'; hit: NumberHit; row: TnRow }
  | { kind: 'used'; used: UsedBy }
  | { kind: 'plan'; plan: PricePlan }
  | { kind: 'ask'; uuid: string; asking: boolean }
  | { kind: 'recent'; recent: Recent; row: TnRow | null }
)

/** The list of numbers, searched. */
export const listOf = (q: string) => `/tns?${new URLSearchParams({ q })}`

/** The numbers and records that were found; for a uuid that is none of them, the question to the API. */
export function optionsOf(lookup: Lookup, found: Found | null, asked: Asked | null): Option[] {
  const options = found ? foundOptions(found) : []
  const isAnswer = found === null || found.lookup === lookup
  if (lookup.kind !== 'uuid' || options.length > 0 || !isAnswer) return options
  const { uuid } = lookup
  const is = asked?.uuid === uuid ? asked.is : null
  if (is === 'not-found') return []
  return [
    { key: 'ask', to: `/tns/${uuid}`, sure: true, kind: 'ask', uuid, asking: is === 'asking' },
  ]
}

function foundOptions({ lookup, list, numbers, usedBy }: Found): Option[] {
  const { rows } = list.index
  const ofNumbers = numbers.numbers.map((hit): Option => {
    const row = rows.at(hit.place)
    const tn = numberOf(row)
    const to = row.uuid ? `/tns/${row.uuid}` : listOf(tn === null ? '' : searchDigits(tn))
    return { key: row.key, to, sure: hit.how === 'uuid', kind: 'number', hit, row }
  })
  const ofPlans = list.plans.flatMap((plan): Option[] =>
    lookup.kind === 'uuid' && plan.uuid && sameUuid(plan.uuid, lookup.uuid)
      ? [{ key: `plan ${lookup.uuid}`, to: `/tns/${lookup.uuid}`, sure: true, kind: 'plan', plan }]
      : [],
  )
  const ofUsers = usedBy.map((used): Option => {
    const key = `${used.relation} ${used.uuid ?? used.name}`
    return { key, to: listOfUsers(used), sure: false, kind: 'used', used }
  })
  return [...ofNumbers, ...ofPlans, ...ofUsers]
}

/** The list of the numbers that use a record. */
function listOfUsers({ list }: UsedBy) {
  if ('q' in list) return listOf(list.q)
  const query = formatTnQuery({ q: '', sort: [], filters: { [list.facet]: [list.value] } })
  return `/tns?${query}`
}

/** What was opened last in this session, as the list has it where that is here. */
export const recentOptions = (list: TnList | undefined): Option[] =>
  recentLookups().map((recent) => ({
    key: `recent ${recent.uuid}`,
    to: `/tns/${recent.uuid}`,
    sure: true,
    kind: 'recent',
    recent,
    row: list?.index.rows.find(recent.uuid) ?? null,
  }))

/** What Enter opens where nobody chose: the only number that it can be, or all there is. */
export function preselected(options: readonly Option[], found: Found | null) {
  const only = found?.numbers.only ?? null
  const exact = options.find((it) => it.kind === 'number' && it.hit.place === only)
  return exact ?? (options.length === 1 ? options[0] : undefined)
}

/** Whether an option answers what is typed now: `current` says so of what was found. */
export const isOpenable = ({ kind }: Option, current: boolean) =>
  current || kind === 'ask' || kind === 'recent'
