import { useEffect, useState } from 'react'
import { ApiError } from '#api/request/api-error.ts'

/** Whole seconds that the API still asks to wait after this error; 0 where it asks for nothing, or the time is over. */
export function useCountdown(error: Error) {
  const wait = (error instanceof ApiError && error.retryAfter) || 0
  const [over, setOver] = useState(() => ({ error, at: Date.now() + wait }))
  const [now, setNow] = useState(Date.now)
  if (over.error !== error) setOver({ error, at: Date.now() + wait })
  const left = Math.max(0, Math.ceil((over.at - now) / 1000))

  useEffect(() => {
    if (left === 0) return
    const tick = setTimeout(() => setNow(Date.now()), 1000)
    return () => clearTimeout(tick)
  })
  return left
}
