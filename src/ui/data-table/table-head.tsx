import type { Header, HeaderGroup } from '@tanstack/react-table'
import { countOf } from '#ui/value/format.ts'
import type { features } from './columns.ts'
import table from './data-table.module.css'
import classes from './table-head.module.css'
import type { Selection } from './use-selection.ts'

type TableHeadProps<Row extends object> = {
  groups: HeaderGroup<typeof features, Row>[]
  /** The id of the column that stays in sight. */
  pinned: string | undefined
  selection: Selection | null
  /** How many rows show. */
  count: number
  /** Takes a column at the width in pixels that it is drawn with, before a drag begins. */
  onGrab: (id: string, width: number) => void
}

/** The header row: a real button in each column; `aria-sort` stands on the column that decides first. */
export function TableHead<Row extends object>({
  groups,
  pinned,
  selection,
  count,
  onGrab,
}: TableHeadProps<Row>) {
  return (
    <thead role="rowgroup" className={classes.head}>
      {groups.map((group) => (
        <tr key={group.id} role="row" aria-rowindex={1} className={classes.row}>
          {selection && <SelectAll selection={selection} count={count} />}
          {group.headers.map((header) => (
            <HeadCell
              key={header.id}
              header={header}
              pinned={header.id === pinned}
              onGrab={onGrab}
            />
          ))}
        </tr>
      ))}
    </thead>
  )
}

/** The box that ticks every row that shows. */
function SelectAll({ selection, count }: { selection: Selection; count: number }) {
  return (
    <th role="columnheader" scope="col" aria-label="Selection" className={classes.cell} data-select>
      <input
        type="checkbox"
        aria-label={`Select all ${countOf(count, 'row')}`}
        title={`Select all ${countOf(count, 'row')}`}
        className={table.tick}
        checked={selection.all}
        disabled={count === 0}
        ref={(box) => {
          if (box) box.indeterminate = selection.some
        }}
        onChange={selection.toggleAll}
      />
    </th>
  )
}

type HeadCellProps<Row extends object> = {
  header: Header<typeof features, Row>
  pinned: boolean
  onGrab: (id: string, width: number) => void
}

function HeadCell<Row extends object>({ header, pinned, onGrab }: HeadCellProps<Row>) {
  const { column } = header
  const sorted = column.getIsSorted()
  const first = sorted && column.getSortIndex() === 0
  const drag = header.getResizeHandler()
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={first ? (sorted === 'desc' ? 'descending' : 'ascending') : undefined}
      data-numeric={column.columnDef.meta?.numeric}
      data-pinned={pinned || undefined}
      className={classes.cell}
    >
      {column.getCanSort() ? (
        <button
          type="button"
          className={classes.sort}
          data-sorted={sorted || undefined}
          title="Sort; with Shift as a second key"
          onClick={column.getToggleSortingHandler()}
        >
          <span className={classes.word}>{column.columnDef.header as string}</span>
        </button>
      ) : (
        <span className={classes.unsorted}>{column.columnDef.header as string}</span>
      )}
      {/* For the mouse; by keyboard a width is set in the columns panel. */}
      <span
        aria-hidden
        className={classes.edge}
        onMouseDown={(event) => {
          const drawn = event.currentTarget.parentElement?.offsetWidth
          if (drawn) onGrab(column.id, drawn)
          drag(event)
        }}
      />
    </th>
  )
}
