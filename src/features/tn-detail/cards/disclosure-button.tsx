import { mdiChevronRight } from '@mdi/js'
import type { ReactNode } from 'react'
import { Icon } from '#ui/page/icon.tsx'
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
    <Icon path={mdiChevronRight} size={14} className={classes.icon} />
  </button>
)
