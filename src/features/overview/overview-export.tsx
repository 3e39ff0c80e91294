import { mdiTrayArrowDown } from '@mdi/js'
import { useDelimiterWords } from '#ui/export/delimiter/csv-delimiter.ts'
import { DelimiterButton } from '#ui/export/delimiter/delimiter-button.tsx'
import { useExport } from '#ui/export/use-export.ts'
import { LostPart } from '#ui/notice/lost-part.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import type { Ends, Summary } from './use-overview.ts'

type Props = { summary: Summary | null; ends: Ends | null; part: boolean }

const table = async () => (await import('#domain/csv/overview-csv.ts')).overviewCsv

/** Saves what stands on the page as a file. */
export function OverviewExport({ summary, ends, part }: Props) {
  const { state, start } = useExport(table)
  const delimiter = useDelimiterWords()

  async function save() {
    if (!summary || !ends) return
    const { overviewLines } = await import('#domain/csv/overview-csv.ts')
    const lines = overviewLines({ ...summary, ...ends })
    await start(
      { count: lines.length, at: (place) => lines[place] as (typeof lines)[number] },
      null,
    )
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        className="icon-on-phone"
        leftSection={<Icon path={mdiTrayArrowDown} size={14} />}
        title={delimiter}
        // A part of the list is no overview of the account.
        disabled={!summary || !ends || part}
        onClick={() => void save()}
      >
        Export CSV
      </Button>
      <DelimiterButton />
      <span aria-live="polite" className="visually-hidden">
        {state.is === 'done' ? `Saved ${state.name}` : ''}
      </span>
      {state.is === 'lost' && <LostPart onRetry={state.again} />}
      {state.is === 'failed' && <span role="alert">The file could not be made. Try again.</span>}
    </>
  )
}
