import type { Header, HeaderGroup } from '@tanstack/react-table'
import type { features } from './columns.ts'
import classes from './data-table.module.css'
import type { Selection } from './selection.ts'
import { SelectAll } from './table-row.tsx'

type TableHeadProps<Row extends object> = {
  groups: HeaderGroup<typeof features, Row>[]
  selection: Selection | null
  /** How many rows show. */
  count: number
  /** A drag on a column's edge has ended. */
  onResized: () => void
}

/** The header row: a real button in each column; `aria-sort` stands on the column that decides first. */
export function TableHead<Row extends object>({
  groups,
  selection,
  count,
  onResized,
}: TableHeadProps<Row>) {
  return (
    <thead role="rowgroup" className={classes.head}>
      {groups.map((group) => (
        <tr key={group.id} role="row" aria-rowindex={1} className={classes.row}>
          {selection && <SelectAll selection={selection} count={count} />}
          {group.headers.map((header) => (
            <HeadCell key={header.id} header={header} onResized={onResized} />
          ))}
        </tr>
      ))}
    </thead>
  )
}

type HeadCellProps<Row extends object> = {
  header: Header<typeof features, Row>
  onResized: () => void
}

function HeadCell<Row extends object>({ header, onResized }: HeadCellProps<Row>) {
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
      data-pinned={column.getIsPinned() || undefined}
      className={classes.headCell}
    >
      <button
        type="button"
        className={classes.sort}
        data-sorted={sorted || undefined}
        title="Sort; with Shift as a second key"
        onClick={column.getToggleSortingHandler()}
      >
        <span className={classes.headWord}>{column.columnDef.header as string}</span>
      </button>
      {/* For the mouse; by keyboard a width is set in the columns panel. */}
      <span
        aria-hidden
        className={classes.edge}
        onMouseDown={(event) => {
          document.addEventListener('mouseup', () => setTimeout(onResized), { once: true })
          drag(event)
        }}
      />
    </th>
  )
}
