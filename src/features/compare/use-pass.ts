import { useEffect, useRef, useState } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { inSlices } from '#ui/slices.ts'

/** Something that looks at each row of a list and says what it found. */
export type Tally<Result> = {
  add: (row: TnRow, place: number) => void
  result: () => Result
}

/** As many rows are looked at before the clock is. */
const FEW = 64

type Pass<Result> = { make: () => Tally<Result>; of: unknown; tally: Tally<Result>; at: number }

/**
 * What a pass over the rows of a list finds, in slices that leave the page free; it goes on as rows arrive. `make`,
 * the same function while the same is looked for, begins a pass; null looks for nothing. Null until a pass is through
 * what is here.
 */
export function usePass<Result>(
  list: TnList | undefined,
  make: (() => Tally<Result>) | null,
): Result | null {
  const pass = useRef<Pass<Result> | null>(null)
  const [found, setFound] = useState<{ make: unknown; result: Result } | null>(null)

  useEffect(() => {
    if (!list || !make) return
    const { rows } = list.index
    if (pass.current?.make !== make || pass.current.of !== rows) {
      pass.current = { make, of: rows, tally: make(), at: 0 }
    }
    const own = pass.current
    const leaving = new AbortController()
    inSlices(look(own, rows), { signal: leaving.signal }).then(
      () => setFound({ make, result: own.tally.result() }),
      () => {},
    )
    return () => leaving.abort()
  }, [list, make])

  return found && found.make === make ? found.result : null
}

/** Looks at the rows that have come since. */
function* look(pass: Pass<unknown>, rows: RowStore): Generator<void, void> {
  const end = rows.count
  while (pass.at < end) {
    pass.tally.add(rows.at(pass.at), pass.at)
    // Before the pause, after which another may go on from here.
    pass.at++
    if (pass.at % FEW === 0) yield
  }
}
