import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { formatClock } from '#ui/value/format.ts'

type FreshnessProps = {
  /** When it was asked for, milliseconds UTC; null while it is not here. */
  loadedAt: number | null
  refreshing: boolean
  onRefresh: () => unknown
}

/** How old what shows is, and the way to ask again. */
export const Freshness = ({ loadedAt, refreshing, onRefresh }: FreshnessProps) => (
  <>
    {loadedAt !== null && <span className="not-on-phone">loaded {formatClock(loadedAt)}</span>}
    <Button
      variant="subtle"
      size="compact-sm"
      className="icon-on-phone"
      leftSection={<IconRefresh size={14} aria-hidden />}
      loading={refreshing}
      onClick={() => void onRefresh()}
    >
      Refresh
    </Button>
  </>
)
