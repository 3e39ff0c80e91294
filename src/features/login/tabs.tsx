import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import classes from './login.module.css'

type TabsProps = { tabs: readonly { name: string; content: ReactNode }[] }

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/** One of several under a row of tabs; arrows, Home and End go from tab to tab. */
export function Tabs({ tabs }: TabsProps) {
  const [open, setOpen] = useState(0)
  const id = useId()

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key]
    const end = { Home: 0, End: tabs.length - 1 }[event.key]
    const next = step === undefined ? end : (open + step + tabs.length) % tabs.length
    if (next === undefined) return
    event.preventDefault()
    setOpen(next)
    document.getElementById(`${id}-tab-${next}`)?.focus()
  }

  return (
    <div>
      <div role="tablist" className={classes.tabs}>
        {tabs.map(({ name }, place) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-tab-${place}`}
            aria-selected={place === open}
            aria-controls={place === open ? `${id}-panel` : undefined}
            tabIndex={place === open ? 0 : -1}
            className={`plain-button ${classes.tab}`}
            onClick={() => setOpen(place)}
            onKeyDown={onKeyDown}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        key={open}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${open}`}
        className={classes.panel}
      >
        {tabs[open]?.content}
      </div>
    </div>
  )
}
