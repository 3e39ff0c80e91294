import type { KeyboardEvent } from 'react'

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }

/** Where a key pressed in a row leads: the place of the row to go to, or null for every other key. */
export function rowAfterKey(event: KeyboardEvent, count: number) {
  const row = (event.target as HTMLElement).closest('[data-index]')
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return null
  const index = Number(row.getAttribute('data-index'))
  if (event.key === 'Home') return 0
  if (event.key === 'End') return count - 1
  const step = STEPS[event.key]
  return step === undefined ? null : Math.min(Math.max(index + step, 0), count - 1)
}
