import { bucketOf, type ExpiryBucket, timeLeft } from '#domain/expiry.ts'
import classes from './end-date.module.css'
import { Dash } from './fields.tsx'
import { formatDate, formatUtc } from './format.ts'

type EndDateProps = {
  /** Milliseconds UTC. */
  time: number | null
  /** The buckets in which there is little time left. */
  soon?: readonly ExpiryBucket[]
}

/** The day on which something ends and how long that is, UTC on hover. */
export function EndDate({ time, soon = ['7d'] }: EndDateProps) {
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
