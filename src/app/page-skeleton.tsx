import { Skeleton } from '#ui/page/skeleton.tsx'

/** The outline of a screen whose code is still on its way. */
export function PageSkeleton() {
  return (
    <div style={{ padding: 16 }} aria-busy="true">
      <Skeleton height={24} width={220} margin="4px 0 16px" />
      <Skeleton height={320} />
    </div>
  )
}
