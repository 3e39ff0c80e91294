import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import classes from './disclosure.module.css'

type DisclosureProps = { label: string; children: ReactNode }

/** A button that shows and hides what is under it, which is drawn only while it shows. */
export function Disclosure({ label, children }: DisclosureProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <UnstyledButton
        className={classes.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} aria-hidden className={classes.icon} />
        {label}
      </UnstyledButton>
      {open && (
        <div id={id} className={classes.content}>
          {children}
        </div>
      )}
    </>
  )
}
