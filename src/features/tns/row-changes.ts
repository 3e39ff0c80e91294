import { createContext } from 'react'
import type { Change } from '#domain/numbers/changes.ts'

/** What the last refresh changed, by position in the list. */
export const RowChanges = createContext<ReadonlyMap<number, Change>>(new Map())
