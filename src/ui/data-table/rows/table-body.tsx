import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { Selection } from '#ui/data-table/use-selection.ts'
import { usePrinting } from '#ui/use-printing.ts'
import type { Mark } from '#ui/value/mark.tsx'
import type { RowSource } from './row-source.ts'
import classes from './table-body.module.css'
import { type ShownColumn, TableRow } from './table-row.tsx'
import { useRowWindow } from './use-row-window.ts'
import { useScrollMemory } from './use-scroll-memory.ts'

type TableBodyProps<Row extends object> = {
  /** The region that scrolls. */
  scroller: RefObject<HTMLElement | null>
  columns: readonly ShownColumn<Row>[]
  rows: RowSource<Row>
  /** In pixels. */
  rowHeight: number
  selection: Selection | undefined
  showAll: boolean
  /** Rows are still to come. */
  growing: boolean
  /** What the rows answer. */
  view: unknown
  mark: Mark
}

/** The rows in sight. It alone is drawn again when the table scrolls. */
export function TableBody<Row extends object>({
  scroller,
  columns,
  rows,
  rowHeight,
  selection,
  showAll,
  growing,
  view,
  mark,
}: TableBodyProps<Row>) {
  const printing = usePrinting()
  const { items, height, setFocused, focusRow, refocus } = useRowWindow(scroller, rows, rowHeight, {
    showAll,
    printing,
    growing,
    view,
  })
  useScrollMemory(scroller, { ready: rows.count > 0, printing, focusRow: refocus })

  return (
    <tbody
      role="rowgroup"
      className={classes.body}
      style={height === null ? undefined : { height }}
      onKeyDown={(event) => {
        const next = rowAfterKey(event, rows.count)
        if (next === null) return
        event.preventDefault()
        focusRow(next)
      }}
      onFocus={({ target }) => setFocused(placeIn(target))}
      onBlur={() => setFocused(null)}
      onMouseOver={showWhole}
    >
      {items.map(({ index, start }) => {
        const record = rows.at(index)
        const recordKey = rows.keyAt(index)
        return (
          // By place, not by record: sorting then changes rows in the page instead of making new ones.
          <TableRow
            key={index}
            record={record}
            recordKey={recordKey}
            columns={columns}
            index={index}
            start={start}
            ticked={selection ? selection.keys.has(recordKey) : null}
            toggle={selection?.toggle}
            mark={mark}
          />
        )
      })}
    </tbody>
  )
}

function placeIn(element: Element) {
  const place = element.closest('[data-index]')?.getAttribute('data-index')
  return place ? Number(place) : null
}

/** A cell that is cut off says the whole of it to the mouse. */
function showWhole({ target }: MouseEvent) {
  const cell = (target as Element).closest<HTMLElement>('td, th')
  if (!cell) return
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent ?? ''
  else cell.removeAttribute('title')
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }

/** Where a key pressed in a row leads: the place of the row to go to, or null for every other key. */
function rowAfterKey(event: KeyboardEvent, count: number) {
  const row = (event.target as HTMLElement).closest('[data-index]')
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return null
  const index = Number(row.getAttribute('data-index'))
  if (event.key === 'Home') return 0
  if (event.key === 'End') return count - 1
  const step = STEPS[event.key]
  return step === undefined ? null : Math.min(Math.max(index + step, 0), count - 1)
}
