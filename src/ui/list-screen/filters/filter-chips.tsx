import { mdiClose } from '@mdi/js'
import { facetNames } from '#domain/query/facet.ts'
import type { FacetValue, Filters } from '#domain/query/row-query.ts'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { focusOpener } from '#ui/page/side-panel.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './filter-chips.module.css'

type FilterChipsProps<Name extends string> = {
  active: readonly ActiveFilter<Name>[]
  onRemove: (without: ActiveFilter<Name>['without']) => void
  onClear: () => void
}

/**
 * Each active filter with its own way out, and one for all. The search has its own in its box. The one beside a filter
 * that goes has the focus then, and the button of the filters once none is left.
 */
export function FilterChips<Name extends string>({
  active,
  onRemove,
  onClear,
}: FilterChipsProps<Name>) {
  const { text } = useDisguise()
  const chips = active.filter(({ of }) => of !== 'q')
  if (chips.length === 0) return null
  return (
    <div className={classes.chips}>
      {chips.map(({ key, words, without }, place) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={`Remove ${text(words)}`}
          onClick={({ currentTarget: chip }) => {
            const beside = place + 1 < chips.length ? chip.nextSibling : chip.previousSibling
            if (beside instanceof HTMLElement) beside.focus()
            else focusOpener('filters')
            onRemove(without)
          }}
        >
          <span className={classes.words}>{text(words)}</span>
          <Icon path={mdiClose} size={14} />
        </button>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          focusOpener('filters')
          onClear()
        }}
      >
        Clear filters
      </Button>
    </div>
  )
}

/** One thing that narrows a list, in words, and what the query has without it. */
export type ActiveFilter<Name extends string> = {
  key: string
  /** The facet it belongs to, `q` for the search. */
  of: Name | 'q'
  words: string
  without: { q?: string; filters?: Filters<Name> }
}

/** What narrows a list at the moment: the search, and each value of each facet. */
export function activeFilters<Name extends string>(
  { q, filters }: { q: string; filters: Filters<Name> },
  facets: Readonly<Record<Name, { name: string }>>,
  values: Readonly<Record<Name, readonly FacetValue[]>>,
): ActiveFilter<Name>[] {
  const active: ActiveFilter<Name>[] = q
    ? [{ key: 'q', of: 'q', words: `Search: ${q}`, without: { q: '' } }]
    : []
  for (const facet of facetNames(facets)) {
    const selected = filters[facet] ?? []
    for (const value of selected) {
      const label = values[facet].find((it) => it.value === value)?.label ?? value
      const rest = selected.filter((it) => it !== value)
      active.push({
        key: `${facet}=${value}`,
        of: facet,
        words: `${facets[facet].name}: ${label}`,
        without: { filters: { ...filters, [facet]: rest } },
      })
    }
  }
  return active
}
