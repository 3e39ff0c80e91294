import { mdiClose, mdiInformationOutline } from '@mdi/js'
import type { ReactNode } from 'react'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import classes from './notice.module.css'

type NoticeProps = { tone?: 'grey' | 'amber'; onClose?: () => void; children: ReactNode }

/** A quiet word across the width of the page. `amber` where something is not as it should be. */
export function Notice({ tone = 'grey', onClose, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone}>
      <Icon path={mdiInformationOutline} size={18} className={classes.icon} />
      <div className={classes.words}>{children}</div>
      {onClose && (
        <IconButton size="sm" aria-label="Close" title="Close" onClick={onClose}>
          <Icon path={mdiClose} size={14} />
        </IconButton>
      )}
    </div>
  )
}
