import type { MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { OpenedFrom } from './opened-from.ts'

/**
 * A click handler for a table of numbers: a plain click anywhere in a row opens its number and hands over where it
 * came from; with a modifier or another button the browser does what it always does. Whoever marks text opens nothing.
 */
export function useRowLinks() {
  const navigate = useNavigate()
  const { pathname, search, hash, key } = useLocation()

  return (event: MouseEvent) => {
    const target = event.target as Element
    const link = target.closest('a') ?? rowLink(target)
    const href = link?.getAttribute('href')
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!href?.startsWith('/tns/') || !plain || event.button !== 0) return
    event.preventDefault()
    const row = target.closest<HTMLElement>('[data-key]')
    const state: OpenedFrom = {
      from: pathname + search + hash,
      entry: key,
      row: row?.dataset.key ?? null,
      at: row ? Number(row.dataset.index) : null,
    }
    void navigate(href, { state })
  }
}

/** The number that the row around leads to; null where it leads to several, and where something else was meant: a control, or text that is being marked. */
function rowLink(target: Element) {
  if (target.closest('button, input, label, [data-select]')) return null
  if (String(window.getSelection()) !== '') return null
  const [link, other] = target.closest('[data-index]')?.querySelectorAll('a[href^="/tns/"]') ?? []
  return other ? null : link
}
