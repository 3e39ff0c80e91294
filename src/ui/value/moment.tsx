import { timeLeft } from '#domain/text/time/time-left.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import { formatTime, otherZone } from './format.ts'
import classes from './moment.module.css'

/** A moment (milliseconds UTC): absolute with its zone, relative beside it, UTC on hover. Nothing where it is null. */
export function Moment({ time }: { time: number | null }) {
  useTimesInUtc()
  if (time === null) return null
  return (
    <time dateTime={new Date(time).toISOString()} title={otherZone(time)} translate="no">
      <span>{formatTime(time)}</span>{' '}
      <span className={classes.relative}>{timeLeft(time, Date.now())}</span>
    </time>
  )
}
