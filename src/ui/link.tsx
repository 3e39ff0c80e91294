import type { ComponentProps, MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** An address of the dashboard, from its first slash on. */
  to: string
  /** What the history keeps with it. */
  state?: unknown
}

/** A link to an address of the dashboard, which opens without loading the page anew; with a key held down as the browser does. */
export function Link({ to, state, onClick, ...rest }: LinkProps) {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()

  function open(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event
    if (event.defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    // As a browser does: the address that is open already is no other place in the history.
    void navigate(to, { state, replace: to === pathname + search + hash })
  }

  return <a {...rest} href={to} onClick={open} />
}
