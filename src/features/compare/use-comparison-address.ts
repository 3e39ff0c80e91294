import { useLocation, useNavigate } from 'react-router-dom'
import { readIds } from '#domain/lookup/compare/compared-ids.ts'
import { paramsOf, toAddress } from '#domain/query/address.ts'
import { toUuid } from '#domain/text/uuid.ts'

type Change = { ids?: string; ref?: string; rows?: 'all' | null }

/** What the address says of a comparison, and the way to another. Numbers are added and removed so that Back undoes it. */
export function useComparisonAddress() {
  const { pathname, search, hash, state } = useLocation()
  const navigate = useNavigate()
  const params = paramsOf({ search, hash })
  const sent = params.getAll('ids')
  const { steps = 0 } = Object(state) as { steps?: number }

  function change({ ids, ...rest }: Change) {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(rest)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    if (ids !== undefined) next.set('ids', ids)
    const pushes = ids !== undefined
    const own = { ...Object(state), steps: steps + (pushes ? 1 : 0) }
    void navigate(toAddress(next), { replace: !pushes, state: own })
  }

  return {
    sent,
    read: readIds(sent),
    wanted: toUuid(params.get('ref') ?? ''),
    all: params.get('rows') === 'all',
    from: pathname + search + hash,
    change,
  }
}
