import type { Filters, OnlyFailed } from '#domain/query/row-query.ts'
import { EmptyState } from '#ui/notice/empty-state.tsx'
import { Button } from '#ui/page/button.tsx'
import { countOf } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import type { ActiveFilter } from './filter-chips.tsx'
import classes from './no-rows.module.css'

type Without<Name extends string> = { q?: string; filters?: Filters<Name> }

type NoRowsProps<Name extends string> = {
  /** What a row is: "number". */
  noun: string
  /** How many rows there are in all. */
  all: number
  filters: Filters<Name>
  active: readonly ActiveFilter<Name>[]
  onlyFailed: () => OnlyFailed<Name>
  onDrop: (without: Without<Name>) => void
  onClear: () => void
}

/** Why no row shows, and which filter to drop to see some. */
export function NoRows<Name extends string>(props: NoRowsProps<Name>) {
  const { noun, all, filters, active, onlyFailed, onDrop, onClear } = props
  const { text } = useDisguise()
  const names = [...new Set(active.map(({ of }) => of))]
  const drops = names.length > 1 ? dropsOf(names, active, onlyFailed()) : []
  return (
    <EmptyState title={`No ${noun} matches`}>
      {drops.length > 0 && <span>{`No ${noun} has all of these. Drop one:`}</span>}
      {drops.map(({ of, words, count }) => (
        <Button
          key={of}
          variant="default"
          className={classes.drop ?? ''}
          onClick={() => onDrop(of === 'q' ? { q: '' } : { filters: { ...filters, [of]: [] } })}
        >
          {`Without “${text(words)}”: ${countOf(count, noun)}`}
        </Button>
      ))}
      <Button variant={drops.length > 0 ? 'subtle' : 'default'} onClick={onClear}>
        {`Show all ${countOf(all, noun)}`}
      </Button>
    </EmptyState>
  )
}

/** What can be dropped alone so that some rows show, in words, and how many. */
const dropsOf = <Name extends string>(
  names: readonly (Name | 'q')[],
  active: readonly ActiveFilter<Name>[],
  onlyFailed: OnlyFailed<Name>,
) =>
  names
    .filter((of) => onlyFailed[of] > 0)
    .map((of) => {
      const parts = active.filter((it) => it.of === of).map(({ words }) => words)
      return { of, words: parts.join(', '), count: onlyFailed[of] }
    })
