import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './outline.module.css'

type OutlineNodeProps = {
  kind: string
  /** What it is called; null while that is on its way. */
  name: ReactNode
  note?: ReactNode
  children?: ReactNode
}

/** One thing in the outline, with what hangs under it. */
export const OutlineNode = ({ kind, name, note, children }: OutlineNodeProps) => (
  <li>
    <div className={classes.node}>
      <span className={classes.kind}>{kind}</span>
      <span className={classes.name}>
        {name ?? <Skeleton component="span" display="block" height={12} my={4} width="70%" />}
      </span>
      {note && <span className={classes.note}>{note}</span>}
    </div>
    {children}
  </li>
)

/** A related record whose name is on its way. */
export const PendingNode = ({ kind }: { kind: string }) => (
  <OutlineNode
    kind={kind}
    name={null}
    note={<Skeleton component="span" display="block" height={10} my={4} width="45%" />}
  />
)
