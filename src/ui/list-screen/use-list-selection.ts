import { useEffect, useMemo } from 'react'
import type { RowSource } from '#ui/data-table/rows/row-source.ts'
import { useSelection } from '#ui/data-table/use-selection.ts'

type Options<Row> = {
  /** What the rows are picked from; a new object where they may be others. */
  of: unknown
  /** Nothing is still to come: a ticked row that cannot be found is gone. */
  whole: boolean
  /** The rows with these keys in the order of the screen, those that the filters hide among them. */
  pick: (keys: ReadonlySet<string>) => readonly Row[]
}

/** The ticks of a list and the rows they stand on. Ticks of rows that are gone are dropped. */
export function useListSelection<Row extends { key: string }>(
  rows: RowSource<Row>,
  { of, whole, pick }: Options<Row>,
) {
  const selection = useSelection(rows)
  const { keys, keepOnly } = selection
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says when `pick` picks from something else
  const selected = useMemo(() => (keys.size === 0 ? [] : pick(keys)), [of, keys])

  useEffect(() => {
    if (!whole || selected.length === keys.size) return
    keepOnly(new Set(selected.map(({ key }) => key)))
  }, [whole, selected, keys, keepOnly])

  return { selection, selected }
}
