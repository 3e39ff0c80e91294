import { bucketOf, type ExpiryBucket } from '#domain/text/expiry.ts'
import { timeLeft } from '#domain/text/time-left.ts'
import classes from './end-date.module.css'
import { Dash } from './fields.tsx'
import { formatDate, formatUtc } from './format.ts'

const SOON: readonly ExpiryBucket[] = ['7d']

/**
 * The day on which something ends (milliseconds UTC) and how long that is, UTC on hover. In the buckets of `soon`
 * there is little time left. A plain function: a table draws thousands of them.
 */
export function endDate(time: number | null, soon = SOON) {
  if (time === null) return <Dash />
  const now = Date.now()
  const bucket = bucketOf(time, now)
  const tone = bucket === 'overdue' ? 'red' : soon.includes(bucket) ? 'amber' : undefined
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={formatUtc(time)}
      className={`tabular ${classes.date}`}
    >
      {formatDate(time)}{' '}
      <span className={classes.left} data-tone={tone}>
        {timeLeft(time, now)}
      </span>
    </time>
  )
}
