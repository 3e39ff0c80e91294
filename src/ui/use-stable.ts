import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function between renders, which calls the latest one: for handlers that memoised rows keep. */
export function useStable<Args extends unknown[], Result>(run: (...args: Args) => Result) {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
