import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

const STEP = 1.25
const [LEAST, MOST] = [0.3, 3]
/** A phone shows a part of it at first: the whole would be too small to read. */
const READABLE = 0.8

/** A box that scrolls over a drawing of some width in pixels: by how much that is enlarged, and what enlarges and moves it. */
export function useZoom(width: number) {
  const box = useRef<HTMLElement>(null)
  const [zoom, setZoom] = useState(1)
  const by = (factor: number) =>
    setZoom((before) => Math.min(Math.max(before * factor, LEAST), MOST))
  const zoomIn = () => by(STEP)
  const zoomOut = () => by(1 / STEP)

  function fitted(least: number) {
    const room = box.current?.clientWidth ?? 0
    // Where it cannot be measured it stays as it is.
    setZoom(room > 0 ? Math.min(Math.max((room - 2) / width, least), 1) : 1)
  }
  const fit = () => fitted(LEAST)

  // biome-ignore lint/correctness/useExhaustiveDependencies: as it opens
  useLayoutEffect(() => fitted(READABLE), [])

  const onWheel = useEffectEvent((event: WheelEvent) => {
    // Two fingers on a pad say so too. Anything else scrolls.
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    by(event.deltaY < 0 ? STEP : 1 / STEP)
  })
  // By hand: React's own may not keep the page from being enlarged.
  useEffect(() => {
    const element = box.current
    const hear = (event: WheelEvent) => onWheel(event)
    element?.addEventListener('wheel', hear, { passive: false })
    return () => element?.removeEventListener('wheel', hear)
  }, [])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const run = { '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': fit }[event.key]
    if (!run) return
    event.preventDefault()
    run()
  }

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    // A finger scrolls by itself, and a link is pressed.
    if (event.pointerType !== 'mouse' || event.button !== 0) return
    if ((event.target as Element).closest('a, button')) return
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const element = event.currentTarget
    if (!element.hasPointerCapture?.(event.pointerId)) return
    element.scrollBy(-event.movementX, -event.movementY)
  }

  return { box, zoom, zoomIn, zoomOut, fit, handlers: { onKeyDown, onPointerDown, onPointerMove } }
}
