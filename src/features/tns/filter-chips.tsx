import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { FACETS, type Facet, type FacetValue, type RowQuery } from '#domain/row-query.ts'
import classes from './filter-chips.module.css'
import { FILTER_NAMES } from './filter-names.ts'

/** One thing that narrows the list, in words, and the query without it. */
export type ActiveFilter = { key: string; words: string; without: Partial<RowQuery> }

/** What narrows the list at the moment: the search, and each value of each filter. */
export function activeFilters(
  { q, filters }: RowQuery,
  facets: Readonly<Record<Facet, FacetValue[]>>,
): ActiveFilter[] {
  const active: ActiveFilter[] = q ? [{ key: 'q', words: `Search: ${q}`, without: { q: '' } }] : []
  for (const facet of FACETS) {
    const selected = filters[facet] ?? []
    for (const value of selected) {
      const label = facets[facet].find((it) => it.value === value)?.label ?? value
      const rest = selected.filter((it) => it !== value)
      active.push({
        key: `${facet}=${value}`,
        words: `${FILTER_NAMES[facet]}: ${label}`,
        without: { filters: { ...filters, [facet]: rest } },
      })
    }
  }
  return active
}

type FilterChipsProps = {
  active: readonly ActiveFilter[]
  onRemove: (without: Partial<RowQuery>) => void
  onClear: () => void
}

/** Each active filter with its own way out, and one for all. */
export function FilterChips({ active, onRemove, onClear }: FilterChipsProps) {
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
