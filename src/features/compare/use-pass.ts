import { useEffect, useRef, useState } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'

/** Something that looks at each row of a list and says what it found. */
export type Tally<Result> = {
  add: (row: TnRow, place: number) => void
  result: () => Result
}

/** Milliseconds of a slice: what a frame has room for beside its drawing. */
const SLICE = 8

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
    let later: ReturnType<typeof setTimeout> | undefined
    function slice() {
      const end = performance.now() + SLICE
      while (own.at < rows.count && performance.now() < end) {
        const to = Math.min(own.at + 100, rows.count)
        for (; own.at < to; own.at++) own.tally.add(rows.at(own.at), own.at)
      }
      if (own.at < rows.count) later = setTimeout(slice)
      else setFound({ make, result: own.tally.result() })
    }
    later = setTimeout(slice)
    return () => clearTimeout(later)
  }, [list, make])

  return found && found.make === make ? found.result : null
}
