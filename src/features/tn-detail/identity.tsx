import { Skeleton } from '@mantine/core'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import classes from './head.module.css'
import { RelatedName } from './related-value.tsx'

/** Whose number it is, and its uuid in full. */
export function Identity({
  uuid,
  row,
  busy,
}: {
  uuid: string
  row: LeaseRow | null
  busy: boolean
}) {
  return (
    <div className={classes.identity}>
      {!row && busy && <Skeleton component="span" width={160} height={14} my={3} />}
      {row && (
        <span>
          Account{' '}
          <span className={classes.account}>
            <RelatedName of={row.account} />
          </span>
        </span>
      )}
      <span className="mono">{uuid}</span>
    </div>
  )
}
