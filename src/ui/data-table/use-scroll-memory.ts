import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { forgetTicks } from './use-selection.ts'

type Place = { top: number; left: number; row: string | null }

/** By history entry: where a table was scrolled to and which row had the focus. */
const places = new Map<string, Place>()

/** Forgets every place and what was ticked there, as when somebody else signs in. */
export function forgetPlaces() {
  places.clear()
  forgetTicks()
}

/** Where the table of this entry of the history was left; undefined where a person was never there. */
export function useRememberedPlace() {
  const { key } = useLocation()
  return places.get(key)
}

/** Comes back to the scroll position and the focused row when a person comes back to this entry of the history. */
export function useScrollMemory(
  scroller: RefObject<HTMLElement | null>,
  ready: boolean,
  focusRow: (row: string) => void,
) {
  const { key } = useLocation()
  const restored = useRef(false)
  const here = useRef(key)
  useLayoutEffect(() => {
    here.current = key
  }, [key])

  useEffect(() => {
    if (!ready || restored.current) return
    restored.current = true
    const place = places.get(here.current)
    if (!place || !scroller.current) return
    scroller.current.scrollTop = place.top
    scroller.current.scrollLeft = place.left
    // After the heading, which takes the focus of a screen that opens.
    if (place.row !== null) setTimeout(focusRow, 0, place.row)
  })

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const keep = () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-key]')
      const inside = row && element.contains(row)
      places.set(here.current, {
        top: element.scrollTop,
        left: element.scrollLeft,
        row: inside ? (row.dataset.key ?? null) : null,
      })
    }
    const events = ['scroll', 'focusin', 'click'] as const
    for (const event of events) element.addEventListener(event, keep, { passive: true })
    return () => {
      for (const event of events) element.removeEventListener(event, keep)
    }
  }, [scroller])
}
