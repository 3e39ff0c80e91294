import { useSyncExternalStore } from 'react'
import { defaultOf, readViews, type SavedViews } from '#domain/saved-views.ts'

/**
 * Views stay on the device after sign-out, as columns do: they hold filters that a person chose and no record
 * of the API, and would be gone every day otherwise. A shared device shows them to whoever signs in next.
 */
const KEY = 'opentact.views'

const listeners = new Set<() => void>()
let last: { text: string | null; saved: SavedViews } | undefined

/** The saved views of this device. */
export const savedViews = {
  /** The same object until they change. */
  get() {
    const text = stored()
    if (last?.text !== text || !last) last = { text, saved: readViews(text) }
    return last.saved
  },

  /** Keeps them; false where the browser refuses. */
  keep(saved: SavedViews) {
    try {
      localStorage.setItem(KEY, JSON.stringify(saved))
    } catch {
      return false
    }
    for (const listener of [...listeners]) listener()
    return true
  },

  /** Tells of changes here and in other tabs. */
  subscribe(listener: () => void) {
    const elsewhere = ({ key }: StorageEvent) => {
      if (key === KEY || key === null) listener()
    }
    listeners.add(listener)
    window.addEventListener('storage', elsewhere)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', elsewhere)
    }
  },
}

/** The saved views, kept up to date. */
export const useSavedViews = () => useSyncExternalStore(savedViews.subscribe, savedViews.get)

/** The URL query that `/tns` opens with where its address has none; null is every number. */
export const defaultView = () => defaultOf(savedViews.get())?.search ?? null

/** A browser that blocks storage has no views. */
function stored() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
