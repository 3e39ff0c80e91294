import { mdiTrayArrowDown, mdiTrayArrowUp } from '@mdi/js'
import { type ChangeEvent, useRef } from 'react'
import { type Changed, exportViews, importViews } from '#domain/numbers/views/view-changes.ts'
import { download } from '#ui/export/export-download.ts'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { useStored } from '#ui/stored.ts'
import { countOf } from '#ui/value/format.ts'
import type { Said } from './use-views-change.ts'
import classes from './views-panel.module.css'
import { savedViews } from './views-store.ts'

/** No list of views comes near it, in bytes; a wrong file should not be read to its end. */
const LARGEST_FILE = 1_000_000

/** Takes views from a colleague's file, and makes one. */
export function ViewsFiles({ attempt }: { attempt: (changed: Changed, done: Said) => void }) {
  const saved = useStored(savedViews)
  const input = useRef<HTMLInputElement>(null)

  async function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    if (!file) return
    const changed = await viewsFrom(file)
    const added =
      'saved' in changed ? changed.saved.views.length - savedViews.get().views.length : 0
    attempt(changed, {
      text: added ? `${countOf(added, 'view')} imported.` : 'The file holds no view that is new.',
    })
    // Or the same file could not be chosen again once it is put right.
    if (input.current) input.current.value = ''
  }

  return (
    <div className={classes.files}>
      <label className={classes.import}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          onChange={(event) => void take(event)}
        />
        <Icon path={mdiTrayArrowUp} size={14} />
        Import views
      </label>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon path={mdiTrayArrowDown} size={14} />}
        disabled={saved.views.length === 0}
        onClick={() => download(fileOf(exportViews(saved)))}
      >
        Export views
      </Button>
    </div>
  )
}

const fileOf = (json: string) =>
  new File([json], 'opentact-views.json', { type: 'application/json' })

async function viewsFrom(file: File): Promise<Changed> {
  if (file.size > LARGEST_FILE) return { error: 'The file is too large to be a list of views.' }
  try {
    return importViews(savedViews.get(), await file.text())
  } catch {
    return { error: 'The file could not be read.' }
  }
}
