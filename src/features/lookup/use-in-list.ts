import { useEffect, useState } from 'react'
import type { Lookup } from '#domain/lookup/read-lookup.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'

/** Milliseconds that typing rests before they are counted. */
const REST = 150
/** Fewer characters stand in nearly every row: to count them would hold the page. */
const LEAST = 3

/**
 * The same look-up as a search of the list, and how many numbers that shows, null while nobody has counted. Null where
 * there are none, and where the list cannot be searched for it.
 */
export function useInList(typed: string, lookup: Lookup, list: TnList | undefined) {
  const [counted, setCounted] = useState<{ count: number; lookup: Lookup } | null>(null)
  const q = searchOf(typed, lookup)

  useEffect(() => {
    if (q === null || q.length < LEAST || !list) return
    const soon = setTimeout(() => {
      const { order } = list.index.query({ q, sort: [], filters: {} }, list.askedAt)
      setCounted({ count: order.length, lookup })
    }, REST)
    return () => clearTimeout(soon)
  }, [q, lookup, list])

  const count = counted?.lookup === lookup ? counted.count : null
  return q === null || count === 0 ? null : { q, count }
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
    case 'host':
      return typed.trim()
    default:
      return null
  }
}
