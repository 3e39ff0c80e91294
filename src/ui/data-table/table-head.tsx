import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { FlexRender, type HeaderGroup } from '@tanstack/react-table'
import type { features } from './columns.ts'
import classes from './data-table.module.css'

/** The header row: a real button in each column; `aria-sort` stands on the column that decides first. */
export function TableHead<Row extends object>({
  groups,
}: {
  groups: HeaderGroup<typeof features, Row>[]
}) {
  return (
    <thead role="rowgroup" className={classes.head}>
      {groups.map((group) => (
        <tr key={group.id} role="row" aria-rowindex={1} className={classes.row}>
          {group.headers.map((header) => {
            const { id, column } = header
            const sorted = column.getIsSorted()
            const first = sorted && column.getSortIndex() === 0
            const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp
            return (
              <th
                key={id}
                role="columnheader"
                scope="col"
                aria-sort={first ? (sorted === 'desc' ? 'descending' : 'ascending') : undefined}
                data-numeric={column.columnDef.meta?.numeric}
                data-row-header={column.columnDef.meta?.rowHeader}
                className={classes.headCell}
              >
                <button
                  type="button"
                  className={classes.sort}
                  title="Sort; with Shift as a second key"
                  onClick={column.getToggleSortingHandler()}
                >
                  <span className={classes.headWord}>
                    <FlexRender header={header} />
                  </span>
                  {sorted && <Arrow size={14} aria-hidden className={classes.arrow} />}
                </button>
              </th>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}
