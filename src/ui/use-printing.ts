import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
let watching = false
const listeners = new Set<() => void>()

/** What is drawn for paper must be there before the browser lays the page out for it. */
function tell(now: boolean) {
  if (now === printing) return
  printing = now
  flushSync(() => {
    for (const listener of [...listeners]) listener()
  })
}

function subscribe(listener: () => void) {
  if (!watching) {
    watching = true
    window.addEventListener('beforeprint', () => tell(true))
    window.addEventListener('afterprint', () => tell(false))
    // Where the page is only looked at as if on paper.
    window.matchMedia('print').addEventListener('change', ({ matches }) => tell(matches))
  }
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether the page is being laid out for paper. */
export const usePrinting = () => useSyncExternalStore(subscribe, () => printing)
