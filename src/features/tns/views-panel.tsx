import { Popover } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ViewsProps } from './views-button.tsx'
import { ViewsChoice } from './views-choice.tsx'
import classes from './views-panel.module.css'
import { ViewsTarget } from './views-target.tsx'

/** The button with the views under it. Opens as it appears. */
export function ViewsPanel({ search, onOpen }: ViewsProps) {
  const [opened, setOpened] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // It stands in for the button that was pressed: the focus has to be there when the views close.
    target.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])

  return (
    <Popover
      position="bottom-end"
      width={320}
      trapFocus
      returnFocus
      hideDetached={false}
      // Escape leaves a name that is being typed first.
      closeOnEscape={false}
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <ViewsTarget ref={target} onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.dropdown}
        onKeyDown={(event) => event.key === 'Escape' && setOpened(false)}
      >
        <ViewsChoice
          search={search}
          onOpen={(chosen) => {
            setOpened(false)
            onOpen(chosen)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
