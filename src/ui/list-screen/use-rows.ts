import { useMemo } from 'react'
import type { Facets } from '#domain/query/facet.ts'
import { narrow, tellingFacets } from '#domain/query/narrow.ts'
import type { QueryWords } from '#domain/query/row-query-url.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { rowsFrom } from '#ui/data-table/rows/row-source.ts'
import { inOrder } from './in-order.ts'
import type { Listing } from './listing.ts'
import { useListSelection } from './use-list-selection.ts'
import { useListView } from './use-list-view.ts'

/** How a list is browsed. Stable between renders. */
export type Browsing<Row, Name extends string> = {
  facets: Facets<Row, Name>
  /** The lower-case text that a search looks through. */
  textOf: (row: Row) => string
  /** Parameters of the URL that say something else to the screen, with their values. */
  also?: QueryWords<string, Name>['also']
}

type Options<Row, Name extends string> = {
  /** Stable between renders, as are the columns. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  browsing: Browsing<Row, Name>
  /** When the rows were asked for, milliseconds UTC. */
  now: number
}

/** What a list screen shows of rows that are few enough to be read through at every change. */
export function useRows<Row extends { key: string }, Name extends string>(
  options: Options<Row, Name>,
): Listing<Row, Name> {
  const { rows, columns, browsing, now } = options
  const { facets, textOf } = browsing
  const words = useMemo(() => wordsOf(columns, browsing), [columns, browsing])
  const view = useListView(words, { short: true })
  const { sort, filters } = view.query
  const sorted = useMemo(() => inOrder(columns, rows, sort), [columns, rows, sort])
  const answer = useMemo(
    () => narrow(sorted, view.query, { facets, textOf, now }),
    [sorted, view.query, facets, textOf, now],
  )
  const source = useMemo(() => rowsFrom(answer.rows), [answer])
  const selection = useListSelection(source, {
    whole: true,
    pick: (keys) => sorted.filter(({ key }) => keys.has(key)),
    of: sorted,
  })

  return {
    view,
    rows: source,
    all: rows.length,
    facets,
    values: answer.facets,
    shown: () => tellingFacets(rows, facets, filters, now),
    onlyFailed: () => answer.onlyFailed,
    ...selection,
  }
}

const wordsOf = <Row, Name extends string>(
  columns: readonly Column<Row>[],
  { facets, also = {} }: Browsing<Row, Name>,
): QueryWords<string, Name> => ({ columns: columns.map(({ id }) => id), facets, also })
