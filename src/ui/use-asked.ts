import { useCallback, useState } from 'react'

/**
 * Whether something that loads when it is first needed has been asked for, and the way to ask.
 * It appears after the click that asked is over, or that click would close what it opens.
 */
export function useAsked() {
  const [asked, setAsked] = useState(false)
  const ask = useCallback(() => void setTimeout(setAsked, 0, true), [])
  return [asked, ask] as const
}
