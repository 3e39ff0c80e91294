import { lazy, type MouseEventHandler, type ReactNode, Suspense } from 'react'
import type { Column } from '#ui/data-table/columns.ts'
import type { TableLayout } from '#ui/data-table/table-layout.ts'
import { Notice } from '#ui/page/notice.tsx'
import type { Stored } from '#ui/stored.ts'
import type { FilterPanelProps } from './filter-panel.tsx'
import classes from './list-body.module.css'
import type { Panel } from './toolbar.tsx'

const FilterPanel = lazy(async () => ({
  default: (await import('./filter-panel.tsx')).FilterPanel,
})) as <Name extends string>(props: FilterPanelProps<Name>) => ReactNode
const ColumnPanel = lazy(async () => ({
  default: (await import('#ui/data-table/column-panel.tsx')).ColumnPanel,
}))

type ListBodyProps<Name extends string> = {
  panel: Panel | null
  filters: FilterPanelProps<Name>
  columns: readonly Column<never>[]
  layout: Stored<TableLayout>
  onClick?: MouseEventHandler
  /** The table. */
  children: ReactNode
}

/** A table with the panel of filters or columns beside it, whose code comes when it is first opened. */
export function ListBody<Name extends string>(props: ListBodyProps<Name>) {
  const { panel, filters, columns, layout, onClick, children } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only hears the links inside, which have keys
    <div className={classes.body} data-panel={panel ?? undefined} onClick={onClick}>
      <Suspense>
        {panel === 'filters' && <FilterPanel {...filters} />}
        {panel === 'columns' && <ColumnPanel columns={columns} store={layout} />}
      </Suspense>
      {children}
    </div>
  )
}

/** Says which parts of the address mean nothing to this page. Nothing while there are none. */
export const IgnoredParts = ({ ignored }: { ignored: readonly string[] }) =>
  ignored.length > 0 && (
    <Notice>The address has parts this page does not know: {ignored.join(', ')}.</Notice>
  )
