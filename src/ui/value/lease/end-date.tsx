import type { Severity } from '#domain/findings/grades.ts'
import { timeLeft } from '#domain/text/time/time-left.ts'
import { Dash } from '#ui/value/fields.tsx'
import { formatDate, otherZone } from '#ui/value/format.ts'
import { toneOf } from './badges.tsx'
import classes from './end-date.module.css'

/**
 * The day on which something ends (milliseconds UTC) and how long that is, UTC on hover, in the colour of how grave
 * that is; null is dimmed. A plain function: a table draws thousands of them.
 */
export function endDate(time: number | null, severity: Severity | null) {
  if (time === null) return <Dash />
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={otherZone(time)}
      translate="no"
      className={`tabular ${classes.date}`}
      data-tone={severity ? toneOf(severity) : undefined}
    >
      <span>{formatDate(time)}</span>{' '}
      <span className={classes.left}>{timeLeft(time, Date.now(), 'short')}</span>
    </time>
  )
}

/** What happens on the day on which a number ends, or happened where that is `past`. */
export function endVerb(autorenew: boolean | null, past: boolean) {
  if (autorenew) return past ? 'Renewal was due' : 'Renews'
  return past ? 'Ended' : 'Ends'
}
