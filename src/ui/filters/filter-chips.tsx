import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ActiveFilter } from './active-filters.ts'
import classes from './filter-chips.module.css'

type FilterChipsProps<Name extends string> = {
  active: readonly ActiveFilter<Name>[]
  onRemove: (without: ActiveFilter<Name>['without']) => void
  onClear: () => void
}

/** Each active filter with its own way out, and one for all. */
export function FilterChips<Name extends string>({
  active,
  onRemove,
  onClear,
}: FilterChipsProps<Name>) {
  if (active.length === 0) return null
  return (
    <div className={classes.chips}>
      {active.map(({ key, words, without }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={`Remove ${words}`}
          onClick={() => onRemove(without)}
        >
          <span className={classes.words}>{words}</span>
          <IconX size={14} aria-hidden />
        </button>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        Clear filters
      </Button>
    </div>
  )
}
