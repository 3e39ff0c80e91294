import { Button, Progress, Switch } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { RowIndex } from '#domain/row-index.ts'
import type { RowQuery } from '#domain/row-query.ts'
import type { TnList } from '#domain/tn-list.ts'
import { DataTable } from '#ui/data-table/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { countOf, formatClock, formatCount } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import classes from './numbers-view.module.css'
import { tnColumns } from './tn-columns.tsx'
import { useTnView } from './use-tn-view.ts'

type NumbersViewProps = {
  /** Undefined while nothing has arrived. */
  list: TnList | undefined
  isFetching: boolean
  refresh: () => unknown
}

const nothing = new RowIndex()

/** The numbers as a searchable, sortable table. */
export function NumbersView({ list, isFetching, refresh }: NumbersViewProps) {
  const view = useTnView()
  const [showAll, setShowAll] = useState(false)
  const rows = useRows(list, view.query)
  const all = list?.index.rows.length ?? 0
  const loading = isFetching && !list?.complete

  return (
    <>
      <div className={classes.tools}>
        <SearchBox
          label="Search numbers"
          value={view.typed}
          onChange={view.type}
          onBlur={view.settle}
        />
        <div className={classes.end}>
          {list?.complete && (
            <span className={classes.quiet}>loaded {formatClock(list.askedAt)}</span>
          )}
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={isFetching && !loading}
            disabled={loading}
            onClick={() => void refresh()}
          >
            Refresh
          </Button>
        </div>
      </div>
      <div className={classes.state}>
        <span role="status">
          {list &&
            (rows.count === all
              ? countOf(all, 'number')
              : `${formatCount(rows.count)} of ${countOf(all, 'number')}`)}
        </span>
        {rows.count > 300 && (
          <Switch
            size="xs"
            label="Show all rows"
            checked={showAll}
            onChange={(event) => setShowAll(event.currentTarget.checked)}
          />
        )}
        {loading && <Loading list={list} />}
      </div>
      {view.ignored.length > 0 && (
        <Notice>The address has parts this page does not know: {view.ignored.join(', ')}.</Notice>
      )}
      {list && list.skipped > 0 && (
        <Notice tone="amber">
          {countOf(list.skipped, 'record')} of the list could not be read and{' '}
          {list.skipped === 1 ? 'is' : 'are'} left out.
        </Notice>
      )}
      <DataTable
        label="Telephone numbers"
        columns={tnColumns}
        rows={rows}
        sort={view.query.sort}
        onSort={(sort) => view.choose({ sort: sort as RowQuery['sort'] })}
        showAll={showAll}
        pending={loading}
        empty={
          <NoRows all={all} q={view.query.q} clear={() => view.choose({ q: '', filters: {} })} />
        }
      />
    </>
  )
}

function useRows(list: TnList | undefined, query: RowQuery) {
  return useMemo(() => {
    const index = list?.index ?? nothing
    const { order } = index.query(query, list?.askedAt ?? 0)
    return {
      count: order.length,
      at: (place: number) => index.rows[order[place] as number] as (typeof index.rows)[number],
      keyOf: (row: { position: number }) => row.position,
    }
  }, [list, query])
}

function Loading({ list }: { list: TnList | undefined }) {
  const share = list?.totalBytes ? (list.bytes / list.totalBytes) * 100 : 0
  return (
    <Progress
      aria-label="Loading numbers"
      className={classes.progress}
      value={share || 100}
      animated={!share}
      size="sm"
    />
  )
}

function NoRows({ all, q, clear }: { all: number; q: string; clear: () => void }) {
  if (all === 0) {
    return (
      <EmptyState title="No numbers yet">
        This account has no telephone numbers. Numbers appear here once an order for them succeeds.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No number matches">
      {q ? <span>Nothing matches “{q}” here.</span> : <span>No number passes the filters.</span>}
      <Button variant="default" onClick={clear}>
        Show all {countOf(all, 'number')}
      </Button>
    </EmptyState>
  )
}
