import { IconDownload } from '@tabler/icons-react'
import type { CsvTable } from '#domain/csv/csv.ts'
import type { RowSource } from '#ui/data-table/row-source.ts'
import { lateMenu } from '#ui/late-menu.tsx'
import { LostPart } from '#ui/notice/lost-part.tsx'
import { Button } from '#ui/page/button.tsx'
import { countOf, formatCount, shownOf } from '#ui/value/format.ts'
import classes from './export-button.module.css'
import { useExport } from './use-export.ts'

const ExportMenu = lateMenu(async () => (await import('./export-menu.tsx')).ExportMenu)

type ExportButtonProps<Row> = {
  /** What a row is: "number". */
  noun: string
  /** What is exported, in its order. */
  rows: RowSource<Row>
  /** How many rows there are in all. */
  all: number
  /** The ids of the visible columns in screen order. */
  columns: readonly string[]
  /** Brings what the file says for each of them. */
  csv: () => Promise<CsvTable<Row>>
  /** The rows are those a person ticked. */
  selection?: boolean
}

/** Exports rows as a CSV file with the visible columns or with every column. */
export function ExportButton<Row>(props: ExportButtonProps<Row>) {
  const { noun, rows, all, columns, csv, selection = false } = props
  const { state, start, stop } = useExport(csv)
  const target = (
    <Button
      variant="default"
      className="icon-on-phone"
      aria-haspopup="menu"
      aria-busy={state.is === 'running'}
      leftSection={<IconDownload size={16} aria-hidden />}
      rightSection={
        <span aria-hidden className={`${classes.count} not-on-phone`}>
          {state.is === 'running' ? `${state.percent} %` : formatCount(rows.count)}
        </span>
      }
      disabled={rows.count === 0}
    >
      Export CSV
    </Button>
  )

  return (
    <div className={classes.export}>
      <ExportMenu
        target={target}
        what={selection ? countOf(rows.count, `selected ${noun}`) : shownOf(rows.count, all, noun)}
        visible={columns.length}
        state={state}
        onExport={(which) => void start(rows, which === 'every' ? null : columns)}
        onStop={stop}
      />
      <span aria-live="polite" className="visually-hidden">
        {state.is === 'done' ? `Saved ${state.name}` : state.is === 'running' && 'Writing the file'}
      </span>
      {state.is === 'lost' && <LostPart onRetry={state.again} />}
      {state.is === 'failed' && (
        <div role="alert" className={classes.failed}>
          The file could not be made. Try again; if that does not help, reload the page.
        </div>
      )}
    </div>
  )
}
