import type { TnList } from '#domain/numbers/tn-list.ts'
import classes from './loading-numbers.module.css'

/** The share of the list that has arrived; more bytes than were announced mean that those were compressed, and nobody knows. */
export function LoadingNumbers({ list }: { list: TnList | undefined }) {
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
