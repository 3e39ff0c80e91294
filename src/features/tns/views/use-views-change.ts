import { useState } from 'react'
import type { SavedViews } from '#domain/numbers/views/saved-views.ts'
import type { Changed } from '#domain/numbers/views/view-changes.ts'
import { savedViews } from './views-store.ts'

/** What has just happened to the views; `undo` is how they were before. */
export type Said = { text: string; failed?: boolean; undo?: SavedViews }

/** Changes the saved views and tells how that went. */
export function useViewsChange() {
  const [said, say] = useState<Said | null>(null)

  /** Answers with a sentence where the change cannot be made; says that it is done otherwise. */
  function change(changed: Changed, done: Said) {
    say(null)
    if ('error' in changed) return changed.error
    savedViews.set(changed.saved)
    say(done)
    return null
  }

  /** The same, for a change that has no place of its own to say why it failed. */
  function attempt(changed: Changed, done: Said) {
    const error = change(changed, done)
    if (error) say({ text: error, failed: true })
  }

  return { said, change, attempt }
}
