import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the rows are wider than their region, so that there is something to scroll sideways. `width` is theirs in pixels. */
export function useWide(scroller: RefObject<HTMLElement | null>, width: number) {
  const [wide, setWide] = useState(false)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    // It looks once at the start, too: when the frame is laid out and not painted yet.
    const observer = new ResizeObserver(() => flushSync(() => setWide(width > element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, width])

  return wide
}
