import { useEffect, useMemo, useState } from 'react'
import { sortsByMore } from '#domain/numbers/tn-query.ts'
import type { Sort } from '#domain/query/row-query.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { useStored } from '#ui/stored.ts'
import type { Costs } from './more/number-cost-columns.tsx'
import { tnColumns } from './tn-columns.tsx'

/** How the columns of the numbers are arranged on this device. */
export const tnLayout = tableLayout('tns')

type More = typeof import('./more/more-columns.tsx')
let more: More | null = null

/** Fetches the code of the columns that do not show at first. */
async function loadMore() {
  more ??= await import('./more/more-columns.tsx')
  return more
}

/** The same ahead of the first drawing, where this device shows one of them; resolves also where it cannot be had. */
export const preloadColumns = async () =>
  tnLayout.get().shown.length > 0 ? loadMore().catch(() => null) : null

/**
 * The columns of the numbers and what the list sorts by besides. Those that do not show at first come when one shows,
 * is sorted by, or `ask` is called; so does the one of links, where whoever serves this page has some. `costs` is what
 * numbers cost, null while nobody knows.
 */
export function useTnColumns(sort: readonly Sort[], costs: Costs | null) {
  const [loaded, setLoaded] = useState(more)
  const [links, setLinks] = useState<readonly Column<TnRow>[]>(none)
  const [asked, ask] = useState(0)
  const { shown } = useStored(tnLayout)
  const wanted = shown.length > 0 || sortsByMore(sort) || asked > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: who asks again wants another try
  useEffect(() => {
    if (!wanted || loaded) return
    // The other columns show all the same.
    return unlessLeft(loadMore(), setLoaded)
  }, [wanted, loaded, asked])

  useEffect(() => {
    if (!document.querySelector('meta[name="opentact-link"]')) return
    return unlessLeft(import('./link-column.tsx'), ({ linkColumns }) => setLinks(linkColumns()))
  }, [])

  const columns = useMemo(
    () => [...tnColumns, ...(loaded?.moreColumns(costs) ?? none), ...links],
    [loaded, costs, links],
  )
  const keys = useMemo(() => loaded?.moreKeys(costs) ?? noKeys, [loaded, costs])
  return { columns, keys, shown, ask: () => ask(asked + 1), CostsOf: loaded?.CostsOf }
}

const none: readonly never[] = []
const noKeys = {}

function unlessLeft<T>(coming: Promise<T>, use: (it: T) => void) {
  let left = false
  coming.then(
    (it) => left || use(it),
    () => null,
  )
  return () => {
    left = true
  }
}
