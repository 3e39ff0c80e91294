import type { SavedViews } from '#domain/numbers/views/saved-views.ts'
import { Button } from '#ui/page/button.tsx'
import type { Said } from './use-views-change.ts'
import classes from './views-panel.module.css'

type ViewsMessageProps = { said: Said | null; onUndo: (before: SavedViews) => void }

/** What has just happened, read out politely; what failed, at once. */
export function ViewsMessage({ said, onUndo }: ViewsMessageProps) {
  const undo = said?.undo
  return (
    <>
      <div aria-live="polite" className={classes.said}>
        {said && !said.failed && <span>{said.text}</span>}
        {undo && (
          <Button variant="subtle" size="compact-sm" onClick={() => onUndo(undo)}>
            Undo
          </Button>
        )}
      </div>
      {said?.failed && (
        <div role="alert" className={classes.failed}>
          {said.text}
        </div>
      )}
    </>
  )
}
