import { createElement, memo } from 'react'
import type { Column } from './columns.ts'
import classes from './data-table.module.css'
import { SelectRow } from './select-cells.tsx'
import type { Selection } from './selection.ts'

/** A column that shows, with what is the same in all its cells. */
export type ShownColumn<Row> = {
  id: string
  tag: 'th' | 'td'
  attributes: Record<string, string | true | undefined>
  cell: Column<Row>['cell']
}

/** The columns that show, in order, as rows draw them. `pinned` is the column that stays when the others scroll away. */
export const toShown = <Row,>(
  columns: readonly Column<Row>[],
  pinned: string | undefined,
): ShownColumn<Row>[] =>
  columns.map(({ id, cell, rowHeader, numeric, card }) => ({
    id,
    tag: rowHeader ? 'th' : 'td',
    cell,
    attributes: {
      className: classes.cell,
      role: rowHeader ? 'rowheader' : 'cell',
      scope: rowHeader ? 'row' : undefined,
      'data-pinned': id === pinned || undefined,
      'data-numeric': numeric || undefined,
      'data-card': card,
    },
  }))

type TableRowProps<Row extends object> = {
  record: Row
  columns: readonly ShownColumn<Row>[]
  /** Place among all rows, from 0. */
  index: number
  /** Pixels from the top where rows are placed one by one; null where they just follow each other. */
  start: number | null
  /** null where rows cannot be ticked. */
  ticked: boolean | null
  toggle: Selection['toggle'] | undefined
}

// Cells are called, not rendered as components: a sort draws four hundred of them in one frame.
const Cells = <Row extends object>(props: TableRowProps<Row>) => (
  <tr
    role="row"
    aria-rowindex={props.index + 2}
    aria-selected={props.ticked ?? undefined}
    data-index={props.index}
    className={classes.row}
    style={props.start === null ? undefined : { position: 'absolute', top: props.start }}
  >
    {props.ticked !== null && props.toggle && (
      <SelectRow ticked={props.ticked} place={props.index} toggle={props.toggle} />
    )}
    {props.columns.map(({ id, tag, attributes, cell }) =>
      createElement(tag, { key: id, ...attributes }, cell(props.record)),
    )}
  </tr>
)

/** One row of the table, drawn again only when its record, its place, its tick or the columns change. */
export const TableRow = memo(Cells) as typeof Cells
