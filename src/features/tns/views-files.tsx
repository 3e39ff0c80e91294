import { Button } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { exportViews, importViews } from '#domain/saved-views.ts'
import { download } from './export-download.ts'
import classes from './views-panel.module.css'
import { savedViews, useSavedViews } from './views-store.ts'
import type { Change } from './use-views-change.ts'

/** No list of views comes near it, in bytes; a wrong file should not be read to its end. */
const LARGEST_FILE = 1_000_000

/** Takes views from a colleague's file, and makes one. */
export function ViewsFiles({ change }: { change: Change }) {
  const saved = useSavedViews()

  return (
    <div className={classes.files}>
      <label className={classes.import}>
        <input
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          onChange={(event) => {
            const input = event.currentTarget
            const file = input.files?.[0]
            if (file) void read(file, change)
            // Or the same file could not be chosen again once it is put right.
            input.value = ''
          }}
        />
        <IconUpload size={14} aria-hidden />
        Import views
      </label>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconDownload size={14} aria-hidden />}
        disabled={saved.views.length === 0}
        onClick={() =>
          download(
            new File([exportViews(saved)], 'opentact-views.json', { type: 'application/json' }),
          )
        }
      >
        Export views
      </Button>
    </div>
  )
}
