import * as v from 'valibot'
import { type Stored, stored } from '#ui/stored.ts'
import { type Column, WIDTHS } from './columns.ts'

/** Row heights in pixels. On a phone rows are cards of one height; see use-row-window.ts. */
export const DENSITIES = { compact: 28, normal: 36, comfortable: 44 } as const
export type Density = keyof typeof DENSITIES

/** Column ids, each once; what else a list holds is left out. */
const columnIds = v.pipe(
  v.array(v.unknown()),
  v.transform((list) => [...new Set(list.filter((id) => typeof id === 'string'))]),
)

/** Widths in pixels, within the limits; what is no number is left out. */
const widths = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((record) =>
    Object.fromEntries(
      Object.entries(record).flatMap(([id, width]) =>
        typeof width === 'number' ? [[id, Math.min(Math.max(width, WIDTHS.min), WIDTHS.max)]] : [],
      ),
    ),
  ),
)

// One part that cannot be read costs nothing else.
const TableLayout = v.object({
  order: v.fallback(columnIds, []),
  hidden: v.fallback(columnIds, []),
  /** Of those that are hidden at first. */
  shown: v.fallback(columnIds, []),
  widths: v.fallback(widths, {}),
  density: v.fallback(v.picklist(['compact', 'normal', 'comfortable']), 'normal'),
  pinned: v.fallback(v.boolean(), true),
})

/** How a person arranged a table. Only what differs from the columns as they come: a new column appears by itself. */
export type TableLayout = v.InferOutput<typeof TableLayout>

/** The layout of a table nobody has touched. */
export const DEFAULT_LAYOUT: TableLayout = {
  order: [],
  hidden: [],
  shown: [],
  widths: {},
  density: 'normal',
  pinned: true,
}

/** The layout of one table as this device remembers it; `first` where nobody has touched it. */
export const tableLayout = (table: string, first = DEFAULT_LAYOUT): Stored<TableLayout> =>
  stored(`opentact.table.${table}`, TableLayout, first)

type AnyColumn = Pick<Column<never>, 'id' | 'rowHeader' | 'hiddenAtFirst'>

/** Whether a column shows. */
export const isShown = ({ id, hiddenAtFirst }: AnyColumn, { hidden, shown }: TableLayout) =>
  hiddenAtFirst ? shown.includes(id) : !hidden.includes(id)

/** The layout with a column shown or hidden. */
export function withShown(layout: TableLayout, { id, hiddenAtFirst }: AnyColumn, show: boolean) {
  const list = hiddenAtFirst ? 'shown' : 'hidden'
  const others = layout[list].filter((it) => it !== id)
  return { ...layout, [list]: show === (list === 'shown') ? [...others, id] : others }
}

/** Column ids in the person's order; columns the layout does not know stand where they come by default. */
export function orderedIds(columns: readonly AnyColumn[], { order }: TableLayout) {
  const ids = columns.map(({ id }) => id)
  const ordered = order.filter((id) => ids.includes(id))
  for (const [place, id] of ids.entries()) {
    if (ordered.includes(id)) continue
    const before = ids.slice(0, place).findLast((earlier) => ordered.includes(earlier))
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, id)
  }
  return ordered
}

/** The columns that show, in screen order: the pinned one first. */
export function visibleColumns<C extends AnyColumn>(columns: readonly C[], layout: TableLayout) {
  const shown = orderedIds(columns, layout)
    .flatMap((id) => columns.find((it) => it.id === id) ?? [])
    .filter((column) => isShown(column, layout))
  const header = shown.find(({ rowHeader }) => rowHeader)
  if (!layout.pinned || !header) return shown
  return [header, ...shown.filter((it) => it !== header)]
}
