import { useEffect } from 'react'
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom'
import { defaultView } from './views-store.ts'

/**
 * Opens the person's default view where the numbers are opened without any. Coming back by history is not
 * opening: an address that was cleared stays cleared.
 */
export function useDefaultView() {
  const [search, setSearch] = useSearchParams()
  const { key } = useLocation()
  const arrived = useNavigationType() !== 'POP' || key === 'default'

  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the screen opens
  useEffect(() => {
    const view = defaultView()
    if (arrived && view && search.size === 0)
      setSearch(new URLSearchParams(view), { replace: true })
  }, [])
}
