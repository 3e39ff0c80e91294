import { useSyncExternalStore } from 'react'
import { apiClock } from '#api/request/clock.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { countOf } from '#ui/value/format.ts'

const MINUTE = 60_000
/** Milliseconds that two clocks may differ before what is near its end differs, too. */
const NOTICED = 5 * MINUTE

/** Says that this computer's clock is wrong: what is past its end and what is near it is told by that clock. */
export function ClockNotice() {
  const ahead = useSyncExternalStore(apiClock.subscribe, apiClock.ahead) ?? 0
  if (Math.abs(ahead) < NOTICED) return null
  return (
    <Notice tone="amber">
      {`This computer’s clock is ${spanOf(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'} that of the API. What ends when is counted by this computer’s.`}
    </Notice>
  )
}

function spanOf(time: number) {
  const minutes = Math.round(time / MINUTE)
  if (minutes < 120) return countOf(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? countOf(hours, 'hour') : countOf(Math.round(hours / 24), 'day')
}
