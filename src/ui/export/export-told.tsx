import { LostPart } from '#ui/notice/lost-part.tsx'
import classes from './export-button.module.css'
import type { ExportState } from './use-export.ts'

/** What came of making a file: read out while it is well, seen where it is not. */
export const ExportTold = ({ state }: { state: ExportState }) => (
  <>
    <span aria-live="polite" className="visually-hidden">
      {state.is === 'done' ? `Saved ${state.name}` : state.is === 'running' && 'Writing the file'}
    </span>
    {state.is === 'lost' && <LostPart onRetry={state.again} />}
    {state.is === 'failed' && (
      <div role="alert" className={classes.failed}>
        The file could not be made. Try again; if that does not help, reload the page.
      </div>
    )}
  </>
)
