import { mdiFormatListBulleted, mdiTrayArrowDown } from '@mdi/js'
import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import { formatSort, parseSort } from '#domain/query/row-query-url.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { rowsFrom } from '#ui/data-table/rows/row-source.ts'
import { DEFAULT_LAYOUT, tableLayout } from '#ui/data-table/table-layout.ts'
import { useDelimiterWords } from '#ui/export/delimiter/csv-delimiter.ts'
import { DelimiterButton } from '#ui/export/delimiter/delimiter-button.tsx'
import { ExportTold } from '#ui/export/export-told.tsx'
import { useExport } from '#ui/export/use-export.ts'
import { inOrder } from '#ui/list-screen/in-order.ts'
import { keepSet } from '#ui/list-screen/kept-sets.ts'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { useRowLinks } from '#ui/list-screen/use-row-links.ts'
import { Button } from '#ui/page/button.tsx'
import { CountStatus } from '#ui/page/count-status.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { markFor } from '#ui/value/mark.tsx'
import { disguise, useDisguise } from '#ui/value/use-disguise.ts'
import { pastedAs } from './triage-cells.tsx'
import { triageColumns } from './triage-columns.tsx'
import classes from './triage-page.module.css'
import type { TriageAnswer, TriageRow } from './triage-run.ts'

// The line numbers stand first.
const layout = tableLayout('triage', { ...DEFAULT_LAYOUT, pinned: false })
const ids = triageColumns.map(({ id }) => id)
const nothing: readonly TriageRow[] = []

type ResultsProps = {
  /** null while none is here. */
  answer: TriageAnswer | null
  /** The list is still coming in. */
  growing: boolean
}

/** What came of each line, and what can be done with that. */
export function Results({ answer, growing }: ResultsProps) {
  const { params, go } = useAddress()
  const word = params.get('sort')
  const { sort } = useMemo(() => parseSort(word, ids), [word])
  const results = answer?.rows ?? nothing
  const rows = useMemo(() => rowsFrom(inOrder(triageColumns, results, sort)), [results, sort])
  const shown = useDisguise()
  const mark = useMemo(() => markFor('', shown), [shown])
  const openRow = useRowLinks()

  return (
    <>
      <div className={classes.line}>
        <CountStatus count={answer ? summary(answer) : 'Looking up…'} loading={growing} />
        {answer && <Actions answer={answer} rows={rows} />}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only hears the links inside, which have keys */}
      <div className={classes.results} onClick={openRow}>
        <DataTable
          label="Triage results"
          columns={triageColumns}
          layout={layout}
          rows={rows}
          view={sort}
          mark={mark}
          sort={sort}
          onSort={(next) => {
            const text = formatSort(next)
            go(new URLSearchParams(text ? { sort: text } : {}))
          }}
          pending={!answer}
        />
      </div>
    </>
  )
}

/** "9 lines: 7 found · ⊗ 2 with high findings · 1 not found · 1 unreadable" */
function summary({ rows, counts, high, whole }: TriageAnswer) {
  const { found, missing, repeated, ambiguous, none } = counts
  return `${countOf(rows.length, 'line')}: ${[
    `${formatCount(found)} found`,
    high > 0 && `⊗ ${formatCount(high)} with high findings`,
    missing > 0 && `${formatCount(missing)} ${whole ? 'not found' : 'not in the list so far'}`,
    ambiguous > 0 && `${formatCount(ambiguous)} ambiguous`,
    repeated > 0 && `${formatCount(repeated)} repeated`,
    none > 0 && `${formatCount(none)} unreadable`,
  ]
    .filter(Boolean)
    .join(' · ')}`
}

type ActionsProps = { answer: TriageAnswer; rows: ReturnType<typeof rowsFrom<TriageRow>> }

function Actions({ answer, rows }: ActionsProps) {
  const navigate = useNavigate()
  const { state, start } = useExport(async () => (await import('./triage-csv.ts')).triageCsv)
  const delimiter = useDelimiterWords()
  const { counts } = answer

  function showAsList() {
    const keys = answer.rows.flatMap(({ result, row }) =>
      result === 'found' && row ? row.key : [],
    )
    void navigate({
      pathname: '/tns',
      search: new URLSearchParams({ set: keepSet(keys) }).toString(),
    })
  }
  const notFound = () =>
    answer.rows
      .filter(({ result }) => result === 'missing')
      .map((row) => pastedAs(row, disguise()))
      .join('\n')

  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon path={mdiFormatListBulleted} size={14} />}
        disabled={counts.found === 0}
        onClick={showAsList}
      >
        Show as list
      </Button>
      {counts.missing > 0 && <CopyButton label="Copy not found" text={notFound} />}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon path={mdiTrayArrowDown} size={14} />}
        aria-busy={state.is === 'running'}
        title={delimiter}
        onClick={() => void start(rows, null)}
      >
        Export CSV
      </Button>
      <DelimiterButton />
      <ExportTold state={state} />
    </div>
  )
}
