import type { Key } from 'react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { RowSource } from './row-source.ts'

/** Which rows are ticked, and the ways to tick them. Ticks outlive filters and sorting. */
export type Selection = {
  keys: ReadonlySet<Key>
  /** Ticks or unticks the row at a place; with Shift every row from the last one touched. */
  toggle: (place: number, shift: boolean) => void
  /** Ticks every row that shows, or unticks all. */
  toggleAll: () => void
  /** Whether every row that shows is ticked, or some. */
  all: boolean
  some: boolean
  clear: () => void
}

/** The selection of a table over its rows. */
export function useSelection<Row>(rows: RowSource<Row>): Selection {
  const [keys, setKeys] = useState<ReadonlySet<Key>>(new Set())
  const anchor = useRef(0)
  const latest = useRef(rows)
  latest.current = rows

  const ticked = useMemo(() => {
    if (keys.size === 0) return 0
    let count = 0
    for (let place = 0; place < rows.count; place++) {
      if (keys.has(rows.keyOf(rows.at(place)))) count++
    }
    return count
  }, [keys, rows])
  const all = ticked > 0 && ticked === rows.count

  const toggle = useCallback((place: number, shift: boolean) => {
    const from = shift ? Math.min(anchor.current, place) : place
    const to = shift ? Math.max(anchor.current, place) : place
    anchor.current = place
    setKeys((before) => {
      const next = new Set(before)
      const source = latest.current
      const tick = !before.has(source.keyOf(source.at(place)))
      for (let at = from; at <= to && at < source.count; at++) {
        const key = source.keyOf(source.at(at))
        if (tick) next.add(key)
        else next.delete(key)
      }
      return next
    })
  }, [])

  const clear = useCallback(() => setKeys(new Set()), [])
  function toggleAll() {
    if (all) return clear()
    const next = new Set(keys)
    for (let place = 0; place < rows.count; place++) next.add(rows.keyOf(rows.at(place)))
    setKeys(next)
  }

  return { keys, toggle, toggleAll, all, some: ticked > 0 && !all, clear }
}
