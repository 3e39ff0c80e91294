import { Button } from '@mantine/core'
import { CopyButton } from '#ui/value/copy-button.tsx'
import { countOf } from '#ui/value/format.ts'
import classes from './selection-bar.module.css'

/** Something to copy of each ticked row, a line each; null is no line. */
export type Copy<Row> = {
  /** The button's name: "Copy numbers". */
  label: string
  of: (row: Row) => string | null
}

type SelectionBarProps<Row> = {
  rows: readonly Row[]
  copies: readonly Copy<Row>[]
  onClear: () => void
}

/** What can be done with the ticked rows. Nothing while none is ticked. */
export function SelectionBar<Row>({ rows, copies, onClear }: SelectionBarProps<Row>) {
  if (rows.length === 0) return null
  return (
    <section aria-label="Selected rows" className={classes.bar}>
      <strong aria-live="polite">{countOf(rows.length, 'row')} selected</strong>
      {copies.map(({ label, of }) => (
        <CopyButton key={label} label={label} text={() => lines(rows, of)} />
      ))}
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        Clear selection
      </Button>
    </section>
  )
}

const lines = <Row,>(rows: readonly Row[], of: Copy<Row>['of']) =>
  rows
    .map(of)
    .filter((line) => line !== null)
    .join('\n')
