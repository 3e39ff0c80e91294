import { useEffect, useState } from 'react'
import {
  type RelatedFacts,
  type RelatedGroup,
  RelatedTally,
} from '#domain/lookup/related-numbers.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { inSlices } from '#ui/slices.ts'

/** As many rows are looked at before the clock is. */
const FEW = 64
/** As many places of a group are kept: more than are shown, so that a row more or less makes no difference. */
const KEPT = 20

/** What was found for a number among the rows that were there. */
export type RelatedNumbers = {
  groups: readonly RelatedGroup[]
  /** The rows that the places are of. */
  rows: RowStore
  /** How many rows were looked at. */
  looked: number
}

type Pass = { rows: RowStore; of: RelatedFacts; tally: RelatedTally; next: number }

/**
 * The numbers of the list that are related to one, looked for in slices as they arrive; null before the first answer.
 * `lease` is the record of the number; null while only the list knows it.
 */
export function useRelated(uuid: string, lease: RelatedFacts | null, list: TnList | null) {
  const [found, setFound] = useState<RelatedNumbers | null>(null)
  const [pass] = useState<{ current: Pass | null }>({ current: null })

  useEffect(() => {
    if (!list) return
    const { rows } = list.index
    const of = lease ?? rows.find(uuid)
    if (!of) return
    const leaving = new AbortController()
    const before = pass.current
    // What the list says of a number is made anew each time; the record is not.
    const goesOn = before?.rows === rows && (lease === null || before.of === lease)
    const current = goesOn ? before : { rows, of, tally: new RelatedTally(of, -1, KEPT), next: 0 }
    pass.current = current
    inSlices(look(current, of.uuid ?? uuid), { signal: leaving.signal }).then(
      () => setFound({ groups: current.tally.result(), rows, looked: current.next }),
      () => {},
    )
    return () => leaving.abort()
  }, [uuid, lease, list, pass])

  return found
}

/** Looks at the rows that have come since, without the number's own. */
function* look(pass: Pass, uuid: string): Generator<void, void> {
  const { rows, tally } = pass
  const own = rows.placeOf(uuid.toLowerCase())
  const end = rows.count
  while (pass.next < end) {
    if (pass.next !== own) tally.add(rows.at(pass.next), pass.next)
    // Before the pause, after which another look may go on from here.
    pass.next++
    if (pass.next % FEW === 0) yield
  }
}
