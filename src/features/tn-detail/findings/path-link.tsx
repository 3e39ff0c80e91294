import type { MouseEvent } from 'react'
import classes from './findings-card.module.css'

/** A path of the record as a link to the field that shows it, which is marked until the focus leaves it. */
export function PathLink({ path }: { path: string }) {
  // By hand: as an address it would be another place in the history, and the way back would lead here.
  function go(event: MouseEvent) {
    event.preventDefault()
    const field = fieldAt(path)
    if (!field) return
    field.tabIndex = -1
    field.addEventListener('blur', () => field.removeAttribute('tabindex'), { once: true })
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
  }
  return (
    <a href={`#${path}`} className={classes.path} onClick={go}>
      {path}
    </a>
  )
}

/** Where a path stands on the page: its own field, else one of what it belongs to, else the record as it was sent. */
function fieldAt(path: string): HTMLElement | null {
  const keys = path.split('.')
  for (let length = keys.length; length > 0; length--) {
    const at = CSS.escape(keys.slice(0, length).join('.'))
    const field =
      document.querySelector<HTMLElement>(`[data-path~="${at}"]`) ??
      document.querySelector<HTMLElement>(`[data-path^="${at}."]`)
    if (field) return field
  }
  return document.querySelector('[data-path="*"]')
}
