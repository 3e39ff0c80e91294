import { Skeleton } from '@mantine/core'
import type { TnRow } from '#domain/tn-row.ts'
import { nameOf } from '#domain/tn-row.ts'
import { RelatedValue } from './related-value.tsx'
import classes from './head.module.css'

type IdentityProps = { uuid: string; account: TnRow['account'] | null; busy: boolean }

/** Whose number it is, and its uuid in full. `account` is null for none and while nothing is known. */
export function Identity({ uuid, account, busy }: IdentityProps) {
  return (
    <div className={classes.identity}>
      {account === null && busy ? (
        <Skeleton component="span" width={160} height={14} my={3} />
      ) : (
        <span>
          <RelatedValue of={account}>{(record) => <bdi>{nameOf(record)}</bdi>}</RelatedValue>
        </span>
      )}
      <span className="mono">{uuid}</span>
    </div>
  )
}
