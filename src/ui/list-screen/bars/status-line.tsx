import type { ReactNode } from 'react'
import { Disguised } from '#ui/value/disguised.tsx'
import classes from './status-line.module.css'

type StatusLineProps = {
  /** How many rows there are. */
  count: ReactNode
  /** What is worth a look, and what narrows the rows. */
  children: ReactNode
  /** What was searched for, which the box says on the screen. */
  searched: string
  /** How old the rows are. */
  aside?: ReactNode
  /** What can be done with the ticked rows; it stands before the rest. */
  selection: ReactNode
  /** How far loading is. */
  progress?: ReactNode
}

/** What stands above a table, on one line of a fixed height: whatever comes and goes there, no row moves. */
export const StatusLine = ({
  count,
  children,
  searched,
  aside,
  selection,
  progress,
}: StatusLineProps) => (
  <div className={classes.line} data-selecting={selection ? true : undefined}>
    <div className={classes.count}>{count}</div>
    <div className={classes.start}>
      {selection}
      {children}
      {searched && (
        <span className={classes.printed}>
          Search: <Disguised>{searched}</Disguised>
        </span>
      )}
    </div>
    {aside && <div className={classes.aside}>{aside}</div>}
    {progress && <div className={classes.progress}>{progress}</div>}
  </div>
)
