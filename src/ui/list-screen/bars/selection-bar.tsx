import type { ReactNode } from 'react'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { Button } from '#ui/page/button.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import classes from './selection-bar.module.css'

/** Something to copy of each ticked row, a line each; null is no line. */
export type Copy<Row> = {
  /** The button's name: "Copy numbers". */
  label: string
  of: (row: Row) => string | null
}

type SelectionBarProps<Row> = {
  rows: readonly Row[]
  /** How many ticked rows went with the last answer. */
  gone: number
  copies: readonly Copy<Row>[]
  onClear: () => void
  /** What else can be done with them. */
  children?: ReactNode
}

/** What can be done with the ticked rows. */
export function SelectionBar<Row>({
  rows,
  gone,
  copies,
  onClear,
  children,
}: SelectionBarProps<Row>) {
  return (
    <section aria-label="Selected rows" className={classes.bar}>
      <strong aria-live="polite">{`${countOf(rows.length, 'row')} selected`}</strong>
      {gone > 0 && <span role="status">{goneOf(gone)}</span>}
      {rows.length > 0 &&
        copies.map(({ label, of }) => (
          <CopyButton key={label} label={label} text={() => lines(rows, of)} />
        ))}
      {rows.length > 0 && children}
      {copies.map(({ label, of }) => leftOut(label, rows.filter((row) => of(row) === null).length))}
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        Clear selection
      </Button>
    </section>
  )
}

const goneOf = (gone: number) =>
  gone === 1
    ? '1 ticked row is no longer in the list'
    : `${formatCount(gone)} ticked rows are no longer in the list`

/** A copy never leaves a row out without a word: what was not read is not copied. */
const leftOut = (label: string, count: number) =>
  count > 0 && (
    <span key={label}>
      {`${countOf(count, 'row')} ${count === 1 ? 'has' : 'have'} nothing for “${label}”`}
    </span>
  )

const lines = <Row,>(rows: readonly Row[], of: Copy<Row>['of']) =>
  rows
    .map(of)
    .filter((line) => line !== null)
    .join('\n')
