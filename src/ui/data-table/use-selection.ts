import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useStable } from '#ui/use-stable.ts'
import { placeOf, type RowSource } from './rows/row-source.ts'

/** Which rows are ticked, and the ways to tick them. Ticks belong to records: they outlive filters, sorting and new answers. */
export type Selection = {
  keys: ReadonlySet<string>
  /** How many ticked rows went with the last answer. */
  gone: number
  /** Ticks or unticks the row at a place; with Shift every row from the last one touched. */
  toggle: (place: number, shift: boolean) => void
  /** Ticks every row that shows, or unticks all. */
  toggleAll: () => void
  /** Whether every row that shows is ticked, or some. */
  all: boolean
  some: boolean
  clear: () => void
  /** Drops the ticks of all other rows: they are gone. */
  keepOnly: (keys: ReadonlySet<string>) => void
}

type Ticks = Pick<Selection, 'keys' | 'gone'>
const NOTHING: Ticks = { keys: new Set(), gone: 0 }

/** By history entry: what was ticked when a person left. */
const left = new Map<string, Ticks>()

/** Forgets every tick, as when somebody else signs in. */
export const forgetTicks = () => left.clear()

/** The selection of a table over its rows. Coming back to an entry of the history brings back its ticks. */
export function useSelection<Row>(rows: RowSource<Row>): Selection {
  const { key } = useLocation()
  const [ticks, setTicks] = useState(() => left.get(key) ?? NOTHING)
  const { keys, gone } = ticks
  const anchor = useRef<string | null>(null)

  useEffect(() => void left.set(key, ticks), [key, ticks])

  const ticked = useMemo(() => {
    if (keys.size === 0) return 0
    let count = 0
    for (let place = 0; place < rows.count; place++) {
      if (keys.has(rows.keyAt(place))) count++
    }
    return count
  }, [keys, rows])
  const all = ticked > 0 && ticked === rows.count

  const toggle = useStable((place: number, shift: boolean) => {
    const { keyAt } = rows
    const touched = shift && anchor.current !== null ? placeOf(rows, anchor.current) : null
    const other = touched ?? place
    anchor.current = keyAt(place)
    const next = new Set(keys)
    const tick = !keys.has(keyAt(place))
    for (let at = Math.min(other, place); at <= Math.max(other, place); at++) {
      if (tick) next.add(keyAt(at))
      else next.delete(keyAt(at))
    }
    setTicks({ keys: next, gone: 0 })
  })

  const clear = useCallback(() => setTicks(NOTHING), [])
  const keepOnly = useCallback(
    (kept: ReadonlySet<string>) =>
      setTicks((before) => ({ keys: kept, gone: before.keys.size - kept.size })),
    [],
  )
  function toggleAll() {
    if (all) return clear()
    const next = new Set(keys)
    for (let place = 0; place < rows.count; place++) next.add(rows.keyAt(place))
    setTicks({ keys: next, gone: 0 })
  }

  return { keys, gone, toggle, toggleAll, all, some: ticked > 0 && !all, clear, keepOnly }
}
