import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { forgetTicks } from '#ui/data-table/use-selection.ts'
import { useStable } from '#ui/use-stable.ts'

type Scroll = {
  top: number
  left: number
  row: string | null
  /** The row was last looked at on another screen: here it may be out of sight. */
  elsewhere?: true
}

/** By history entry: where a table was scrolled to and which row had the focus. */
const scrolls = new Map<string, Scroll>()

/** Forgets where every table was scrolled to and what was ticked there, as when somebody else signs in. */
export function forgetScrolls() {
  scrolls.clear()
  forgetTicks()
}

/** Where the table of this entry of the history was left; undefined where a person was never there. */
export function useRememberedScroll() {
  const { key } = useLocation()
  return scrolls.get(key)
}

/** Makes a row, by its key, the one that an entry of the history comes back to: it was looked at on another screen. */
export function lookedAt(entry: string, row: string) {
  const { top, left } = scrolls.get(entry) ?? { top: 0, left: 0 }
  scrolls.set(entry, { top, left, row, elsewhere: true })
}

type Options = {
  /** The rows are here. */
  ready: boolean
  /** The page is being laid out for paper, on which nothing scrolls. */
  printing: boolean
  /** Gives a row the focus where it stands, or brings it into sight first. */
  focusRow: (row: string, intoSight: boolean) => void
}

/**
 * Comes back to the scroll position and the focused row when a person comes back to this entry of the history, and
 * to the scroll position after printing.
 */
export function useScrollMemory(
  scroller: RefObject<HTMLElement | null>,
  { ready, printing, focusRow }: Options,
) {
  const { key } = useLocation()
  const restored = useRef(false)
  const here = useRef(key)
  const onPaper = useRef(false)
  useLayoutEffect(() => {
    here.current = key
  }, [key])

  const goBack = useStable(() => {
    const scroll = scrolls.get(here.current)
    if (!scroll || !scroller.current) return null
    scroller.current.scrollTop = scroll.top
    scroller.current.scrollLeft = scroll.left
    return scroll
  })

  useEffect(() => {
    if (!ready || restored.current) return
    restored.current = true
    const { row = null, elsewhere = false } = goBack() ?? {}
    // After the heading, which takes the focus of a screen that opens.
    if (row !== null) setTimeout(focusRow, 0, row, elsewhere)
  })

  const keep = useStable(() => {
    const element = scroller.current
    if (!element || onPaper.current || matchMedia('print').matches) return
    const row = document.activeElement?.closest<HTMLElement>('[data-key]')
    const inside = row && element.contains(row)
    scrolls.set(here.current, {
      top: element.scrollTop,
      left: element.scrollLeft,
      row: inside ? (row.dataset.key ?? null) : null,
    })
  })

  useLayoutEffect(() => {
    // It may have been scrolled since the last frame.
    if (printing) keep()
    else if (onPaper.current) goBack()
    onPaper.current = printing
  }, [printing, goBack, keep])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const events = ['scroll', 'focusin', 'click'] as const
    for (const event of events) element.addEventListener(event, keep, { passive: true })
    return () => {
      for (const event of events) element.removeEventListener(event, keep)
    }
  }, [scroller, keep])
}
