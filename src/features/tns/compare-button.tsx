import { useLocation, useNavigate } from 'react-router-dom'
import { MOST_COMPARED } from '#domain/lookup/compare/compared-ids.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { toUuid } from '#domain/text/uuid.ts'
import type { OpenedFrom } from '#ui/list-screen/opened-from.ts'
import { Button } from '#ui/page/button.tsx'

/** Compares the ticked numbers, where they are two to five that the API knows by a uuid. */
export function CompareButton({ rows }: { rows: readonly TnRow[] }) {
  const { pathname, search, hash, key } = useLocation()
  const navigate = useNavigate()
  const ids = [...new Set(rows.flatMap(({ uuid }) => toUuid(uuid ?? '') ?? []))]
  const why = whyNot(rows.length, ids.length)

  function compare() {
    if (why !== null) return
    const state: OpenedFrom = { from: pathname + search + hash, entry: key, row: null, at: null }
    void navigate(`/tns/compare?ids=${ids}`, { state })
  }

  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-disabled={why !== null}
      title={why ?? undefined}
      onClick={compare}
    >
      Compare
    </Button>
  )
}

function whyNot(ticked: number, ids: number) {
  if (ticked < 2) return `Tick two to ${MOST_COMPARED} numbers to compare them.`
  if (ticked > MOST_COMPARED) return `At most ${MOST_COMPARED} numbers are compared at once.`
  return ids < ticked ? 'A number without a UUID of its own cannot be compared.' : null
}
