import { lazy, Suspense } from 'react'
import type { TnColumn } from '#domain/row-query.ts'
import type { TnRow } from '#domain/tn-row.ts'
import type { RowSource } from '#ui/data-table/row-source.ts'
import { countOf, formatCount } from '#ui/format.ts'
import { useAsked } from '#ui/use-asked.ts'
import classes from './export-button.module.css'
import { useExport } from './export-run.ts'
import { ExportTarget } from './export-target.tsx'

const ExportMenu = lazy(async () => ({
  default: (await import('./export-menu.tsx')).ExportMenu,
}))

type ExportButtonProps = {
  /** What is exported, in its order. */
  rows: RowSource<TnRow>
  /** How many rows there are in all. */
  all: number
  /** The visible columns in screen order. */
  columns: readonly TnColumn[]
  /** The rows are those a person ticked. */
  selection?: boolean
}

/** Exports rows as a CSV file with the visible columns or with every column; the menu's code comes when first opened. */
export function ExportButton({ rows, all, columns, selection = false }: ExportButtonProps) {
  const [asked, ask] = useAsked()
  const { state, start, stop } = useExport()
  const button = <ExportTarget count={rows.count} state={state} onClick={ask} />

  return (
    <div className={classes.export}>
      {asked ? (
        <Suspense fallback={button}>
          <ExportMenu
            count={rows.count}
            what={whatOf(rows.count, all, selection)}
            visible={columns.length}
            state={state}
            onExport={(which) => void start(rows, which === 'every' ? 'every' : columns)}
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

function whatOf(count: number, all: number, selection: boolean) {
  if (selection) return countOf(count, 'selected number')
  return count === all
    ? countOf(all, 'number')
    : `${formatCount(count)} of ${countOf(all, 'number')}`
}
