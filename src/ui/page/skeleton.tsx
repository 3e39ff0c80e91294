import type { CSSProperties } from 'react'
import classes from './skeleton.module.css'

/** A grey bar in the shape of what comes; its size and what keeps it apart are CSS. */
export const Skeleton = (style: CSSProperties) => (
  <span aria-hidden className={classes.bar} style={style} />
)
