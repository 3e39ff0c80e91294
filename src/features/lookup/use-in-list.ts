import { useEffect, useState } from 'react'
import { inSlices } from '#api/slices/in-slices.ts'
import { lookUpList } from '#domain/lookup/look-up-list.ts'
import type { Lookup } from '#domain/lookup/read/read-lookup.ts'
import { keepSet } from '#ui/list-screen/kept-sets.ts'
import { listOf } from './options.ts'
import type { Looked } from './use-lookup.ts'

/** Milliseconds that typing rests before they are counted. */
const REST = 150
/** Fewer characters stand in nearly every row: to count them would hold the page. */
const LEAST = 3

/** A look-up as a list of its own. */
export type InList = {
  /** How many numbers that shows; null while nobody has counted. */
  count: number | null
  /** Its address, which may first have to be made; `signal` gives that up. */
  address: (signal: AbortSignal) => Promise<string>
}

/**
 * The same look-up as a list: a search of all numbers, or, where the list cannot be searched for it, a set of those that
 * were found, once no more can be. Null where there are none.
 */
export function useInList(typed: string, { lookup, found, current, query }: Looked): InList | null {
  const [counted, setCounted] = useState<{ count: number; lookup: Lookup } | null>(null)
  const { data: list, isFetching } = query
  const q = searchOf(typed, lookup)

  useEffect(() => {
    if (q === null || q.length < LEAST || !list) return
    const soon = setTimeout(() => {
      const { order } = list.index.query({ q, sort: [], filters: {} }, list.askedAt)
      setCounted({ count: order.length, lookup })
    }, REST)
    return () => clearTimeout(soon)
  }, [q, lookup, list])

  if (q !== null) {
    const count = counted?.lookup === lookup ? counted.count : null
    return count === 0 ? null : { count, address: async () => listOf(q) }
  }
  if (!found || !current || isFetching || found.numbers.count === 0) return null
  const { rows } = found.list.index
  return {
    count: found.numbers.count,
    address: async (signal) => {
      const all = await inSlices(lookUpList(rows, lookup, rows.count), { signal })
      return `/tns?set=${keepSet(all.numbers.map(({ place }) => rows.keyAt(place)))}`
    },
  }
}

/** A list is not searched for wildcards, nor for a whole ticket. */
function searchOf(typed: string, lookup: Lookup) {
  switch (lookup.kind) {
    case 'uuid':
      return lookup.uuid
    case 'number': {
      const [clue] = lookup.clues
      if (!clue || !/\p{L}/u.test(typed)) return typed.trim()
      return (clue.in === 'number-start' ? '+' : '') + clue.text
    }
    case 'name':
      return typed.trim()
    case 'host':
      // The digits of an address are those of numbers that it does not mean.
      return lookup.host.address ? null : typed.trim()
    default:
      return null
  }
}
