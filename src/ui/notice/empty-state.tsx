import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** Why there is nothing here, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.words}>{children}</div>
    </div>
  )
}
