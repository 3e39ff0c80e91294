import type { ReactNode } from 'react'
import classes from './side-panel.module.css'

type SidePanelProps = {
  /** The id that the button which opens it points at. */
  id: string
  name: string
  wide?: boolean
  children: ReactNode
}

/** A panel beside a table, above it on a phone. */
export const SidePanel = ({ id, name, wide, children }: SidePanelProps) => (
  <section id={id} aria-label={name} className={classes.panel} data-wide={wide || undefined}>
    {children}
  </section>
)

/** Some fields of a panel under their name. */
export const PanelGroup = ({ name, children }: { name: string; children: ReactNode }) => (
  <fieldset className={classes.group}>
    <legend className={classes.name}>{name}</legend>
    {children}
  </fieldset>
)
