import { FlexRender, type Row as TableRowModel } from '@tanstack/react-table'
import { memo } from 'react'
import type { features } from './columns.ts'
import classes from './data-table.module.css'
import { SelectRow } from './select-cells.tsx'
import type { Selection } from './selection.ts'

type TableRowProps<Row extends object> = {
  row: TableRowModel<typeof features, Row>
  /** Place among all rows, from 0. */
  index: number
  /** Pixels from the top where rows are placed one by one; null where they just follow each other. */
  start: number | null
  /** The columns that show: when it changes, so do the cells. */
  shape: string
  /** null where rows cannot be ticked. */
  ticked: boolean | null
  toggle: Selection['toggle'] | undefined
  setFocused: (index: number | null) => void
}

function Cells<Row extends object>(props: TableRowProps<Row>) {
  const { row, index, start, ticked, toggle, setFocused } = props
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked ?? undefined}
      data-index={index}
      className={classes.row}
      style={
        start === null ? undefined : { position: 'absolute', transform: `translateY(${start}px)` }
      }
      onFocus={() => setFocused(index)}
      onBlur={() => setFocused(null)}
    >
      {ticked !== null && toggle && <SelectRow ticked={ticked} place={index} toggle={toggle} />}
      {row.getVisibleCells().map((cell) => {
        const { rowHeader, numeric, card } = cell.column.columnDef.meta ?? {}
        const Cell = rowHeader ? 'th' : 'td'
        return (
          <Cell
            key={cell.column.id}
            role={rowHeader ? 'rowheader' : 'cell'}
            scope={rowHeader ? 'row' : undefined}
            data-pinned={cell.column.getIsPinned() || undefined}
            data-numeric={numeric}
            data-card={card}
            className={classes.cell}
          >
            <FlexRender cell={cell} />
          </Cell>
        )
      })}
    </tr>
  )
}

/** One row of the table, drawn again only when its record, its place, its tick or the columns change. */
export const TableRow = memo(
  Cells,
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.start === after.start &&
    before.shape === after.shape &&
    before.ticked === after.ticked,
) as typeof Cells
