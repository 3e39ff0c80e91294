import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { memo } from 'react'
import type { Changes } from '#domain/numbers/changes.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { formatClock, formatCount } from '#ui/value/format.ts'
import classes from './list-age.module.css'

type ListAgeProps = {
  list: TnList | undefined
  isFetching: boolean
  refresh: () => unknown
}

/** How old the numbers are, and how far loading is. */
export const ListAge = memo(({ list, isFetching, refresh }: ListAgeProps) => {
  const loading = isFetching && !list?.complete
  return (
    <>
      {list?.complete && (
        <span className={classes.quiet}>{`loaded ${formatClock(list.askedAt)}`}</span>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconRefresh size={14} aria-hidden />}
        loading={isFetching && !loading}
        onClick={() => void refresh()}
      >
        Refresh
      </Button>
      {list?.changes && <span className={classes.quiet}>{inWords(list.changes)}</span>}
      {loading && <Loading list={list} />}
    </>
  )
})

function inWords({ rows, gone }: Changes) {
  const all = [...rows.values()]
  const brought = all.filter((change) => change === 'new').length
  const parts = [
    brought > 0 && `${formatCount(brought)} new`,
    all.length > brought && `${formatCount(all.length - brought)} changed`,
    gone > 0 && `${formatCount(gone)} gone`,
  ].filter(Boolean)
  return parts.length ? `${parts.join(', ')} since the last refresh` : 'nothing changed'
}

/** The share that has arrived; more bytes than were announced mean that those were compressed, and nobody knows. */
function Loading({ list }: { list: TnList | undefined }) {
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
