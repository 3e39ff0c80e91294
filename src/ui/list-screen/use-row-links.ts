import type { MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'

/**
 * A click handler for a table of numbers: a plain click anywhere in a row opens its number and hands over where it
 * came from; with a modifier or another button the browser does what it always does. Whoever marks text opens nothing.
 */
export function useRowLinks() {
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()

  return (event: MouseEvent) => {
    const target = event.target as Element
    const link = target.closest('a') ?? rowLink(target)
    const href = link?.getAttribute('href')
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!href?.startsWith('/tns/') || !plain || event.button !== 0) return
    event.preventDefault()
    void navigate(href, { state: { from: pathname + search + hash } })
  }
}

/** The number that the row around leads to; null where it leads to several, and where something else was meant: a control, or text that is being marked. */
function rowLink(target: Element) {
  if (target.closest('button, input, label, [data-select]')) return null
  if (String(window.getSelection()) !== '') return null
  const [link, other] = target.closest('[data-index]')?.querySelectorAll('a[href^="/tns/"]') ?? []
  return other ? null : link
}
