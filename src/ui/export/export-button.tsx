import { mdiTrayArrowDown } from '@mdi/js'
import { lateMenu } from '#ui/late-menu.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { countOf, formatCount, shownOf } from '#ui/value/format.ts'
import classes from './export-button.module.css'
import { ExportTold } from './export-told.tsx'
import type { Taken } from './taken.ts'
import { useExport } from './use-export.ts'

const ExportMenu = lateMenu(async () => (await import('./export-menu.tsx')).ExportMenu)

/** Exports rows as a CSV file with the visible columns or with every column. */
export function ExportButton<Row>(props: Taken<Row>) {
  const { noun, rows, all, columns, csv, selection = false } = props
  const { state, start, stop } = useExport(csv)
  const target = (
    <Button
      variant="default"
      className="icon-on-phone"
      aria-haspopup="menu"
      aria-busy={state.is === 'running'}
      leftSection={<Icon path={mdiTrayArrowDown} size={16} />}
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
      <ExportTold state={state} />
    </div>
  )
}
