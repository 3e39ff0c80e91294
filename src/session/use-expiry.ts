import { useEffect, useState } from 'react'
import { expiryOf } from '#api/auth.ts'
import { credentials } from '#api/credentials.ts'
import { useSession } from './use-session.ts'

/** Milliseconds before the end of the JWT at which a person is warned. */
const WARNING = 5 * 60_000
/** The longest delay a browser's timer takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1

/** When the session ends, in milliseconds UTC, once that is less than five minutes away; null before. */
export function useExpiry() {
  const token = useSession()?.token
  const expires = token ? expiryOf(token) : null
  const [warned, setWarned] = useState<number | null>(null)

  useEffect(() => {
    if (expires === null) return
    const left = expires - Date.now()
    const warn = setTimeout(
      () => setWarned(expires),
      Math.min(Math.max(left - WARNING, 0), LONGEST_TIMER),
    )
    return () => clearTimeout(warn)
  }, [expires])

  return warned === expires ? expires : null
}

/** Ends the session here and in every other tab. */
export const signOut = () => credentials.clear('signed-out')
