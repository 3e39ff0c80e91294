import { startTransition, useEffect, useState } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { inSlices } from '#ui/slices.ts'

/** What looks at each row of a list once, and what it comes to. */
export type Pass<Result> = { add: (row: TnRow) => void; result: () => Result }

/** What a pass came to, and over how many of which rows. */
export type Found<Result> = { result: Result; rows: RowStore; read: number }

type Running<Result> = {
  begin: () => Pass<Result>
  rows: RowStore
  version: number
  pass: Pass<Result>
  next: number
  /** On the clock of the page, in milliseconds. */
  lookedAt: number
}

/** As many rows are looked at before the clock is. */
const FEW = 32
/** Milliseconds between two looks at a pass that is not over: each draws the page. */
const LOOK = 250

/**
 * What a pass over the rows of a list comes to. It runs in slices between which the page goes on, takes up rows as
 * they arrive, and starts anew where rows changed or `begin`, stable between renders, is another one; until then what
 * was found before stays. Null before the first look.
 */
export function usePass<Result>(list: TnList | undefined, begin: () => Pass<Result>) {
  const [found, setFound] = useState<Found<Result> | null>(null)
  const [running] = useState<{ current: Running<Result> | null }>({ current: null })

  useEffect(() => {
    if (!list) return
    const { rows } = list.index
    const { version } = rows
    const before = running.current
    const goesOn =
      before?.rows === rows && before.version === version && before.begin === begin ? before : null
    const current = goesOn ?? { begin, rows, version, pass: begin(), next: 0, lookedAt: 0 }
    running.current = current
    const leaving = new AbortController()
    let later: ReturnType<typeof setTimeout> | undefined
    function look() {
      current.lookedAt = performance.now()
      const found = { result: current.pass.result(), rows, read: current.next }
      // What was found before is whole; a part of a new pass would be less.
      const whole = found.read === rows.count
      // Drawing may be interrupted: it is the longest part of it.
      startTransition(() =>
        setFound((last) =>
          whole || last === null || (last.rows === rows && last.read < found.read) ? found : last,
        ),
      )
    }
    const due = () => current.lookedAt + LOOK - performance.now()
    inSlices(read(current), {
      signal: leaving.signal,
      onPause: () => due() <= 0 && look(),
    }).then(
      () => {
        if (!leaving.signal.aborted) later = setTimeout(look, list.complete ? 0 : due())
      },
      () => {},
    )
    return () => {
      leaving.abort()
      clearTimeout(later)
    }
  }, [list, begin, running])

  return found
}

/** Looks at the rows that have come since. */
function* read<Result>(running: Running<Result>): Generator<void, void> {
  const { rows, pass } = running
  const end = rows.count
  while (running.next < end) {
    pass.add(rows.at(running.next))
    running.next++
    if (running.next % FEW === 0) yield
  }
}
