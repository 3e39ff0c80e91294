import { mdiChevronLeft } from '@mdi/js'
import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router-dom'
import { Icon } from '#ui/page/icon.tsx'
import { Link } from '#ui/page/link.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { type OpenedFrom, partsOf } from './opened-from.ts'
import classes from './way-back.module.css'

type WayBackProps = {
  /** Where the screen was opened from; null leads to the numbers. */
  opened: OpenedFrom | null
  /** Entries of the browser's history since then. */
  steps?: number
  /** Where it leads: "Back to the list". */
  words: string
}

/**
 * The way back to the screen that this one was opened from. Where that handed its address over (see OpenedFrom), the
 * way back is the browser's own, so that scroll, focus and ticks are restored.
 */
export function WayBack({ opened, steps = 1, words }: WayBackProps) {
  const navigate = useNavigate()
  const { on } = useDisguise()

  function goBack(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (!opened || !plain) return
    event.preventDefault()
    void navigate(-steps)
  }

  return (
    <nav aria-label="Breadcrumb" className={classes.back}>
      {/* A browser shows the address of a link, and a search in it is for a real value. */}
      <Link
        to={opened ? (on ? partsOf(opened.from).pathname : opened.from) : '/tns'}
        onClick={goBack}
      >
        <Icon path={mdiChevronLeft} size={14} />
        <span>{words}</span>
      </Link>
    </nav>
  )
}
