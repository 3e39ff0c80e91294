import { known, type Related } from '#domain/record/related.ts'
import { Badge } from '#ui/badges.tsx'

/** Whether a connection or app is in use. Nothing where nobody knows. */
export function ActiveBadge({ of }: { of: Related<{ is_active: boolean | null }> }) {
  const active = known(of)?.is_active ?? null
  if (active === null) return null
  return active ? <Badge tone="green">Active</Badge> : <Badge tone="red">Inactive</Badge>
}
