import { createContext, useContext } from 'react'
import type { Change } from '#domain/changes.ts'
import classes from './tn-columns.module.css'

/** What the last refresh changed, by position in the list. */
export const RowChanges = createContext<ReadonlyMap<number, Change>>(new Map())

/** A word on a row that the last refresh brought or changed. */
export function ChangeMark({ position }: { position: number }) {
  const change = useContext(RowChanges).get(position)
  return change ? <span className={classes.change}>{change}</span> : null
}
