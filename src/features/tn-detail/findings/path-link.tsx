import { type MouseEvent, useContext } from 'react'
import { ShowInRaw } from '#features/tn-detail/raw/raw-view.ts'
import classes from './findings-card.module.css'

/** A path of the record as a link to where it stands in the raw JSON; while that is not here, to the field that shows it. */
export function PathLink({ path }: { path: string }) {
  const showInRaw = useContext(ShowInRaw)
  // By hand: as an address it would be another place in the history, and the way back would lead here.
  function go(event: MouseEvent) {
    event.preventDefault()
    if (showInRaw) showInRaw(path)
    else focusField(path)
  }
  return (
    <a href={`#${path}`} className={classes.path} onClick={go}>
      {path}
    </a>
  )
}

/** Brings a person to the field that shows a path, which is marked until the focus leaves it. */
export function focusField(path: string) {
  const field = fieldAt(path)
  if (!field) return
  field.tabIndex = -1
  field.addEventListener('blur', () => field.removeAttribute('tabindex'), { once: true })
  field.focus()
}

/** Where a path stands on the page: its own field, else one of what it belongs to, else the record as it was sent. */
function fieldAt(path: string) {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-path]')]
  const pathsOf = ({ dataset }: HTMLElement) => dataset.path?.split(' ') ?? []
  const keys = path.split('.')
  for (let length = keys.length; length > 0; length--) {
    const at = keys.slice(0, length).join('.')
    const field =
      fields.find((it) => pathsOf(it).includes(at)) ??
      fields.find((it) => pathsOf(it).some((one) => one.startsWith(`${at}.`)))
    if (field) return field
  }
  return fields.find((it) => pathsOf(it).includes('*'))
}
