import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { memo } from 'react'
import type { Changes } from '#domain/numbers/changes.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { VIRTUAL_ABOVE } from '#ui/data-table/use-row-window.ts'
import { CountStatus } from '#ui/page/count-status.tsx'
import { formatClock, formatCount, shownOf } from '#ui/value/format.ts'
import classes from './list-state.module.css'

type ListStateProps = {
  list: TnList | undefined
  shown: number
  isFetching: boolean
  refresh: () => unknown
  showAll: boolean
  onShowAll: (showAll: boolean) => void
}

/** How many numbers there are and show, how old they are, and how far loading is. */
export const ListState = memo(function ListState({
  list,
  shown,
  isFetching,
  refresh,
  showAll,
  onShowAll,
}: ListStateProps) {
  const all = list?.index.rows.length ?? 0
  const loading = isFetching && !list?.complete

  return (
    <div className={classes.state}>
      <CountStatus count={list ? shownOf(shown, all, 'number') : ''} loading={loading} />
      {list?.complete && <span className={classes.quiet}>loaded {formatClock(list.askedAt)}</span>}
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
      {shown > VIRTUAL_ABOVE && (
        <label className={classes.all}>
          <input
            type="checkbox"
            role="switch"
            aria-checked={showAll}
            checked={showAll}
            onChange={(event) => onShowAll(event.currentTarget.checked)}
          />
          Show all rows
        </label>
      )}
      {loading && <Loading list={list} />}
    </div>
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
