import { FACETS, type Facet, type FacetValue, type RowQuery } from '#domain/row-query.ts'
import { FilterGroup } from './filter-group.tsx'
import classes from './filter-panel.module.css'

type FilterPanelProps = {
  facets: Readonly<Record<Facet, FacetValue[]>>
  filters: RowQuery['filters']
  onChange: (filters: RowQuery['filters']) => void
}

/** Everything the numbers can be narrowed by, each value with its count under the other filters. */
export function FilterPanel({ facets, filters, onChange }: FilterPanelProps) {
  return (
    <section id="filters" aria-label="Filters" className={classes.panel}>
      {FACETS.map((facet) => (
        <FilterGroup
          key={facet}
          facet={facet}
          values={facets[facet]}
          selected={filters[facet] ?? []}
          onChange={(selected) => onChange({ ...filters, [facet]: selected })}
        />
      ))}
    </section>
  )
}
