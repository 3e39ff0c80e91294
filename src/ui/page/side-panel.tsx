import { mdiClose } from '@mdi/js'
import type { ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
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

/** A panel beside a table; on a phone a sheet over it. As it closes, the button that opened it has the focus. */
export function SidePanel({ id, name, wide, onClose, done, children }: SidePanelProps) {
  const close = () => {
    focusOpener(id)
    onClose()
  }
  return (
    <section
      id={id}
      aria-label={name}
      className={classes.panel}
      data-wide={wide || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <div className={classes.sheetHead}>
        <strong>{name}</strong>
        <IconButton aria-label={`Close ${name}`} onClick={close}>
          <Icon path={mdiClose} size={18} />
        </IconButton>
      </div>
      <div className={classes.body}>{children}</div>
      <div className={classes.sheetFoot}>
        <Button fullWidth onClick={close}>
          {done}
        </Button>
      </div>
    </section>
  )
}

/** Gives the focus to the button that opens the panel with this id. */
export const focusOpener = (id: string) =>
  document.querySelector<HTMLElement>(`[aria-controls='${id}']`)?.focus()

/** Some fields of a panel under their name. */
export const PanelGroup = ({ name, children }: { name: string; children: ReactNode }) => (
  <fieldset className={classes.group}>
    <legend className={classes.name}>{name}</legend>
    {children}
  </fieldset>
)
