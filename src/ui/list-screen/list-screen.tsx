import { useState } from 'react'
import type { CsvTable } from '#domain/csv/csv.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/row-source.ts'
import { type TableLayout, visibleIds } from '#ui/data-table/table-layout.ts'
import { ExportButton } from '#ui/export/export-button.tsx'
import { type Stored, useStored } from '#ui/stored.ts'
import { shownOf } from '#ui/value/format.ts'
import { FilterChips } from './filter-chips.tsx'
import { IgnoredParts, ListBody } from './list-body.tsx'
import classes from './list-screen.module.css'
import { NoRows } from './no-rows.tsx'
import { type Copy, SelectionBar } from './selection-bar.tsx'
import { type Panel, Toolbar } from './toolbar.tsx'
import { type Browsing, useShortList } from './use-list-rows.ts'

type ShortListProps<Row, Name extends string> = {
  /** The table's name: "Special prices". */
  label: string
  /** What a row is: "special price". */
  noun: string
  /** Stable between renders, as are the columns. */
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  browsing: Browsing<Row, Name>
  layout: Stored<TableLayout>
  copies: readonly Copy<Row>[]
  csv: () => Promise<CsvTable<Row>>
  /** When the rows were asked for, milliseconds UTC. */
  now: number
  /** Rows are still to come. */
  pending?: boolean
}

/** A table of some hundred rows with everything to browse it: search, filters, columns, selection, export. */
export function ShortList<Row extends { position: number }, Name extends string>(
  props: ShortListProps<Row, Name>,
) {
  const { label, noun, rows, columns, layout: store, copies, csv, pending = false } = props
  const { view, source, facets, names, active, selection, selected, left } = useShortList(props)
  const [panel, setPanel] = useState<Panel | null>(null)
  const layout = useStored(store)
  const anyColumns = columns as readonly Column<never>[]
  const ticked = selected.length > 0
  const clear = () => view.choose({ q: '', filters: {} })

  return (
    <>
      <Toolbar
        search={`Search ${noun}s`}
        typed={view.typed}
        onType={view.type}
        onRest={view.settle}
        panel={panel}
        onPanel={setPanel}
      >
        <ExportButton
          noun={noun}
          rows={ticked ? rowsFrom(selected, source.keyOf) : source}
          all={rows.length}
          columns={visibleIds(anyColumns, layout)}
          csv={csv}
          selection={ticked}
        />
      </Toolbar>
      <div role="status" className={classes.count}>
        {!pending && shownOf(source.count, rows.length, noun)}
      </div>
      <FilterChips active={active} onRemove={view.choose} onClear={clear} />
      <SelectionBar rows={selected} copies={copies} onClear={selection.clear} />
      {!pending && <IgnoredParts ignored={view.ignored} />}
      <ListBody
        panel={panel}
        filters={{
          names,
          facets,
          filters: view.query.filters,
          onChange: (filters) => view.choose({ filters }),
        }}
        columns={anyColumns}
        layout={store}
      >
        <DataTable
          label={label}
          columns={columns}
          layout={store}
          rows={source}
          sort={view.query.sort}
          onSort={(sort) => view.choose({ sort })}
          selection={selection}
          pending={pending}
          empty={
            <NoRows
              noun={noun}
              all={rows.length}
              active={active}
              left={left}
              onDrop={view.choose}
              onClear={clear}
            />
          }
        />
      </ListBody>
    </>
  )
}
