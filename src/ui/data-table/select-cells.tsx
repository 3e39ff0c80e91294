import { memo } from 'react'
import { countOf } from '#ui/format.ts'
import classes from './data-table.module.css'
import type { Selection } from './selection.ts'

/** The box in the header that ticks every row that shows. */
export function SelectAll({ selection, count }: { selection: Selection; count: number }) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-label="Selection"
      className={classes.headCell}
      data-select
    >
      <input
        type="checkbox"
        aria-label={`Select all ${countOf(count, 'row')}`}
        title={`Select all ${countOf(count, 'row')}`}
        className={classes.tick}
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

type SelectRowProps = { ticked: boolean; place: number; toggle: Selection['toggle'] }

/** The box of one row. */
export const SelectRow = memo(({ ticked, place, toggle }: SelectRowProps) => (
  <td role="cell" className={classes.cell} data-select>
    <input
      type="checkbox"
      aria-label="Select this row"
      className={classes.tick}
      checked={ticked}
      onChange={(event) => toggle(place, (event.nativeEvent as MouseEvent).shiftKey)}
    />
  </td>
))
