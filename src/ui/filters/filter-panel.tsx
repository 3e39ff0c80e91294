import type { FacetValue, Filters } from '#domain/query/row-query.ts'
import { SidePanel } from '#ui/side-panel.tsx'
import { FilterGroup } from './filter-group.tsx'

export type FilterPanelProps<Name extends string> = {
  /** The filters by their names on screen, in their order. */
  names: Readonly<Partial<Record<Name, string>>>
  facets: Readonly<Record<Name, readonly FacetValue[]>>
  filters: Filters<Name>
  onChange: (filters: Filters<Name>) => void
}

/** Everything a list can be narrowed by, each value with its count under the other filters. */
export function FilterPanel<Name extends string>({
  names,
  facets,
  filters,
  onChange,
}: FilterPanelProps<Name>) {
  return (
    <SidePanel id="filters" name="Filters">
      {(Object.keys(names) as Name[]).map((facet) => (
        <FilterGroup
          key={facet}
          name={names[facet] ?? facet}
          values={facets[facet]}
          selected={filters[facet] ?? []}
          onChange={(selected) => onChange({ ...filters, [facet]: selected })}
        />
      ))}
    </SidePanel>
  )
}
