import { createElement, memo } from 'react'
import type { Column } from '#ui/data-table/columns.ts'
import table from '#ui/data-table/data-table.module.css'
import { type TableLayout, visibleColumns } from '#ui/data-table/table-layout.ts'
import type { Selection } from '#ui/data-table/use-selection.ts'
import type { Mark } from '#ui/value/mark.tsx'
import classes from './table-row.module.css'

/** A column that shows, with what is the same in all its cells. */
export type ShownColumn<Row> = {
  id: string
  tag: 'th' | 'td'
  attributes: Record<string, string | true | undefined>
  cell: Column<Row>['cell']
}

/** The columns that show, in order, as rows draw them. */
export const toShown = <Row,>(
  columns: readonly Column<Row>[],
  layout: TableLayout,
): ShownColumn<Row>[] =>
  visibleColumns(columns, layout).map(({ id, cell, rowHeader, numeric, card, words }) => ({
    id,
    tag: rowHeader ? 'th' : 'td',
    cell,
    attributes: {
      className: classes.cell,
      role: rowHeader ? 'rowheader' : 'cell',
      scope: rowHeader ? 'row' : undefined,
      'data-pinned': (rowHeader && layout.pinned) || undefined,
      'data-numeric': numeric || undefined,
      'data-card': card,
      // A number or a name is not a word of another language.
      translate: words ? undefined : 'no',
    },
  }))

type TableRowProps<Row extends object> = {
  record: Row
  /** What the record is known by. */
  recordKey: string
  columns: readonly ShownColumn<Row>[]
  /** Place among all rows, from 0. */
  index: number
  /** Pixels from the top where rows are positioned one by one; null where they just follow each other. */
  start: number | null
  /** null where rows cannot be ticked. */
  ticked: boolean | null
  toggle: Selection['toggle'] | undefined
  mark: Mark
}

/** The first screenful: laid out at once, or it would jump when a list that came in row by row is whole. */
const FIRST = 40

const classOf = ({ start, index }: { start: number | null; index: number }) =>
  `${classes.row} ${start === null ? '' : classes.positioned} ${index < FIRST ? '' : classes.late}`

// Cells are called, not rendered as components: a sort draws four hundred of them in one frame.
const Cells = <Row extends object>(props: TableRowProps<Row>) => (
  <tr
    role="row"
    aria-rowindex={props.index + 2}
    aria-selected={props.ticked ?? undefined}
    data-index={props.index}
    data-key={props.recordKey}
    className={classOf(props)}
    style={props.start === null ? undefined : { top: props.start }}
  >
    {props.ticked !== null && props.toggle && (
      <SelectRow ticked={props.ticked} place={props.index} toggle={props.toggle} />
    )}
    {props.columns.map(({ id, tag, attributes, cell }) =>
      createElement(tag, { key: id, ...attributes }, cell(props.record, props.mark)),
    )}
  </tr>
)

/** One row of the table, drawn again only when its record, its place, its tick, the search or the columns change. */
export const TableRow = memo(Cells) as typeof Cells

type SelectRowProps = { ticked: boolean; place: number; toggle: Selection['toggle'] }

/** The box of one row. */
const SelectRow = memo(({ ticked, place, toggle }: SelectRowProps) => (
  <td role="cell" className={classes.cell} data-select>
    <input
      type="checkbox"
      aria-label="Select this row"
      className={table.tick}
      checked={ticked}
      onChange={(event) => toggle(place, (event.nativeEvent as MouseEvent).shiftKey)}
    />
  </td>
))
