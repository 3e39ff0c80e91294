import { useEffect, useState } from 'react'
import type { Lookup } from '#domain/lookup/read-lookup.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'

/** The same look-up as a search of the list, and how many numbers that shows. */
export type InList = { q: string; count: number }

/** Milliseconds that typing rests before they are counted. */
const REST = 60

/** Null while they are not counted, where there are none, and where the list cannot be searched for it. */
export function useInList(typed: string, lookup: Lookup, list: TnList | undefined) {
  const [counted, setCounted] = useState<(InList & { lookup: Lookup }) | null>(null)

  useEffect(() => {
    const q = searchOf(typed, lookup)
    if (q === null || !list) return setCounted(null)
    const soon = setTimeout(() => {
      const { order } = list.index.query({ q, sort: [], filters: {} }, list.askedAt)
      setCounted(order.length === 0 ? null : { q, count: order.length, lookup })
    }, REST)
    return () => clearTimeout(soon)
  }, [typed, lookup, list])

  return counted?.lookup === lookup ? counted : null
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
