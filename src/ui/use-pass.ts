import { startTransition, useEffect, useState } from 'react'
import { startSlices } from '#api/slices/in-slices.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'

/** What looks at each row of a list once, and what it comes to. */
export type Pass<Result> = { add: (row: TnRow, place: number) => void; result: () => Result }

/** Begins a pass over rows; null where those that are here say nothing to look for. */
export type Begin<Result> = (rows: RowStore) => Pass<Result> | null

/** What a pass that `begin` began came to, over how many of the first rows of a list. */
export type Found<Result> = { result: Result; read: number; list: TnList; begin: Begin<Result> }

/** As many rows are looked at before the clock is. */
const FEW = 32
/** Milliseconds between two looks at what a pass came to: each draws the page. */
const LOOK = 250

/**
 * What a pass over the rows of a list comes to: when it is through those that are here, `early` also before that. It
 * runs in slices between which the page goes on, takes up rows as they arrive, and starts anew where rows changed or
 * `begin`, stable between renders, is another one; until then what was found before stays. Null before the first look.
 * Where `begin` is null nothing is looked for.
 */
export function usePass<Result>(
  list: TnList | null | undefined,
  begin: Begin<Result> | null,
  { early = false } = {},
) {
  const [found, setFound] = useState<Found<Result> | null>(null)
  const [running] = useState<{ current: Running<Result> | null }>({ current: null })

  useEffect(() => {
    if (!list || !begin) return
    const { rows } = list.index
    const current = goingOn(running.current, begin, rows) ?? beginning(begin, rows)
    running.current = current
    if (!current) return
    const end = rows.count
    const due = () => current.lookedAt + LOOK - performance.now()
    const look = () => {
      current.lookedAt = performance.now()
      const found = { result: current.pass.result(), read: current.next, list, begin }
      // What was found before was all there was; a part of a new pass would be less.
      const more = (last: Found<Result>) =>
        found.read >= end || (last.list.index.rows === rows && last.read < found.read)
      // Drawing may be interrupted: it is the longest part of it.
      startTransition(() => setFound((last) => (!last || more(last) ? found : last)))
    }
    let later: ReturnType<typeof setTimeout> | undefined
    const stop = startSlices(
      looking(current, end),
      () => {
        later = setTimeout(look, list.complete ? 0 : due())
      },
      () => early && due() <= 0 && look(),
    )
    return () => {
      stop()
      clearTimeout(later)
    }
  }, [list, begin, early, running])

  return found
}

type Running<Result> = {
  begin: Begin<Result>
  rows: RowStore
  version: number
  pass: Pass<Result>
  next: number
  /** On the clock of the page, in milliseconds. */
  lookedAt: number
}

function goingOn<Result>(before: Running<Result> | null, begin: Begin<Result>, rows: RowStore) {
  const same = before?.begin === begin && before.rows === rows && before.version === rows.version
  return same ? before : null
}

function beginning<Result>(begin: Begin<Result>, rows: RowStore): Running<Result> | null {
  const pass = begin(rows)
  return pass && { begin, rows, version: rows.version, pass, next: 0, lookedAt: 0 }
}

/** Looks at the rows that have come since, up to `end`. */
function* looking(running: Running<unknown>, end: number): Generator<void, void> {
  const { rows, pass } = running
  while (running.next < end) {
    pass.add(rows.at(running.next), running.next)
    // Before the pause, after which another may go on from here.
    running.next++
    if (running.next % FEW === 0) yield
  }
}
