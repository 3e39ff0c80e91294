import { FlexRender, type Row as TableRowModel } from '@tanstack/react-table'
import { memo } from 'react'
import type { features } from './columns.ts'
import classes from './data-table.module.css'

type TableRowProps<Row extends object> = {
  row: TableRowModel<typeof features, Row>
  /** Place among all rows, from 0. */
  index: number
  /** Pixels from the top where rows are placed one by one; null where they just follow each other. */
  start: number | null
  setFocused: (index: number | null) => void
}

function Cells<Row extends object>({ row, index, start, setFocused }: TableRowProps<Row>) {
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={
        start === null ? undefined : { position: 'absolute', transform: `translateY(${start}px)` }
      }
      onFocus={() => setFocused(index)}
      onBlur={() => setFocused(null)}
    >
      {row.getAllCells().map((cell) => {
        const { rowHeader, numeric, card } = cell.column.columnDef.meta ?? {}
        const Cell = rowHeader ? 'th' : 'td'
        return (
          <Cell
            key={cell.id}
            role={rowHeader ? 'rowheader' : 'cell'}
            scope={rowHeader ? 'row' : undefined}
            data-row-header={rowHeader}
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

/** One row of the table, drawn again only when its record or its place changes. */
export const TableRow = memo(
  Cells,
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.start === after.start,
) as typeof Cells
