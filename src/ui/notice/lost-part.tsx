import { mdiAlertOutline } from '@mdi/js'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import classes from './notice.module.css'

/** Stands where a part of the program would whose code could not be fetched. */
export const LostPart = ({ onRetry }: { onRetry: () => void }) => (
  <div role="alert" className={classes.notice} data-tone="red">
    <Icon path={mdiAlertOutline} size={18} className={classes.icon} />
    <div className={classes.words}>This part of the program could not be loaded.</div>
    <div className={classes.actions}>
      <Button variant="default" size="compact-sm" onClick={onRetry}>
        Try again
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => window.location.reload()}>
        Reload
      </Button>
    </div>
  </div>
)

type LostDropdownProps = {
  /** The button that it would have opened under; in the middle of the window where there is none. */
  under?: RefObject<HTMLElement | null>
  onRetry: () => void
  onClose: () => void
}

/** Stands where something would that opens above the page. A click beside it, or Escape, closes it. */
export function LostDropdown({ under, onRetry, onClose }: LostDropdownProps) {
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = box.current
    const button = under?.current?.getBoundingClientRect()
    element?.showPopover?.()
    if (!element || !button) return
    const room = window.innerWidth - element.offsetWidth - 8
    element.style.margin = '0'
    element.style.top = `${button.bottom + 4}px`
    element.style.left = `${Math.max(Math.min(button.left, room), 8)}px`
  }, [under])

  return (
    <div
      ref={box}
      popover="auto"
      className={classes.dropdown}
      // Not as it has closed: that is told a moment later, in which the next key may open it again.
      onBeforeToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <LostPart onRetry={onRetry} />
    </div>
  )
}
