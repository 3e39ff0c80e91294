import type { ReactNode } from 'react'
import type { Listing } from '#ui/list-screen/listing.ts'
import classes from './signal.module.css'

type SignalProps<Row, Name extends string> = {
  listing: Listing<Row, Name>
  facet: Name
  value: string
  hint?: string
  /** What it says of so many rows. */
  children: (count: number) => ReactNode
}

/** How many rows have a value that is worth a look; pressed, it narrows the list to them. Nothing where none has it. */
export function Signal<Row, Name extends string>(props: SignalProps<Row, Name>) {
  const { listing, facet, value, hint, children } = props
  const { view, values } = listing
  const { filters } = view.query
  const on = filters[facet]?.includes(value) ?? false
  const count = values[facet].find((it) => it.value === value)?.count ?? 0
  if (count === 0 && !on) return null
  return (
    <button
      type="button"
      className={classes.signal}
      title={hint}
      aria-pressed={on}
      onClick={() => view.choose({ filters: { ...filters, [facet]: on ? [] : [value] } })}
    >
      {children(count)}
    </button>
  )
}
