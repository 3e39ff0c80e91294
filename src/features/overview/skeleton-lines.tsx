import { Skeleton } from '#ui/page/skeleton.tsx'
import classes from './skeleton-lines.module.css'

/** Where so many lines will stand: a grey bar in each; `height` is that of a line in pixels. */
export const SkeletonLines = ({ lines, height }: { lines: number; height: number }) => (
  <div aria-hidden className={classes.lines}>
    {Array.from({ length: lines }, (_, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they stand where they stand
      <span key={place} className={classes.line} style={{ height }}>
        <Skeleton height={12} />
      </span>
    ))}
  </div>
)
