import { EmptyState } from '#ui/empty-state.tsx'

/** The account has no numbers at all. */
export const NoNumbers = () => (
  <EmptyState title="No numbers yet">
    This account has no telephone numbers. Numbers appear here once an order for them succeeds.
  </EmptyState>
)
