import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether the rows are wider than their region, so that there is something to scroll sideways. `width` is theirs in pixels. */
export function useWide(scroller: RefObject<HTMLElement | null>, width: number) {
  const [wide, setWide] = useState(false)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setWide(width > element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [scroller, width])

  return wide
}
