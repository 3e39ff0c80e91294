import { IconClipboardCopy } from '@tabler/icons-react'
import { COPY_WORDS, type CopyForm } from '#domain/csv/copy-forms.ts'
import type { CsvTable } from '#domain/csv/csv.ts'
import type { RowSource } from '#ui/data-table/row-source.ts'
import { lateMenu } from '#ui/late-menu.tsx'
import { Button } from '#ui/page/button.tsx'
import { Refused } from '#ui/value/copy-button.tsx'
import { countOf, shownOf } from '#ui/value/format.ts'
import classes from './export-button.module.css'
import { type CopyState, useCopyAs } from './use-copy-as.ts'

const CopyMenu = lateMenu(async () => (await import('./copy-menu.tsx')).CopyMenu)

type CopyAsButtonProps<Row> = {
  /** What a row is: "number". */
  noun: string
  /** What is copied, in its order. */
  rows: RowSource<Row>
  /** How many rows there are in all. */
  all: number
  /** The ids of the visible columns in screen order. */
  columns: readonly string[]
  /** Brings what is said for each of them. */
  csv: () => Promise<CsvTable<Row>>
  /** The rows are those a person ticked. */
  selection?: boolean
}

/** Copies rows, all of them and not only those in sight, with the visible columns, in a form to paste. */
export function CopyAsButton<Row>(props: CopyAsButtonProps<Row>) {
  const { noun, rows, all, columns, csv, selection = false } = props
  const { state, copy, close } = useCopyAs(csv)
  const target = (
    <Button
      variant="default"
      className="icon-on-phone"
      aria-haspopup="menu"
      aria-busy={state.is === 'running'}
      leftSection={<IconClipboardCopy size={16} aria-hidden />}
      disabled={rows.count === 0}
    >
      Copy as
    </Button>
  )
  return (
    <div className={classes.export}>
      <CopyMenu
        target={target}
        what={selection ? countOf(rows.count, `selected ${noun}`) : shownOf(rows.count, all, noun)}
        onCopy={(form: CopyForm) => void copy(rows, form, columns)}
      />
      <span aria-live="polite" className="visually-hidden">
        {saidOf(state, noun)}
      </span>
      {state.is === 'failed' && (
        <div role="alert" className={classes.failed}>
          The text could not be made. Try again; if that does not help, reload the page.
        </div>
      )}
      {state.is === 'refused' && <Refused text={state.text} onClose={close} />}
    </div>
  )
}

function saidOf(state: CopyState, noun: string) {
  if (state.is === 'running') return 'Copying'
  return state.is === 'copied' && `Copied ${countOf(state.rows, noun)}: ${COPY_WORDS[state.form]}`
}
