import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './disclosure-button.module.css'

type DisclosureButtonProps = {
  open: boolean
  /** The id of what it shows and hides, which is drawn only while it shows. */
  controls: string
  onClick: () => void
  children: ReactNode
}

/** A button that shows and hides something. */
export const DisclosureButton = ({ open, controls, onClick, children }: DisclosureButtonProps) => (
  <button
    type="button"
    className={`plain-button ${classes.button}`}
    aria-expanded={open}
    aria-controls={open ? controls : undefined}
    onClick={onClick}
  >
    {children}
    <IconChevronRight size={14} aria-hidden className={classes.icon} />
  </button>
)
