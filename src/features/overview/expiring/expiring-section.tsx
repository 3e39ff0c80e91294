import { dayOf } from '#domain/overview/local-day.ts'
import { expiryWords } from '#domain/text/time/expiry.ts'
import { SkeletonLines } from '#features/overview/skeleton-lines.tsx'
import { type Ends, type ListState, NOTHING_KNOWN } from '#features/overview/use-overview.ts'
import { Section } from '#ui/page/section.tsx'
import { TextInput } from '#ui/page/text-input.tsx'
import { formatDate } from '#ui/value/format.ts'
import { EndsTable } from './ends-table.tsx'
import classes from './expiring-section.module.css'
import { WeeksChart } from './weeks-chart.tsx'

type Props = {
  /** Costs are by the special prices, too. */
  special: boolean
  ends: Ends | null
  state: ListState
  /** The day that the person plans for, milliseconds UTC and as the address has it; null for today. */
  asOf: number | null
  day: string | null
  /** Whose days these are: an IANA name. */
  zone: string
  /** Told another day, `2026-12-01`, '' for today. */
  onPlan: (day: string) => void
}

/** When numbers end: by how soon, and by the week; as of today or a day to come. */
export function ExpiringSection({ ends, special, state, asOf, day, zone, onPlan }: Props) {
  const rows = (ends?.buckets ?? [])
    .filter(({ bucket, numbers }) => bucket !== 'unreadable' || numbers > 0)
    .map(({ bucket, ...row }) => ({ ...row, key: bucket, name: expiryWords(bucket) }))
  return (
    <Section
      title="Expiring"
      long
      busy={state.pending}
      aside={
        <>
          {asOf !== null && <span className={classes.printed}>{`As of ${formatDate(asOf)}`}</span>}
          <TextInput
            label="As of"
            type="date"
            className={classes.asOf}
            value={day ?? dayOf(Date.now(), zone)}
            onChange={({ currentTarget }) => onPlan(currentTarget.value)}
          />
        </>
      }
    >
      {!ends && state.pending && <SkeletonLines lines={12} height={30} />}
      {ends && state.numbers > 0 && (
        <>
          <EndsTable caption="Numbers by when they end" first="Ends" rows={rows} />
          {!special && rows.some(({ monthly }) => monthly.known > 0) && (
            <p className={classes.none}>
              Monthly costs are those of orders and price plans: the special prices are not loaded.
            </p>
          )}
          <WeeksChart ends={ends} zone={zone} />
        </>
      )}
      {!state.pending && state.numbers === 0 && (
        <p className={classes.none}>
          {state.none ? 'There is no number that could end.' : NOTHING_KNOWN}
        </p>
      )}
    </Section>
  )
}
