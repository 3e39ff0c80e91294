import { useMemo } from 'react'
import { narrow, type RowFacets, tellingFacets } from '#domain/query/narrow.ts'
import type { QueryWords } from '#domain/query/row-query-url.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { rowsFrom } from '#ui/data-table/row-source.ts'
import { useSelection } from '#ui/data-table/selection.ts'
import { activeFilters } from './filter-chips.tsx'
import { inOrder } from './in-order.ts'
import { useListView } from './use-list-view.ts'

/** How a list is browsed. Stable between renders. */
export type Browsing<Row, Name extends string> = {
  facets: RowFacets<Row, Name>
  /** The lower-case text that a search looks through. */
  textOf: (row: Row) => string
  /** Parameters of the URL that say something else to the screen, with their values. */
  also?: QueryWords<string, Name>['also']
}

type Options<Row, Name extends string> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  browsing: Browsing<Row, Name>
  /** When the rows were asked for, milliseconds UTC. */
  now: number
}

/**
 * The rows that the URL asks for, what narrows and can narrow them, and those that are ticked, all in the order of
 * the screen. For lists short enough to be read through at every change.
 */
export function useShortList<Row extends { position: number }, Name extends string>(
  options: Options<Row, Name>,
) {
  const { rows, columns, browsing, now } = options
  const { facets, textOf } = browsing
  const words = useMemo(() => wordsOf(columns, browsing), [columns, browsing])
  const view = useListView(words)
  const { sort, filters } = view.query
  const sorted = useMemo(() => inOrder(columns, rows, sort), [columns, rows, sort])
  const narrowing = useMemo(() => ({ facets, textOf, now }), [facets, textOf, now])
  const answer = useMemo(
    () => narrow(sorted, view.query, narrowing),
    [sorted, view.query, narrowing],
  )
  const source = useMemo(() => rowsFrom(answer.rows, ({ position }) => position), [answer])
  const selection = useSelection(source)
  const selected = useMemo(
    () => sorted.filter(({ position }) => selection.keys.has(position)),
    [sorted, selection.keys],
  )
  const names = mapped(facets, ({ name }) => name)

  return {
    view,
    source,
    facets: answer.facets,
    /** The filters worth showing by their names on screen. */
    names: Object.fromEntries(
      tellingFacets(rows, facets, filters, now).map((name) => [name, names[name]]),
    ) as Partial<Record<Name, string>>,
    active: activeFilters(view.query, names, answer.facets),
    selection,
    /** The ticked rows, also those that the filters hide. */
    selected,
    /** How many rows would show with a changed query. */
    left: (change: Partial<typeof view.query>) =>
      narrow(sorted, { ...view.query, ...change }, narrowing).rows.length,
  }
}

function wordsOf<Row, Name extends string>(
  columns: readonly Column<Row>[],
  { facets, also = {} }: Browsing<Row, Name>,
): QueryWords<string, Name> {
  return {
    columns: columns.map(({ id }) => id),
    facets: mapped(facets, ({ values }) => values),
    also,
  }
}

const mapped = <Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  to: (from: From) => To,
) =>
  Object.fromEntries(
    (Object.keys(record) as Name[]).map((name) => [name, to(record[name])]),
  ) as Record<Name, To>
