import { useState } from 'react'
import type { Severity } from '#domain/findings/grades.ts'
import type { FacetValue, Filters } from '#domain/query/row-query.ts'
import { searchFor } from '#domain/query/search.ts'
import { searchable } from '#domain/query/search-text.ts'
import { PanelGroup, SidePanel } from '#ui/page/side-panel.tsx'
import { formatCount } from '#ui/value/format.ts'
import { Badge, toneOf } from '#ui/value/lease/badges.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './filter-panel.module.css'

type SeverityOf = (value: string) => Severity | null

export type FilterPanelProps<Name extends string> = {
  /** The filters in their order, each with what it is called on screen, and how grave its values are. */
  groups: readonly { name: Name; title: string; severityOf?: SeverityOf | undefined }[]
  values: Readonly<Record<Name, readonly FacetValue[]>>
  filters: Filters<Name>
  onChange: (filters: Filters<Name>) => void
  /** What the filters leave: "54 numbers". */
  result: string
  onClose: () => void
}

/** Everything a list can be narrowed by, each value with its count under the other filters. */
export function FilterPanel<Name extends string>({
  groups,
  values,
  filters,
  onChange,
  result,
  onClose,
}: FilterPanelProps<Name>) {
  return (
    <SidePanel id="filters" name="Filters" onClose={onClose} done={`Show ${result}`}>
      {groups.map(({ name, title, severityOf }) => (
        <FilterGroup
          key={name}
          name={title}
          values={values[name]}
          selected={filters[name] ?? []}
          severityOf={severityOf}
          onChange={(selected) => onChange({ ...filters, [name]: selected })}
        />
      ))}
    </SidePanel>
  )
}

/** How many values of a filter show at first; with more, typing narrows them. */
const SHOWN = 7

type FilterGroupProps = {
  name: string
  values: readonly FacetValue[]
  selected: readonly string[]
  severityOf?: SeverityOf | undefined
  onChange: (selected: string[]) => void
}

/** One filter: a box per value. */
export function FilterGroup({ name, values, selected, severityOf, onChange }: FilterGroupProps) {
  const [typed, setTyped] = useState('')
  const [all, setAll] = useState(false)
  const search = searchFor(typed)
  const { text } = useDisguise()
  const matching = search
    ? values.filter(({ label }) => search.matches(searchable({ names: [label] })))
    : values
  const shown =
    all || search
      ? matching
      : matching.filter(({ value }, place) => place < SHOWN || selected.includes(value))

  function toggle(value: string) {
    onChange(
      selected.includes(value) ? selected.filter((it) => it !== value) : [...selected, value],
    )
  }

  return (
    <PanelGroup name={name}>
      {values.length > SHOWN && (
        <input
          type="text"
          className={classes.narrow}
          aria-label={`Narrow ${name}`}
          placeholder={`Find in ${formatCount(values.length)} values`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={classes.values}>
        {shown.map(({ value, label, count }) => (
          <label key={value} className={classes.value} data-none={count === 0 || undefined}>
            <input
              type="checkbox"
              checked={selected.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className={classes.label} title={text(label)}>
              <Graded severity={severityOf?.(value)}>{text(label)}</Graded>
            </span>
            <span className={classes.count}>{formatCount(count)}</span>
          </label>
        ))}
        {shown.length === 0 && <span className={classes.count}>Nothing here</span>}
      </div>
      {!search && shown.length < matching.length && (
        <button
          type="button"
          className={`plain-button ${classes.more}`}
          onClick={() => setAll(true)}
        >
          {`Show all ${formatCount(matching.length)}`}
        </button>
      )}
    </PanelGroup>
  )
}

type GradedProps = { severity: Severity | null | undefined; children: string }

/** A value with the icon of how grave it is; without one it stands where the others' words do. */
const Graded = ({ severity, children }: GradedProps) => {
  if (severity) return <Badge tone={toneOf(severity)}>{children}</Badge>
  return severity === null ? <span className={classes.ungraded}>{children}</span> : children
}
