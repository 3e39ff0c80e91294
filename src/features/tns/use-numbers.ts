import { useMemo } from 'react'
import { RowIndex } from '#domain/numbers/row-index.ts'
import type { MoreKeys } from '#domain/numbers/sort/row-order.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { TN_FACETS, TN_WORDS, type TnFacet } from '#domain/numbers/tn-query.ts'
import { facetNames } from '#domain/query/facet.ts'
import { type FacetValue, NONE, UNKNOWN } from '#domain/query/row-query.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { setOf } from '#ui/list-screen/kept-sets.ts'
import type { Listing } from '#ui/list-screen/listing.ts'
import { useListSelection } from '#ui/list-screen/use-list-selection.ts'
import { useListView } from '#ui/list-screen/use-list-view.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'

const nothing = new RowIndex()

/** So many numbers are searched through within a frame, also for the first time; and so many once their texts were read. */
const SHORT = 5000
const SHORT_ONCE_READ = 60_000

/** The view that the address describes, of a list that is as long as this. */
export function useNumbersView(list: TnList | undefined) {
  const { rows, hasReadTexts } = list?.index ?? nothing
  return useListView(TN_WORDS, { short: rows.count <= (hasReadTexts ? SHORT_ONCE_READ : SHORT) })
}

type Options = {
  view: ReturnType<typeof useNumbersView>
  /** What else is sorted by; the same object while that stays the same. */
  keys: MoreKeys
}

/** What the list screen shows of the numbers, as far as they have arrived, and their places in the list in that order. */
export function useNumbers(list: TnList | undefined, { view, keys }: Options) {
  const index = list?.index ?? nothing
  const now = list?.askedAt ?? 0
  const whole = list !== undefined && isWhole(list)
  const inUtc = useTimesInUtc()
  // The list is a new object each time rows arrive in its index.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index grows in place, and filters say times in a zone
  const answer = useMemo(() => {
    index.learn(keys)
    return index.query(view.query, now, whole, setOf)
  }, [list, view.query, inUtc, keys])
  const rows = useMemo(() => rowSource(index, answer.order), [index, answer])
  const { sort } = view.query
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index grows in place
  const of = useMemo(() => ({}), [list, sort, keys])
  const selection = useListSelection(rows, {
    of,
    whole: list?.complete ?? false,
    pick: (keys) => index.inOrder(keys, sort),
  })

  const listing: Listing<TnRow, TnFacet> = {
    view,
    rows,
    all: index.rows.count,
    facets: TN_FACETS,
    values: answer.facets,
    shown: () => facetNames(TN_FACETS).filter((name) => isTelling(name, answer.facets[name])),
    onlyFailed: answer.onlyFailed,
    ...selection,
  }
  return { listing, order: answer.order }
}

const rowSource = (index: RowIndex, order: Uint32Array) => ({
  count: order.length,
  at: (place: number) => index.rows.at(order[place] as number),
  keyAt: (place: number) => index.rows.keyAt(order[place] as number),
})

/** The status line and the overview have their own ways to these. */
const ELSEWHERE: readonly TnFacet[] = ['severity', 'change', 'ends', 'set']

/** A facet is worth a group in the panel where some number says something of its own. */
const isTelling = (name: TnFacet, values: readonly FacetValue[]) =>
  !ELSEWHERE.includes(name) && values.some(({ value }) => value !== NONE && value !== UNKNOWN)
