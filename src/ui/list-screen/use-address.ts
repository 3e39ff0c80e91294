import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { paramsOf, toAddress } from '#domain/query/address.ts'

/** The parameters of the address, and the way to others on the same screen. */
export function useAddress() {
  const { search, hash } = useLocation()
  const navigate = useNavigate()
  const params = useMemo(() => paramsOf({ search, hash }), [search, hash])
  return {
    params,
    go: (next: URLSearchParams, { replace = false } = {}) =>
      void navigate(toAddress(next), { replace }),
  }
}
