import { DEFAULT_LAYOUT, type TableLayout, tableLayout } from '#ui/data-table/table-layout.ts'
import type { Stored } from '#ui/stored.ts'

/** The layout of a table, in which some columns do not show until a person chooses them. */
export function layoutWithout(table: string, columns: readonly string[]): Stored<TableLayout> {
  const store = tableLayout(table)
  const first: TableLayout = { ...DEFAULT_LAYOUT, hidden: [...columns] }
  const untouched = (layout: TableLayout) => layout === DEFAULT_LAYOUT || layout === first
  return {
    get: () => (untouched(store.get()) ? first : store.get()),
    set: (layout) => store.set(untouched(layout) ? DEFAULT_LAYOUT : layout),
    subscribe: store.subscribe,
  }
}
