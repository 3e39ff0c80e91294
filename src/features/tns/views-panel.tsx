import { Popover } from '@mantine/core'
import { useLateDropdown } from '#ui/use-late-dropdown.ts'
import type { ViewsProps } from './views-button.tsx'
import { ViewsChoice } from './views-choice.tsx'
import classes from './views-panel.module.css'
import { ViewsTarget } from './views-target.tsx'

/** The button with the views under it. Opens as it appears. */
export function ViewsPanel({ search, onOpen }: ViewsProps) {
  const { target, dropdown } = useLateDropdown()
  const { opened, onChange: setOpened } = dropdown

  return (
    <Popover
      {...dropdown}
      width={320}
      trapFocus
      returnFocus
      // Escape leaves a name that is being typed first.
      closeOnEscape={false}
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
