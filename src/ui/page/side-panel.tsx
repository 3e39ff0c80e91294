import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import classes from './side-panel.module.css'

type SidePanelProps = {
  /** The id that the button which opens it points at. */
  id: string
  name: string
  wide?: boolean
  onClose: () => void
  /** What its closing leads to, on a phone, where it covers the screen: "Show 54 numbers". */
  done: string
  children: ReactNode
}

/** A panel beside a table; on a phone a sheet over it. */
export const SidePanel = ({ id, name, wide, onClose, done, children }: SidePanelProps) => (
  <section
    id={id}
    aria-label={name}
    className={classes.panel}
    data-wide={wide || undefined}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onClose()
    }}
  >
    <div className={classes.sheetHead}>
      <strong>{name}</strong>
      <IconButton aria-label={`Close ${name}`} onClick={onClose}>
        <IconX size={18} aria-hidden />
      </IconButton>
    </div>
    <div className={classes.body}>{children}</div>
    <div className={classes.sheetFoot}>
      <Button fullWidth onClick={onClose}>
        {done}
      </Button>
    </div>
  </section>
)

/** Some fields of a panel under their name. */
export const PanelGroup = ({ name, children }: { name: string; children: ReactNode }) => (
  <fieldset className={classes.group}>
    <legend className={classes.name}>{name}</legend>
    {children}
  </fieldset>
)
