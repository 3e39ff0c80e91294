import type { Facets } from '#domain/query/facet.ts'
import type { FacetValue, OnlyFailed } from '#domain/query/row-query.ts'
import type { RowSource } from '#ui/data-table/rows/row-source.ts'
import type { Selection } from '#ui/data-table/use-selection.ts'
import type { ListView } from './use-list-view.ts'

/** What a list shows under the query of its URL, what narrows and can narrow it, and what is ticked. */
export type Listing<Row, Name extends string> = {
  view: ListView<Name>
  /** What the query leaves, in its order. */
  rows: RowSource<Row>
  /** How many rows there are in all. */
  all: number
  facets: Facets<Row, Name>
  /** The values of each facet. */
  values: Readonly<Record<Name, readonly FacetValue[]>>
  /** The facets that are worth showing in the panel. */
  shown: () => readonly Name[]
  onlyFailed: () => OnlyFailed<Name>
  selection: Selection
  /** The ticked rows in the order of the screen, those that the filters hide among them. */
  selected: readonly Row[]
}
