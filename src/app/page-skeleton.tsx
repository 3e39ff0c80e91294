import { Skeleton } from '@mantine/core'

/** The outline of a screen whose code is still on its way. */
export function PageSkeleton() {
  return (
    <div style={{ padding: 16 }} aria-busy="true">
      <Skeleton height={24} width={220} mt={4} mb={16} />
      <Skeleton height={320} />
    </div>
  )
}
