import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { startSlices } from '#api/slices/in-slices.ts'
import { tnProfiles } from '#api/tn-profiles.ts'
import { lookUpList } from '#domain/lookup/look-up-list.ts'
import type { LookupResult } from '#domain/lookup/lookup-tally.ts'
import { type Lookup, readLookup } from '#domain/lookup/read/read-lookup.ts'
import { directoryOf, type RelationDirectory, type UsedBy } from '#domain/lookup/used-by.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'

/** As many numbers, and records that numbers use, are shown; all are counted. */
const MOST = 10

/** What a look-up found in a list, as far as that had arrived. */
export type Found = {
  lookup: Lookup
  list: TnList
  numbers: LookupResult
  usedBy: UsedBy[]
  /** Records in all. */
  used: number
  /** SIP connections of which the list does not say where they are reached. */
  unreached: number
}

/**
 * What is typed, as it is read and as it is found in the list of numbers, which is asked for where it is not here yet.
 * `found` may still be that of the key before: `current` says whether it is not.
 */
export function useLookup(typed: string) {
  // A list that is here is not asked for again because somebody looks something up.
  const query = useQuery({ ...tnProfiles.list(), refetchOnMount: false })
  const { data: list } = query
  const lookup = useMemo(() => readLookup(typed), [typed])
  const [found, setFound] = useState<Found | null>(null)
  const directory = useRef<{ list: TnList; made: RelationDirectory } | null>(null)

  // Before the page is drawn: what is quick shows with the key.
  useLayoutEffect(() => {
    if (!list) return setFound(null)
    function* steps(list: TnList): Generator<void, Found> {
      const { rows } = list.index
      const numbers = yield* lookUpList(rows, lookup, MOST)
      if (directory.current?.list !== list) {
        directory.current = { list, made: yield* directoryOf(rows) }
      }
      const { made } = directory.current
      const { usedBy, count } = made.usedBy(lookup, MOST)
      const unreached = lookup.kind === 'host' ? made.unreached : 0
      return { lookup, list, numbers, usedBy, used: count, unreached }
    }
    return startSlices(steps(list), setFound)
  }, [lookup, list])

  const current = found !== null && found.lookup === lookup && found.list === list
  return { query, lookup, found: list ? found : null, current }
}

/** A look-up, and what became of it. */
export type Looked = ReturnType<typeof useLookup>
