import { createContext, useCallback, useState } from 'react'

/** A place in the record that a person asked to see, and where they did. A new object each time. */
export type Asked = { path: string; from: HTMLElement | null }

/** Shows a path of the record on screen in its raw JSON; null where that is not here. */
export const ShowInRaw = createContext<((path: string) => void) | null>(null)

/** Whether the raw JSON of a record is open, and what of it was asked for. */
export function useRawView() {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const show = useCallback((path: string) => {
    setAsked({ path, from: document.activeElement as HTMLElement | null })
    setOpen(true)
  }, [])

  function toggle() {
    setAsked(null)
    setOpen(!open)
  }

  return { open, asked, show, toggle }
}
export type RawView = ReturnType<typeof useRawView>
