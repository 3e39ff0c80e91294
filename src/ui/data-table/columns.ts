import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { Mark } from '#ui/value/mark.tsx'

/** The narrowest and widest a column goes, in pixels. */
export const WIDTHS = { min: 60, max: 640 } as const

/** The nearest width that a column can have, in whole pixels. */
export const withinWidths = (width: number) =>
  Math.min(Math.max(Math.round(width), WIDTHS.min), WIDTHS.max)

/**
 * Where a cell stands on the two-line card that a row becomes on a phone; without an area it is left out there.
 * `line-else` takes the place of an empty `line`.
 */
export type CardArea = 'title' | 'title-end' | 'line' | 'line-else' | 'line-end'

/** One column: its id is the URL word that sorts by it, its header exactly its accessible name. */
export type Column<Row, Id extends string = string> = {
  id: Id
  header: string
  /** Width in pixels; what is left over is shared in proportion. */
  size: number
  /** What stands in the cell, what was searched for marked. Called, not rendered: it may hold components, but no hooks. */
  cell: (row: Row, mark: Mark) => ReactNode
  /** What the column sorts by in a short list (inOrder). */
  value?: (row: Row) => string | number | null
  /** What `value` gives are decimals. */
  decimals?: true
  /** The cell that names the row. It cannot be hidden. */
  rowHeader?: boolean
  /** Right-aligned tabular figures. */
  numeric?: boolean
  card?: CardArea
  /** What stands there are words of the program, which a browser may translate. */
  words?: true
  /** It does not show until a person says so. */
  hiddenAtFirst?: true
  /** Nothing sorts by it. */
  unsorted?: true
}

type Meta = Pick<Column<unknown>, 'numeric'>

/** What of TanStack Table this table uses: header, widths and sorting. It is given the columns that show, and no rows. */
export const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
  columnMeta: metaHelper<Meta>(),
})

/** The columns in TanStack Table's form. */
export function toColumnDefs<Row extends object>(columns: readonly Column<Row>[]) {
  const helper = createColumnHelper<typeof features, Row>()
  return helper.columns(
    columns.map(({ id, header, size, numeric, unsorted }) =>
      helper.accessor((row) => row, {
        id,
        header,
        size,
        minSize: WIDTHS.min,
        maxSize: WIDTHS.max,
        sortDescFirst: false,
        enableSorting: !unsorted,
        meta: numeric ? { numeric } : {},
      }),
    ),
  )
}
