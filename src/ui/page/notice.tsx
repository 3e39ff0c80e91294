import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** A quiet word across the width of the page. `amber` where something is not as it should be. */
export function Notice({
  tone = 'grey',
  children,
}: {
  tone?: 'grey' | 'amber'
  children: ReactNode
}) {
  return (
    <div className={classes.notice} data-tone={tone}>
      <IconInfoCircle size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>{children}</div>
    </div>
  )
}
