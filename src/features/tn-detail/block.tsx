import type { ReactNode } from 'react'
import classes from './card.module.css'

/** A part of a card under a heading of its own. */
export function Block(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.block}>
      <div className={classes.blockHead}>
        <h3>{props.title}</h3>
        {props.aside}
      </div>
      {props.children}
    </div>
  )
}
