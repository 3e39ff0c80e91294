import { mdiCodeBraces } from '@mdi/js'
import { type KeyboardEvent, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { Icon } from '#ui/page/icon.tsx'
import { FieldEnd } from '#ui/value/fields.tsx'
import classes from './field-links.module.css'
import { ShowInRaw } from './raw-view.ts'

/**
 * Gives every field inside a button that leads to where it stands in the raw JSON. Those of a list are one stop of the
 * Tab key; the arrow keys go from one to the next. Source: ARIA APG, "Managing Focus Within Components".
 */
export function FieldLinks({ children }: { children: ReactNode }) {
  const show = useContext(ShowInRaw)
  const around = useRef<HTMLDivElement>(null)
  const end = useMemo(
    () =>
      show &&
      ((path: string) => (
        <button
          type="button"
          tabIndex={-1}
          className={`plain-button ${classes.link}`}
          aria-label={`Show ${path} in raw JSON`}
          title={path}
          onClick={() => show(path)}
        >
          <Icon path={mdiCodeBraces} size={14} />
        </button>
      )),
    [show],
  )

  // Each time, as fields come and go.
  useEffect(() => {
    for (const list of around.current?.querySelectorAll('dl') ?? []) {
      const links = linksIn(list)
      if (links[0] && !links.some(({ tabIndex }) => tabIndex === 0)) links[0].tabIndex = 0
    }
  })

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const link = (event.target as Element).closest<HTMLButtonElement>(`.${classes.link}`)
    const list = link?.closest('dl')
    if (!step || !link || !list) return
    event.preventDefault()
    const links = linksIn(list)
    const next = links[links.indexOf(link) + step]
    if (!next) return
    link.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }

  return (
    <FieldEnd value={end}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the buttons inside */}
      <div ref={around} className={classes.around} onKeyDown={onKeyDown}>
        {children}
      </div>
    </FieldEnd>
  )
}

const linksIn = (list: Element) => [...list.querySelectorAll<HTMLButtonElement>(`.${classes.link}`)]
