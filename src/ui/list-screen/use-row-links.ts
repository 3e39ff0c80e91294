import type { MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'

/**
 * A click handler for what contains links to numbers: a plain click stays in the app and hands over where it
 * came from; with a modifier or another button the browser does what it always does.
 */
export function useRowLinks() {
  const navigate = useNavigate()
  const { pathname, search, hash } = useLocation()

  return (event: MouseEvent) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href')
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!href?.startsWith('/tns/') || !plain || event.button !== 0) return
    event.preventDefault()
    void navigate(href, { state: { from: pathname + search + hash } })
  }
}
