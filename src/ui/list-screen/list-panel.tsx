import type { ReactNode } from 'react'
import type { Column } from '#ui/data-table/columns.ts'
import { VIRTUAL_ABOVE } from '#ui/data-table/rows/use-row-window.ts'
import type { TableLayout } from '#ui/data-table/table-layout.ts'
import { late } from '#ui/late.tsx'
import { LostPart } from '#ui/notice/lost-part.tsx'
import { SidePanel } from '#ui/page/side-panel.tsx'
import type { Stored } from '#ui/stored.ts'
import { countOf } from '#ui/value/format.ts'
import type { Panel } from './bars/toolbar.tsx'
import type { FilterPanelProps } from './filters/filter-panel.tsx'
import type { Listing } from './listing.ts'

const FilterPanel = late(async () => (await import('./filters/filter-panel.tsx')).FilterPanel, {
  lost: ({ onRetry, onClose }) => (
    <SidePanel id="filters" name="Filters" onClose={onClose} done="Show the table">
      <LostPart onRetry={onRetry} />
    </SidePanel>
  ),
}) as <Name extends string>(props: FilterPanelProps<Name>) => ReactNode
const ColumnPanel = late(
  async () => (await import('#ui/data-table/column-panel.tsx')).ColumnPanel,
  {
    lost: ({ onRetry, onClose }) => (
      <SidePanel id="columns" name="Columns" onClose={onClose} done="Show the table">
        <LostPart onRetry={onRetry} />
      </SidePanel>
    ),
  },
)

type ListPanelProps<Row, Name extends string> = {
  panel: Panel
  noun: string
  listing: Listing<Row, Name>
  columns: readonly Column<Row>[]
  layout: Stored<TableLayout>
  /** Every row is in the page. */
  everyRow: boolean
  onEveryRow: (every: boolean) => void
  onClose: () => void
}

/** The panel that is open beside a list, whose code comes when it first is. */
export function ListPanel<Row, Name extends string>({
  panel,
  noun,
  listing: { view, rows, facets, values, shown },
  columns,
  layout,
  everyRow,
  onEveryRow,
  onClose,
}: ListPanelProps<Row, Name>) {
  if (panel === 'filters')
    return (
      <FilterPanel
        groups={shown().map((name) => {
          const { name: title, severityOf } = facets[name]
          return { name, title, severityOf }
        })}
        values={values}
        filters={view.query.filters}
        onChange={(filters) => view.choose({ filters })}
        result={countOf(rows.count, noun)}
        onClose={onClose}
      />
    )
  return (
    <ColumnPanel
      columns={columns as readonly Column<never>[]}
      store={layout}
      everyRow={rows.count > VIRTUAL_ABOVE ? everyRow : null}
      onEveryRow={onEveryRow}
      onClose={onClose}
    />
  )
}
