import type { TnList } from '#domain/numbers/tn-list.ts'
import classes from './list-progress.module.css'

/** The share of the numbers that has arrived; more bytes than were announced mean that those were compressed, and nobody knows. */
export function ListProgress({ list }: { list: TnList | undefined }) {
  const { bytes, totalBytes } = list ?? { bytes: 0, totalBytes: null }
  const known = totalBytes !== null && bytes > 0 && bytes <= totalBytes
  return (
    <progress
      aria-label="Loading numbers"
      className={classes.progress}
      {...(known && { value: bytes, max: totalBytes })}
    />
  )
}
