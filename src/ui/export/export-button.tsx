import { lazy, Suspense } from 'react'
import type { CsvTable } from '#domain/csv/csv.ts'
import type { RowSource } from '#ui/data-table/row-source.ts'
import { useAsked } from '#ui/use-asked.ts'
import { countOf, shownOf } from '#ui/value/format.ts'
import classes from './export-button.module.css'
import { ExportTarget } from './export-target.tsx'
import { useExport } from './use-export.ts'

const ExportMenu = lazy(async () => ({
  default: (await import('./export-menu.tsx')).ExportMenu,
}))

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

/** Exports rows as a CSV file with the visible columns or with every column; the menu's code comes when first opened. */
export function ExportButton<Row>(props: ExportButtonProps<Row>) {
  const { noun, rows, all, columns, csv, selection = false } = props
  const [asked, ask] = useAsked()
  const { state, start, stop } = useExport(csv)
  const button = <ExportTarget count={rows.count} state={state} onClick={ask} />

  return (
    <div className={classes.export}>
      {asked ? (
        <Suspense fallback={button}>
          <ExportMenu
            count={rows.count}
            what={
              selection ? countOf(rows.count, `selected ${noun}`) : shownOf(rows.count, all, noun)
            }
            visible={columns.length}
            state={state}
            onExport={(which) => void start(rows, which === 'every' ? null : columns)}
            onStop={stop}
          />
        </Suspense>
      ) : (
        button
      )}
      <span aria-live="polite" className="visually-hidden">
        {state.is === 'running' && 'Writing the file'}
        {state.is === 'done' && `Saved ${state.name}`}
      </span>
      {state.is === 'failed' && (
        <div role="alert" className={classes.failed}>
          The file could not be made. Try again; if that does not help, reload the page.
        </div>
      )}
    </div>
  )
}
