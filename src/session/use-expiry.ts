import { useEffect, useState, useSyncExternalStore } from 'react'
import { expiryOf } from '#api/auth.ts'
import { apiClock } from '#api/request/clock.ts'
import { useSession } from './use-session.ts'

/** Milliseconds before the end of the JWT at which a person is warned. */
const WARNING = 5 * 60_000
/** The longest delay a browser's timer takes, in milliseconds: a longer one fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * When the session ends, in milliseconds UTC, once that is less than five minutes away by the API's clock; null
 * before, and where that clock is not known yet.
 */
export function useExpiry() {
  const session = useSession()
  const told = useSyncExternalStore(apiClock.subscribe, apiClock.ahead)
  const expires = session ? expiryOf(session.token) : null
  const ahead = told ?? session?.clockAhead ?? (told === null ? 0 : null)
  const [due, setDue] = useState<number | null>(null)

  useEffect(() => {
    if (expires === null || ahead === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      const left = expires - WARNING - (Date.now() + ahead)
      setDue(left > 0 ? null : expires)
      if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_TIMER))
    }
    look()
    // Timers stand still while a computer sleeps.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [expires, ahead])

  return due === expires ? expires : null
}
