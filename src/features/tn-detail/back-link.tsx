import { IconChevronLeft } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { Link, useLocation, useNavigate } from 'react-router-dom'
import classes from './head-actions.module.css'

/**
 * The way back to the list. Where the list handed its address over (link state `from`), it is the browser's
 * own way back, so that scroll and focus are restored.
 */
export function BackLink() {
  const { state } = useLocation()
  const navigate = useNavigate()
  const from: unknown = state?.from
  const list = typeof from === 'string' && /^\/tns(\?|$)/.test(from) ? from : null

  function goBack(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (!list || !plain) return
    event.preventDefault()
    void navigate(-1)
  }

  return (
    <nav aria-label="Breadcrumb" className={classes.back}>
      <Link to={list ?? '/tns'} onClick={goBack}>
        <IconChevronLeft size={14} aria-hidden />
        Back to the list
      </Link>
    </nav>
  )
}
