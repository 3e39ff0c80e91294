import { Button } from '@mantine/core'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { countOf } from '#ui/value/format.ts'
import type { ActiveFilter } from './filter-chips.tsx'
import classes from './no-rows.module.css'

type NoRowsProps<Name extends string> = {
  /** What a row is: "number". */
  noun: string
  /** How many rows there are in all. */
  all: number
  active: readonly ActiveFilter<Name>[]
  /** How many rows would show without a filter. */
  left: (without: ActiveFilter<Name>['without']) => number
  onDrop: (without: ActiveFilter<Name>['without']) => void
  onClear: () => void
}

/** Why no row shows, and which filter to drop to see some. */
export function NoRows<Name extends string>(props: NoRowsProps<Name>) {
  const { noun, all, active, left, onDrop, onClear } = props
  const drops = active
    .map((filter) => ({ filter, count: left(filter.without) }))
    .filter(({ count }) => count > 0)
  return (
    <EmptyState title={`No ${noun} matches`}>
      {active.length > 1 && drops.length > 0 && <span>No {noun} has all of these. Drop one:</span>}
      {active.length > 1 &&
        drops.map(({ filter, count }) => (
          <Button
            key={filter.key}
            variant="default"
            classNames={{ root: classes.drop ?? '', label: classes.words ?? '' }}
            onClick={() => onDrop(filter.without)}
          >
            Without “{filter.words}”: {countOf(count, noun)}
          </Button>
        ))}
      <Button variant={active.length > 1 ? 'subtle' : 'default'} onClick={onClear}>
        Show all {countOf(all, noun)}
      </Button>
    </EmptyState>
  )
}
