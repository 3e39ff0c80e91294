import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { defaultView } from './views-store.ts'

/**
 * Opens the person's default view where the numbers are opened without any. Coming back by history is not
 * opening: an address that was cleared stays cleared.
 */
export function useDefaultView() {
  const { params, go } = useAddress()
  const { key } = useLocation()
  const arrived = useNavigationType() !== 'POP' || key === 'default'

  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the screen opens
  useEffect(() => {
    const view = defaultView()
    if (arrived && view && params.size === 0) go(new URLSearchParams(view), { replace: true })
  }, [])
}
