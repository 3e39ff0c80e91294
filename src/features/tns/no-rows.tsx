import { Button } from '@mantine/core'
import type { RowIndex } from '#domain/row-index.ts'
import type { RowQuery } from '#domain/row-query.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { countOf } from '#ui/format.ts'
import type { ActiveFilter } from './filter-chips.tsx'

type NoRowsProps = {
  index: RowIndex
  query: RowQuery
  /** Milliseconds UTC. */
  now: number
  active: readonly ActiveFilter[]
  onDrop: (without: Partial<RowQuery>) => void
  onClear: () => void
}

/** Why no number shows, and which filter to drop to see some. */
export function NoRows({ index, query, now, active, onDrop, onClear }: NoRowsProps) {
  const all = index.rows.length
  if (all === 0) {
    return (
      <EmptyState title="No numbers yet">
        This account has no telephone numbers. Numbers appear here once an order for them succeeds.
      </EmptyState>
    )
  }
  const drops = active
    .map((filter) => ({
      filter,
      left: index.query({ ...query, ...filter.without }, now).order.length,
    }))
    .filter(({ left }) => left > 0)
  return (
    <EmptyState title="No number matches">
      {active.length > 1 && drops.length > 0 && (
        <span>Every part is there, but no number has all of them. Drop one:</span>
      )}
      {active.length > 1 &&
        drops.map(({ filter, left }) => (
          <Button key={filter.key} variant="default" onClick={() => onDrop(filter.without)}>
            Without “{filter.words}”: {countOf(left, 'number')}
          </Button>
        ))}
      <Button variant={active.length > 1 ? 'subtle' : 'default'} onClick={onClear}>
        Show all {countOf(all, 'number')}
      </Button>
    </EmptyState>
  )
}
