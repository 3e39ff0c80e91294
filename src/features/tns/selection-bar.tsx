import { Button } from '@mantine/core'
import { withCountryCode } from '#domain/e164.ts'
import { numberOf, type TnRow } from '#domain/tn-row.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { countOf } from '#ui/format.ts'
import classes from './selection-bar.module.css'

type SelectionBarProps = {
  rows: readonly TnRow[]
  onClear: () => void
}

/** What can be done with the ticked rows. Nothing while none is ticked. */
export function SelectionBar({ rows, onClear }: SelectionBarProps) {
  if (rows.length === 0) return null
  return (
    <section aria-label="Selected rows" className={classes.bar}>
      <strong aria-live="polite">{countOf(rows.length, 'row')} selected</strong>
      <CopyButton label="Copy numbers" text={() => lines(rows, e164)} />
      <CopyButton label="Copy UUIDs" text={() => lines(rows, ({ uuid }) => uuid)} />
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        Clear selection
      </Button>
    </section>
  )
}

const lines = (rows: readonly TnRow[], of: (row: TnRow) => string | null) =>
  rows
    .map(of)
    .filter((line) => line !== null)
    .join('\n')

function e164(row: TnRow) {
  const tn = numberOf(row)
  return tn === null ? null : `+${withCountryCode(tn)}`
}
