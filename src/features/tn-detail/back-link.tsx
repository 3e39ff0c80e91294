import { IconChevronLeft } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { Link, useLocation, useNavigate } from 'react-router-dom'
import classes from './head-actions.module.css'

/** The lists that a number is opened from, and what the way back to each is called. */
const LISTS = {
  '/tns': 'Back to the list',
  '/special-prices': 'Back to special prices',
  '/triage': 'Back to Triage',
}

/**
 * The way back to the list. Where that list handed its address over (link state `from`), it is the browser's own way
 * back, so that scroll, focus and ticks are restored.
 */
export function BackLink() {
  const { state } = useLocation()
  const navigate = useNavigate()
  const list = listOf(state?.from)

  function goBack(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (!list || !plain) return
    event.preventDefault()
    void navigate(-1)
  }

  return (
    <nav aria-label="Breadcrumb" className={classes.back}>
      <Link to={list?.address ?? '/tns'} onClick={goBack}>
        <IconChevronLeft size={14} aria-hidden />
        <span>{list?.words ?? LISTS['/tns']}</span>
      </Link>
    </nav>
  )
}

function listOf(from: unknown) {
  if (typeof from !== 'string') return null
  const [path = ''] = from.split(/[?#]/)
  return Object.hasOwn(LISTS, path)
    ? { address: from, words: LISTS[path as keyof typeof LISTS] }
    : null
}
