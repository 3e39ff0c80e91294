import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { RENEWALS } from '#domain/overview/renewal.ts'
import { rangeWords } from '#domain/text/time/reader-dates.ts'
import type { Ends } from '#features/overview/use-overview.ts'
import { Link } from '#ui/page/link.tsx'
import { usePrinting } from '#ui/use-printing.ts'
import { countOf, formatCount } from '#ui/value/format.ts'
import { type EndsRow, EndsTable } from './ends-table.tsx'
import { Legend, RENEWAL_WORDS, RenewalBar } from './renewal-bar.tsx'
import classes from './weeks-chart.module.css'

/** How many numbers end in each of 26 weeks of a zone's days: as bars, each the way to its numbers, and as a table. */
export function WeeksChart({ ends, zone }: { ends: Ends; zone: string }) {
  const { weeks, before, after, noDate, unreadable } = ends
  const printing = usePrinting()
  const [open, setOpen] = useState(false)
  const most = Math.max(...weeks.map(({ numbers }) => numbers))
  // biome-ignore lint/correctness/useExhaustiveDependencies: days are named in the zone
  const rows = useMemo(
    () => weeks.map((week) => ({ ...week, key: week.from, name: rangeWords(week) })),
    [weeks, zone],
  )
  const others = [
    before > 0 && `${formatCount(before)} before`,
    after > 0 && `${formatCount(after)} after`,
    noDate > 0 && `${formatCount(noDate)} without a date`,
    unreadable > 0 && `${formatCount(unreadable)} unreadable`,
  ].filter(Boolean)

  return (
    <>
      {most > 0 && <Bars weeks={rows} most={most} zone={zone} />}
      <p className={classes.others}>
        {most === 0 && 'Nothing ends in these 26 weeks. '}
        {others.length > 0 && `Not in these weeks: ${others.join(', ')}.`}
      </p>
      <details
        className={classes.details}
        open={open || printing}
        onToggle={({ currentTarget }) => printing || setOpen(currentTarget.open)}
      >
        <summary>The weeks as a table</summary>
        {(open || printing) && (
          <EndsTable caption="Numbers that end, by the week" first="Week" rows={rows} />
        )}
      </details>
    </>
  )
}

type BarsProps = { weeks: readonly EndsRow[]; most: number; zone: string }

function Bars({ weeks, most, zone }: BarsProps) {
  const list = useRef<HTMLUListElement>(null)
  /** The bar that Tab goes to; arrows go on from there. */
  const [at, setAt] = useState(0)
  const [told, tell] = useState<number | null>(null)
  const shown = told === null ? null : weeks[told]

  function step(event: KeyboardEvent) {
    const to = placeAfter(event.key, at, weeks.length)
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    list.current?.querySelectorAll('a')[to]?.focus()
  }

  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span>{`Numbers that end, by the week; days in ${zone.replaceAll('_', ' ')}`}</span>
        <Legend />
      </figcaption>
      <ul ref={list} className={classes.bars} onKeyDown={step} onMouseLeave={() => tell(null)}>
        {weeks.map((week, place) => (
          <li key={week.key} className={classes.week}>
            <Link
              to={`/tns?${week.search}`}
              aria-label={wordsOf(week)}
              tabIndex={place === at ? 0 : -1}
              className={classes.link}
              onFocus={() => {
                setAt(place)
                tell(place)
              }}
              onBlur={() => tell(null)}
              onMouseEnter={() => tell(place)}
            >
              <RenewalBar of={week} most={most} upright />
            </Link>
          </li>
        ))}
      </ul>
      <div aria-hidden className={classes.axis}>
        <span>{weeks[0]?.name}</span>
        <span className={classes.told}>
          {shown ? wordsOf(shown) : `at most ${formatCount(most)} in a week`}
        </span>
        <span>{weeks.at(-1)?.name}</span>
      </div>
    </figure>
  )
}

function placeAfter(key: string, at: number, count: number) {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  return by === 0 ? null : Math.min(Math.max(at + by, 0), count - 1)
}

function wordsOf(week: EndsRow) {
  const parts = RENEWALS.filter((it) => week.byRenewal[it] > 0).map(
    (it) => `${formatCount(week.byRenewal[it])} auto-renew ${RENEWAL_WORDS[it].toLowerCase()}`,
  )
  const split = parts.length > 0 ? `, ${parts.join(', ')}` : ''
  return `${week.name}: ${countOf(week.numbers, 'number')}${split}`
}
